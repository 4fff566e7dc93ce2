/** Choices as a list on the front, the right ones on the back. */

import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import type { Choice, Item } from '../../../src/model/index.ts';
import type { NoteContext, NoteDraft } from '../note.ts';
import { judged, noKey } from './judged.ts';

/** Letters name the choices on both sides. */
export function writeChoice(item: Item, { html, report }: NoteContext): NoteDraft {
  report(judged);
  const { choices } = soleInteraction(item, 'choice');
  const options = choices.map(({ content }) => `<li>${html.inline(content)}</li>`).join('\n');
  if (!choices.some(({ correct }) => correct)) report(noKey);
  const right = choices.flatMap((choice, index) =>
    choice.correct ? [`<p>${letter(index)}. ${html.inline(choice.content)}</p>`] : [],
  );
  const rationales = choices.flatMap((choice, index) => rationale(choice, index, html));
  return {
    kind: 'basic',
    cards: 1,
    fields: {
      Front: `${html.block(item.stem)}\n<ol type="A">\n${options}\n</ol>`,
      Back: right.join('\n'),
    },
    remarks: rationales.length > 0 ? [`<ul>\n${rationales.join('\n')}\n</ul>`] : [],
  };
}

function rationale(
  { feedback }: Choice,
  index: number,
  html: NoteContext['html'],
): readonly string[] {
  return feedback ? [`<li>${letter(index)}: ${html.inline(feedback)}</li>`] : [];
}

/** `A` for 0, `AA` for 26. */
function letter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}

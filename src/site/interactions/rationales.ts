/** Writes why each choice is right or wrong. */
import type { Choice } from '../../model/index.ts';
import type { ContentWriter } from '../content-writer.ts';
import { type Html, html } from '../html.ts';

/** A list of the rationales there are; nothing where there are none. */
export function choiceRationales(
  choices: readonly Choice[],
  nameOf: (choice: Choice, index: number) => Html,
  writer: ContentWriter,
): Html {
  const entries = choices.flatMap((choice, index) =>
    choice.feedback === undefined
      ? []
      : [
          html`<div class="${choice.correct ? 'is-right' : 'is-wrong'}">
<dt>${nameOf(choice, index)} <span class="verdict">${choice.correct ? 'correct' : 'not correct'}</span></dt>
<dd>${writer.blocks(choice.feedback)}</dd>
</div>
`,
        ],
  );
  return entries.length === 0
    ? html``
    : html`<dl class="rationales">
${entries}</dl>`;
}

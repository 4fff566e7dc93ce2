/** Gaps in a text, each of which is a card. */
import { escapeText } from '../../../src/content/escape.ts';
import { contentToText } from '../../../src/content/to-text.ts';
import { stemWithUnits } from '../../../src/formats/unit-line.ts';
import { describeKey } from '../../../src/interactions/describe.ts';
import type { Interaction, Item } from '../../../src/model/index.ts';
import { gapPattern } from '../gap-mark.ts';
import type { NoteContext, NoteDraft } from '../note.ts';

/** Menus show their options in the place of the gap; further accepted answers stand on the back. */
export function writeCloze(item: Item, { html, report }: NoteContext): NoteDraft {
  const { interactions } = item;
  reportGaps(item, report);
  const gaps = new Map(
    interactions.map((gap, index) => [gap.id, `{{c${index + 1}::${inside(gap, html)}}}`]),
  );
  // Braces of the text itself, in formulas above all, are none of Anki's.
  const text = html.block(stemWithUnits(item)).replace(/\{\{|\}\}/g, escapeSigns);
  const remarks = interactions.flatMap((gap, index) =>
    needsRemark(gap) ? [`<p>${index + 1}: ${escapeText(describeKey(gap))}</p>`] : [],
  );
  return {
    kind: 'cloze',
    cards: interactions.length,
    fields: { Text: text.replace(gapPattern, (_, id: string) => gaps.get(id) ?? '') },
    remarks,
  };
}

function reportGaps({ interactions }: Item, report: NoteContext['report']): void {
  if (interactions.some(({ kind }) => kind !== 'text-entry')) {
    report({
      kind: 'degraded',
      field: 'type',
      reason: 'Each gap becomes a card that shows its key; the learner judges the own answer.',
    });
  }
  if (interactions.some((gap) => gap.kind === 'text-entry' && gap.keys.length > 1)) {
    report({
      kind: 'degraded',
      field: 'keys',
      reason: 'A gap has one answer; the back lists the others.',
    });
  }
}

/** The answer, and behind `::` what is shown in its place. */
function inside(gap: Interaction, html: NoteContext['html']): string {
  switch (gap.kind) {
    case 'inline-choice': {
      const right = gap.choices.filter(({ correct }) => correct);
      const answer = right.map(({ content }) => html.inline(content)).join(', ');
      const options = gap.choices.map(({ content }) => html.inline(content)).join(' / ');
      return `${escapeSigns(answer)}::${escapeSigns(options)}`;
    }
    case 'text-entry': {
      const [key] = gap.keys;
      return escapeSigns(escapeText(key?.kind === 'literal' ? key.value : (key?.source ?? '')));
    }
    case 'numeric-entry': {
      const [key] = gap.keys;
      return key === undefined ? '' : key.kind === 'range' ? `${key.min} to ${key.max}` : key.value;
    }
    default:
      return escapeSigns(escapeText(describeKey(gap)));
  }
}

/** Braces and colons that Anki would take for its own. */
function escapeSigns(html: string): string {
  return html
    .replace(/\{\{|\}\}?/g, (signs) =>
      [...signs].map((sign) => `&#${sign.charCodeAt(0)};`).join(''),
    )
    .replaceAll('::', '&#58;&#58;');
}

function needsRemark(gap: Interaction): boolean {
  if (gap.kind === 'text-entry') return gap.keys.length > 1;
  if (gap.kind === 'numeric-entry') return true;
  return (
    gap.kind === 'inline-choice' &&
    gap.choices.some(({ feedback }) => feedback && contentToText(feedback) !== '')
  );
}

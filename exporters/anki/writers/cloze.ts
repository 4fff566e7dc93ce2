/** Gaps in a text, each of which is a card. */
import { escapeText } from '../../../src/content/escape.ts';
import { stemWithUnits } from '../../../src/formats/unit-line.ts';
import { describeKey } from '../../../src/interactions/describe.ts';
import type { Interaction, Item } from '../../../src/model/index.ts';
import { gapPattern } from '../gap-mark.ts';
import type { NoteContext, NoteDraft } from '../note.ts';
import { hasOneValue } from './has-one-value.ts';

/** Menus show their options in the place of the gap; further accepted answers stand on the back. */
export function writeCloze(item: Item, { html, report }: NoteContext): NoteDraft {
  const { interactions } = item;
  reportGaps(item, report);
  const gaps = new Map(
    interactions.map((gap, index) => [gap.id, `{{c${index + 1}::${inside(gap, html)}}}`]),
  );
  // Braces of the text itself, in formulas above all, are none of Anki's.
  const text = html.block(stemWithUnits(item)).replace(/\{\{|\}\}/g, escapeSigns);
  const remarks = interactions.flatMap((gap, index) => [
    ...(needsRemark(gap) ? [`<p>${index + 1}: ${escapeText(describeKey(gap))}</p>`] : []),
    ...rationales(gap, index, html),
  ]);
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
  if (interactions.some(needsRemark)) {
    report({
      kind: 'degraded',
      field: 'keys',
      reason: 'A gap has one answer; the back tells in words what else is accepted.',
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

/** Whether more is right, or is said of it, than what stands in the gap. */
function needsRemark(gap: Interaction): boolean {
  return (gap.kind === 'numeric-entry' || gap.kind === 'text-entry') && !hasOneValue(gap);
}

function rationales(gap: Interaction, index: number, html: NoteContext['html']): readonly string[] {
  if (gap.kind !== 'inline-choice') return [];
  return gap.choices.flatMap(({ content, feedback }) =>
    feedback ? [`<p>${index + 1}, ${html.inline(content)}: ${html.inline(feedback)}</p>`] : [],
  );
}

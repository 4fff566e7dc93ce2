/** Words and numbers to type: Anki shows where what was typed differs. */
import { escapeText } from '../../../src/content/escape.ts';
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import { stemWithUnits } from '../../../src/formats/unit-line.ts';
import { describeKey } from '../../../src/interactions/describe.ts';
import type { Decimal, Interaction, Item, NumericKey } from '../../../src/model/index.ts';
import type { NoteContext, NoteDraft } from '../note.ts';
import { hasOneValue } from './has-one-value.ts';
import { noKey, wordedKey } from './judged.ts';

/** The first accepted text is compared, the others stand on the back. */
export function writeWords(item: Item, { html, report }: NoteContext): NoteDraft {
  const interaction = soleInteraction(item, 'text-entry');
  const [first = '', ...others] = interaction.keys.flatMap((key) =>
    key.kind === 'literal' ? [key.value] : [],
  );
  if (first === '') report(noKey);
  if (others.length > 0) {
    report({
      kind: 'degraded',
      field: 'keys',
      reason: `Typing is compared with “${first}”; the back lists the other accepted answers.`,
    });
  }
  return {
    kind: 'typed',
    cards: 1,
    fields: { Front: html.block(item.stem), Answer: escapeText(first) },
    remarks: others.length > 0 ? [keyLine(interaction)] : [],
  };
}

/** The number is compared as text; its tolerance stands on the back. */
export function writeNumber(item: Item, { html, report }: NoteContext): NoteDraft {
  const interaction = soleInteraction(item, 'numeric-entry');
  report({
    kind: 'degraded',
    field: 'type',
    reason:
      'It becomes a card on which the number is typed and compared sign by sign; the back tells ' +
      'which numbers are right.',
  });
  const [key] = interaction.keys;
  const isPlain = hasOneValue(interaction);
  if (!isPlain) report(key === undefined ? noKey : wordedKey);
  return {
    kind: 'typed',
    cards: 1,
    fields: {
      Front: html.block(stemWithUnits(item)),
      Answer: key === undefined ? '' : escapeText(writtenValue(key)),
    },
    remarks: isPlain || key === undefined ? [] : [keyLine(interaction)],
  };
}

/** A value that is right: the lower end of an interval. */
function writtenValue(key: NumericKey): Decimal {
  return key.kind === 'range' ? key.min : key.value;
}

function keyLine(interaction: Interaction): string {
  return `<p>Accepted: ${escapeText(describeKey(interaction))}</p>`;
}

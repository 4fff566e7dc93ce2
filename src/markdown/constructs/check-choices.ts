/** What has to hold for choices, and what they say together. */
import type { List } from 'mdast';
import type { Choice } from '../../model/index.ts';
import type { Body } from '../body.ts';
import { type BodyReader, spanOf } from '../body-reader.ts';
import { asTexts } from '../front-matter-values.ts';

/** Tells of a choice interaction in which nothing is marked, or more than allowed. */
export function checkChoiceKey(
  choices: readonly Choice[],
  most: 'one' | 'several',
  body: Body,
  reader: BodyReader,
): void {
  const list = body.choices;
  if (!list) return;
  const correct = choices.flatMap((choice, index) => (choice.correct ? [index] : []));
  if (correct.length === 0) {
    reader.report('missing-key', spanOf(list), {
      message: 'No choice is marked as right.',
      hint: 'Mark the key with `[x]`.',
      ...(reader.isDraft && { severity: 'warning' }),
    });
  }
  const second = list.children[correct[1] ?? -1];
  if (most === 'one' && second) {
    reader.report('several-keys', spanOf(second), {
      message: `${correct.length} choices are marked as right, but only one can be.`,
      hint: 'Mark one choice with `[x]`, or write `type: multiple-response`.',
    });
  }
}

/** Tells of ids under `fixed` that no choice has. */
export function checkFixed(fixed: unknown, choices: readonly Choice[], reader: BodyReader): void {
  const known = ['last', ...choices.map((choice) => choice.id)];
  for (const [index, id] of (asTexts(fixed) ?? []).entries()) {
    if (known.includes(id) || choices.length === 0) continue;
    reader.reportKey('unknown-fixed-choice', ['fixed', index], {
      message: `There is no choice \`${id}\`.`,
      hint: `Choices have letters by position, here \`a\` to \`${choices.at(-1)?.id}\`; \`last\` is the last.`,
    });
  }
}

/** Tells of choices that say the same; it is worse when only one of them is marked. */
export function reportEqualChoices(
  list: List,
  choices: readonly Choice[],
  reader: BodyReader,
): void {
  const seen = new Map<string, Choice>();
  for (const [index, choice] of choices.entries()) {
    const text = JSON.stringify(choice.content);
    const same = seen.get(text);
    const item = list.children[index];
    if (!same || choice.content.length === 0 || !item) seen.set(text, choice);
    else if (same.correct === choice.correct) {
      reader.report('duplicate-choice', spanOf(item), {
        message: `This choice says the same as choice ${same.id}.`,
        hint: 'Remove one of them.',
      });
    } else {
      reader.report('contradictory-choice', spanOf(item), {
        message: `This choice says the same as choice ${same.id}, but only one of them is marked.`,
        hint: 'Remove one of them.',
      });
    }
  }
}

/** The choices of a record. */
import type { Choice } from '../../model/index.ts';
import { letterOf } from './choice-key.ts';
import { readChoiceText } from './read-text.ts';
import { type FieldValue, isList, type QuestionRecord, type Report } from './record.ts';

/** Texts of the choices by position, blank ones included; labels such as `A)` are taken off. */
export function choiceTexts(record: QuestionRecord, report: Report): readonly string[] {
  const texts = statedTexts(record.fields.get('choices'));
  const unlabelled = texts.map((text, index) => withoutLabel(text, index));
  if (texts.length < 2 || unlabelled.some((text) => text === undefined)) return texts;
  report('import-text-repaired', 'In choices: the labels before the choices were taken off.', {
    hint: 'Choices are lettered by position wherever they are shown.',
    field: 'choices',
  });
  return unlabelled.flatMap((text) => text ?? []);
}

/** Choices of the model; blank ones are left out and named. `key` holds indexes into `texts`. */
export function readChoices(
  texts: readonly string[],
  key: ReadonlySet<number>,
  report: Report,
): readonly Choice[] {
  const filled = [...texts.keys()].filter((index) => texts[index] !== '');
  if (filled.length < texts.length) {
    const blank = [...texts.keys()].filter((index) => texts[index] === '').map(letterOf);
    report('import-blank-choice', `Choice ${blank.join(', ')} is blank and was left out.`, {
      hint: 'The key was found before choices moved up.',
      field: 'choices',
    });
  }
  return filled.map((index, at) => ({
    id: letterOf(at).toLowerCase(),
    content: readChoiceText(texts[index] ?? '', report),
    correct: key.has(index),
  }));
}

function statedTexts(value: FieldValue | undefined): readonly string[] {
  if (value === undefined || typeof value === 'boolean') return [];
  if (typeof value === 'string') return value.split('\n').map((line) => line.trim());
  return isList(value) ? value.map(choiceText) : lettered(value);
}

/** `{"A": "first", "B": "second"}`; other objects hold no choices. */
function lettered(value: { readonly [name: string]: FieldValue }): readonly string[] {
  const names = Object.keys(value).sort();
  const isLettered = names.every((name, index) => name.toUpperCase() === letterOf(index));
  return isLettered ? names.map((name) => choiceText(value[name] ?? '')) : [];
}

function choiceText(value: FieldValue): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'string' ? value.trim() : '';
}

/** The text behind `A)`, `(a)` or `A.` when the letter is the one of the position. */
function withoutLabel(text: string, index: number): string | undefined {
  const [, letter, rest] = /^\(?([A-Za-z])[).:]\s+(\S[\s\S]*)$/.exec(text) ?? [];
  return letter?.toUpperCase() === letterOf(index) ? rest : undefined;
}

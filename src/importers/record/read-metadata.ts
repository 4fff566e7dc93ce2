/** The fields of a record that say something about the question. */
import type { AuthoredMetadata, Bloom, Difficulty } from '../../model/index.ts';
import type { FieldName } from './field-names.ts';
import { fieldList, fieldText, type QuestionRecord, type Report } from './record.ts';

const difficulties: ReadonlyMap<string, Difficulty> = new Map<string, Difficulty>([
  ...words('easy', ['easy', 'beginner', 'basic', 'introductory', '1', '2']),
  ...words('medium', ['medium', 'intermediate', 'moderate', '3']),
  ...words('hard', ['hard', 'difficult', 'advanced', 'expert', '4', '5']),
]);

const blooms: ReadonlyMap<string, Bloom> = new Map<string, Bloom>([
  ...words('remember', ['remember', 'remembering', 'knowledge']),
  ...words('understand', ['understand', 'understanding', 'comprehension']),
  ...words('apply', ['apply', 'applying', 'application']),
  ...words('analyze', ['analyze', 'analyse', 'analyzing', 'analysis']),
  ...words('evaluate', ['evaluate', 'evaluating', 'evaluation']),
  ...words('create', ['create', 'creating', 'synthesis']),
]);

/** Topics, difficulty, points and so on; what is not understood is reported and left out. */
export function readMetadata(
  record: QuestionRecord,
  source: string,
  report: Report,
): AuthoredMetadata {
  const topics = readTopics(record, report);
  const difficulty = readWord(record, 'difficulty', difficulties, report);
  const bloom = readWord(record, 'bloom', blooms, report);
  const points = readPositive(record, 'points', report);
  const minutes = readPositive(record, 'minutes', report);
  const tags = listOf(record, 'tags');
  const authors = listOf(record, 'authors');
  const references = fieldList(record, 'references').flatMap(readReference);
  const language = fieldText(record, 'language');
  const license = fieldText(record, 'license');
  return {
    ...(topics === undefined ? {} : { topics: [topics] }),
    ...(difficulty === undefined ? {} : { difficulty }),
    ...(points === undefined ? {} : { points }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(bloom === undefined ? {} : { bloom }),
    ...(language === undefined ? {} : { language }),
    ...(license === undefined ? {} : { license }),
    ...(authors.length === 0 ? {} : { authors }),
    source,
    ...(references.length === 0 ? {} : { references }),
    ...(minutes === undefined ? {} : { minutes }),
  };
}

/** `Topic/Subtopic`; words that stand for nothing are none. */
function readTopics(record: QuestionRecord, report: Report): string | undefined {
  const parts = (['topic', 'subtopic'] as const).flatMap((name) => {
    const text = fieldText(record, name)?.replace(/\s+/g, ' ') ?? '';
    if (/^(?:n\/?a|empty|none|null|nan)?$/i.test(text)) return [];
    if (!text.includes('/')) return [text];
    report(
      'import-value-invalid',
      `The ${name} “${text}” has a slash, which separates levels here.`,
      {
        hint: 'A hyphen was written instead.',
        field: name,
      },
    );
    return [text.replace(/\s*\/\s*/g, '-')];
  });
  return parts.length === 0 ? undefined : parts.join('/');
}

function readWord<Word extends string>(
  record: QuestionRecord,
  name: FieldName,
  known: ReadonlyMap<string, Word>,
  report: Report,
): Word | undefined {
  const text = fieldText(record, name);
  if (text === undefined || text === '') return undefined;
  const word = known.get(text.toLowerCase());
  if (word === undefined)
    reportInvalid(name, text, [...new Set(known.values())].join(', '), report);
  return word;
}

function readPositive(
  record: QuestionRecord,
  name: 'points' | 'minutes',
  report: Report,
): number | undefined {
  const text = fieldText(record, name);
  if (text === undefined || text === '') return undefined;
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  reportInvalid(name, text, 'a number above 0', report);
  return undefined;
}

function reportInvalid(name: FieldName, text: string, expected: string, report: Report): void {
  report('import-value-invalid', `The ${name} “${text.slice(0, 80)}” was left out.`, {
    hint: `Expected: ${expected}.`,
    field: name,
  });
}

/** A list, or words between commas. */
function listOf(record: QuestionRecord, name: FieldName): readonly string[] {
  const parts = fieldList(record, name).flatMap((text) => text.split(/[,;]/));
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))];
}

/** `[97.1]`, as exam pools write it, is the reference 97.1; a web address is its own link. */
function readReference(text: string): { readonly title: string; readonly url?: string }[] {
  const title = text.replace(/^\[(.*)\]$/s, '$1').trim();
  if (title === '') return [];
  return [/^https?:\/\/\S+$/.test(title) ? { title, url: title } : { title }];
}

function words<const Word>(word: Word, names: readonly string[]): [string, Word][] {
  return names.map((name) => [name, word]);
}

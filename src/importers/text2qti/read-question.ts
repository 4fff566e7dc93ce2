/** One question as an item. */
import type { ImportedItem } from '../../formats/importer.ts';
import type { AuthoredMetadata, Content } from '../../model/index.ts';
import { answerNote } from '../answer/answer-note.ts';
import { choiceAnswer } from '../answer/choice-answer.ts';
import { draftHint, type ReadAnswer, type ReportFinding } from '../answer/read-answer.ts';
import { literalKey, numberAnswer, textAnswer } from '../answer/text-answer.ts';
import { newImportedItem } from '../item/new-imported-item.ts';
import type { SourceQuestion } from './build-quiz.ts';
import type { Action, Entry } from './read-entries.ts';
import { readNumber } from './read-number.ts';

/** What reading a question needs. */
export interface QuestionPlace {
  readonly file: string;
  readonly origin: string;
  readonly markdown: (text: string) => Content;
  readonly report: ReportFinding;
}

const kinds: Partial<Readonly<Record<Action, string>>> = {
  'right-choice': 'choice',
  'wrong-choice': 'choice',
  'right-box': 'box',
  'wrong-box': 'box',
};

/** The item; undefined, reported, where it cannot be one. */
export function readQuestion(
  question: SourceQuestion,
  place: QuestionPlace,
): ImportedItem | undefined {
  const { file, markdown, origin, report } = place;
  for (const { action, line, text } of question.stray) {
    const what = action === 'code' ? 'Code that makes questions was not run' : 'Not understood';
    report('import-part-dropped', `${what}, line ${line}: ${text.split('\n')[0]?.slice(0, 80)}`);
  }
  const stem = markdown(question.stem.text.replace(/(?:&#8203;|\u200B)+$/, ''));
  if (stem.length === 0) {
    report('import-text-missing', 'The question has no text.');
    return undefined;
  }
  const answer = readAnswer(question, place);
  if (!answer) return undefined;
  const part = (name: Parameters<typeof question.parts.get>[0]): Content =>
    markdown(question.parts.get(name)?.text ?? '');
  const stated = question.answers.map(({ entry }) => entry.text);
  return newImportedItem({
    type: answer.type,
    ...(question.title && { title: question.title.text }),
    stem,
    interactions: answer.interactions,
    solution: part('solution'),
    feedback: {
      general: part('feedback'),
      correct: part('correct'),
      incorrect: part('incorrect'),
    },
    ...(answer.isDraft && { notes: answerNote(...stated) }),
    metadata: {
      ...pointsOf(question, report),
      ...(answer.isDraft && { status: 'draft' }),
    },
    file,
    origin,
  });
}

function readAnswer(
  { answers }: SourceQuestion,
  { markdown, report }: QuestionPlace,
): ReadAnswer | undefined {
  const found = new Set(answers.map(({ entry }) => kinds[entry.action] ?? entry.action));
  const [kind, second] = found;
  if (kind === undefined || second !== undefined) {
    report(
      'import-item-unreadable',
      kind === undefined
        ? 'Nothing says what is asked for.'
        : `Answers of several kinds stand together: ${[...found].join(', ')}.`,
    );
    return undefined;
  }
  const entries = answers.map(({ entry }) => entry);
  switch (kind) {
    case 'choice':
    case 'box': {
      const choices = answers.map(({ entry, feedback }) => ({
        content: markdown(entry.text),
        correct: entry.action.startsWith('right'),
        ...(feedback && { feedback: markdown(feedback.text) }),
      }));
      return choiceAnswer(choices, kind === 'box' ? 'multiple' : 'single', report);
    }
    case 'short-answer':
      return textAnswer(
        entries.flatMap(({ text }) => literalKey(text)),
        report,
      );
    case 'number':
      return numberOf(entries, report);
    case 'upload':
      return { type: 'upload', interactions: [{ kind: 'upload', id: 'response', accept: [] }] };
    default:
      return { type: 'essay', interactions: [{ kind: 'extended-text', id: 'response' }] };
  }
}

function numberOf(entries: readonly Entry[], report: ReportFinding): ReadAnswer {
  const keys = entries.flatMap(({ text }) => {
    const key = readNumber(text);
    if (!key) {
      const message = `“${text.slice(0, 60)}” is no number, interval or number with a margin.`;
      report('import-answer-not-a-number', message, draftHint);
    }
    return key ?? [];
  });
  return numberAnswer(keys.length === entries.length ? keys : []);
}

/** Of a group, all questions have the same. */
function pointsOf(
  { group, points }: SourceQuestion,
  report: ReportFinding,
): Pick<AuthoredMetadata, 'points'> {
  const stated = (group ? group.points : points)?.text;
  if (stated === undefined) return {};
  const value = Number(stated);
  if (value > 0 && Number.isFinite(value)) return { points: value };
  report('import-value-invalid', `“${stated.slice(0, 40)}” are no points.`);
  return {};
}

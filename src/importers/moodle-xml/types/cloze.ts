/** `cloze` (`multianswer`): fields of several kinds in a text. */

import { elementAt } from '../../../formats/xml-query.ts';
import { describeContent } from '../../../interactions/describe-content.ts';
import type { Choice, Content, Interaction } from '../../../model/index.ts';
import type { ReportFinding } from '../../answer/read-answer.ts';
import { gapMark } from '../../html/marks.ts';
import { type ChoicesReading, readSingleChoices } from '../../moodle/read-choices.ts';
import { type KeysReading, readNumericKeys, readTextKeys } from '../../moodle/read-entries.ts';
import { readFormatted } from '../../moodle/read-formatted.ts';
import type { MoodleAnswer, TypeReading } from '../../moodle/reading.ts';
import { paragraphs } from '../../text/paragraphs.ts';
import { type ClozeField, splitCloze } from '../cloze-fields.ts';
import { inOneParagraph } from '../one-paragraph.ts';
import { contentIn, type QuestionElement } from '../question-element.ts';

interface FieldReading {
  readonly interaction: Interaction;
  readonly isDraft: boolean;
  readonly notes: Content;
}

/** Each field becomes a gap. Undefined, reported, where one of them cannot. */
export function readCloze(question: QuestionElement): TypeReading | undefined {
  const { report } = question;
  const text = elementAt(question.element, 'questiontext');
  const fields: ClozeField[] = [];
  const stem = text
    ? contentIn(question, text, (html) =>
        splitCloze(html)
          .map((part) => {
            if (typeof part === 'string') return part;
            return gapMark(`gap-${fields.push(part)}`);
          })
          .join(''),
      )
    : [];
  if (fields.length === 0) {
    report('import-item-unreadable', 'The text has no field such as {1:SHORTANSWER:=…}.');
    return undefined;
  }
  const readings = fields.map((field, index) => readField(field, `gap-${index + 1}`, question));
  if (readings.some((reading) => reading === undefined)) return undefined;
  const read = readings.flatMap((reading) => reading ?? []);
  if (new Set(fields.map(({ weight }) => weight)).size > 1) {
    const weights = fields.map(({ weight }) => weight).join(', ');
    const message = `Every gap has the same weight now; the weights were ${weights}.`;
    report('import-scoring-changed', message, 'Look whether the weights matter.');
  }
  const points = fields.reduce((sum, { weight }) => sum + weight, 0);
  const menus = fields.filter(({ kind }) => kind === 'menu');
  const isFixed = menus.length > 0 && menus.every(({ isShuffled }) => !isShuffled);
  return {
    type: 'cloze',
    stem,
    interactions: read.map(({ interaction }) => interaction),
    notes: read.flatMap(({ notes }, index) =>
      notes.length === 0 || read.length === 1
        ? notes
        : [...paragraphs(`Gap ${index + 1}:`), ...notes],
    ),
    metadata: { ...(isFixed && { shuffle: false }), ...(points > 1 && { points }) },
    isDraft: read.some(({ isDraft }) => isDraft),
  };
}

function readField(
  { kind, answers }: ClozeField,
  id: string,
  { report }: QuestionElement,
): FieldReading | undefined {
  if (kind === 'several') {
    report('import-type-unsupported', 'A gap in which several choices can be picked.');
    return undefined;
  }
  if (kind === 'menu') {
    const reading = readSingleChoices(answers.map(htmlAnswer).map(inOneParagraph), report);
    if (!reading) return undefined;
    return {
      interaction: { kind: 'inline-choice', id, choices: reading.choices.map(bare) },
      ...withFeedback(menuRest(reading), report),
    };
  }
  if (kind === 'number') {
    const { keys, ...rest } = readNumericKeys(answers.map(numberAnswer), report);
    return { interaction: { kind: 'numeric-entry', id, keys }, ...withFeedback(rest, report) };
  }
  const isCaseSensitive = kind === 'case-sensitive-text';
  const { keys, ...rest } = readTextKeys(answers.map(htmlAnswer), isCaseSensitive, report);
  return { interaction: { kind: 'text-entry', id, keys }, ...withFeedback(rest, report) };
}

/** Feedback on a gap has no place but the notes. */
function withFeedback(
  { isDraft, notes, feedback }: Omit<KeysReading<never>, 'keys'>,
  report: ReportFinding,
): Omit<FieldReading, 'interaction'> {
  const { general = [], correct = [], incorrect = [] } = feedback;
  const comments = [
    ...general,
    ...(correct.length > 0 ? [...paragraphs('Feedback on a right answer:'), ...correct] : []),
    ...(incorrect.length > 0 ? [...paragraphs('Feedback on a wrong answer:'), ...incorrect] : []),
  ];
  if (comments.length > 0) {
    report('import-part-dropped', 'The feedback on a gap is in the notes.');
  }
  return { isDraft, notes: [...notes, ...comments] };
}

function bare({ feedback: _, ...choice }: Choice): Choice {
  return choice;
}

function menuRest({ choices, isDraft, notes }: ChoicesReading): Omit<KeysReading<never>, 'keys'> {
  const comments = choices.flatMap(({ content, feedback = [] }) =>
    feedback.length === 0
      ? []
      : [...paragraphs(`Feedback on ${describeContent(content)}:`), ...feedback],
  );
  return { isDraft, notes, feedback: comments.length > 0 ? { general: comments } : {} };
}

function htmlAnswer({ fraction, text, feedback }: ClozeField['answers'][number]): MoodleAnswer {
  return {
    fraction,
    text,
    content: readFormatted(text, 'html').content,
    feedback: readFormatted(feedback, 'html').content,
  };
}

/** `3.14:0.01` */
function numberAnswer(answer: ClozeField['answers'][number]): MoodleAnswer {
  const [text = '', tolerance = ''] = answer.text.split(':').map((part) => part.trim());
  return { ...htmlAnswer(answer), text, tolerance };
}

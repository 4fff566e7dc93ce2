/** One or several of a list. */
import { contentToText } from '../../../content/to-text.ts';
import { plainContent } from '../../../formats/degradations/plain-content.ts';
import type { Choice } from '../../../model/index.ts';
import { answerNote } from '../../answer/answer-note.ts';
import { doubtOf, type ReadChoice, readChoices } from '../choices.ts';
import { type Condition, equalValues, givesPoints } from '../conditions.ts';
import { type Question, type QuestionReading, reportNoKey } from '../question.ts';

/** Exactly one choice. */
export function readSingleChoice(question: Question): QuestionReading | undefined {
  return readChoice(question, 'single');
}

/** Any number of choices. */
export function readMultipleChoice(question: Question): QuestionReading | undefined {
  return readChoice(question, 'multiple');
}

/** True or false; other words make it a multiple choice. */
export function readTrueFalse(question: Question): QuestionReading | undefined {
  const reading = readChoice(question, 'single');
  const [interaction] = reading?.interactions ?? [];
  if (!reading || interaction?.kind !== 'choice') return reading;
  const choices = interaction.choices.map(asTruth).filter((choice) => choice !== undefined);
  const isWhole = new Set(choices.map(({ id }) => id)).size === 2;
  if (!isWhole || interaction.choices.length !== 2) return reading;
  const { shuffle: _, fixed: __, ...rest } = reading;
  return { ...rest, type: 'true-false', interactions: [{ ...interaction, choices }] };
}

function asTruth(choice: Choice): Choice | undefined {
  const word = contentToText(choice.content).trim().toLowerCase();
  if (word !== 'true' && word !== 'false') return undefined;
  return { ...choice, id: word, content: plainContent(word === 'true' ? 'True' : 'False') };
}

function readChoice(
  question: Question,
  cardinality: 'single' | 'multiple',
): QuestionReading | undefined {
  const { conditions, report, responses } = question;
  const response = responses.find(({ labels }) => labels.length > 0);
  const scoring = conditions.filter(givesPoints);
  const keys = keysOf(scoring, response?.ident ?? '', cardinality);
  const read = readChoices(response?.labels ?? [], (ident) => keys.has(ident), question);
  if (!response || read.length < 2 || read.length > 26) {
    report('import-choices-missing', `There are ${read.length} choices; it takes 2 to 26.`, {
      hint: 'Correct the question in the source and import again.',
      field: 'choices',
    });
    return undefined;
  }
  const choices = read.map(({ choice }) => choice);
  const right = choices.filter(({ correct }) => correct).length;
  const isEither = cardinality === 'single' && right > 1;
  const isMultiple = cardinality === 'multiple' || isEither;
  if (right === 0) reportNoKey(question);
  if (isEither) reportEither(right, question);
  reportWeights(scoring, question);
  const doubt = doubtOf(choices, question);
  return {
    type: isMultiple ? 'multiple-response' : 'multiple-choice',
    ...interactionOf(choices, isMultiple ? 'multiple' : 'single', doubt === 'contradictory'),
    ...((right === 0 || doubt !== 'none' || isEither) && { isDraft: true }),
    ...orderOf(question, read, response.rendering?.attributes.shuffle),
    ...(isMultiple && scoringOf(question)),
  };
}

/** The choices; where their key contradicts itself, it goes to the notes. */
function interactionOf(
  choices: readonly Choice[],
  cardinality: 'single' | 'multiple',
  isContradictory: boolean,
): Pick<QuestionReading, 'interactions' | 'notes'> {
  const interaction = { kind: 'choice', id: 'response', cardinality } as const;
  if (!isContradictory) return { interactions: [{ ...interaction, choices }] };
  const named = choices.filter(({ correct }) => correct).map(({ id }) => id.toUpperCase());
  return {
    interactions: [{ ...interaction, choices: choices.map(unmarked) }],
    notes: answerNote(named.join(', ')),
  };
}

function reportEither(right: number, { report }: Question): void {
  const message = `${right} choices are right, each of them alone: all of them have to be picked now.`;
  report('import-scoring-changed', message, {
    hint: 'Look whether one of them is meant to be the key.',
    field: 'answer',
  });
}

function unmarked(choice: Choice): Choice {
  return { ...choice, correct: false };
}

/** Identifiers of right choices; of different scores for a single choice the highest is right. */
function keysOf(
  scoring: readonly Condition[],
  response: string,
  cardinality: 'single' | 'multiple',
): ReadonlySet<string> {
  const highest = Math.max(...scoring.map(({ score }) => score?.value ?? 0));
  const counted =
    cardinality === 'single' ? scoring.filter(({ score }) => score?.value === highest) : scoring;
  const named = counted.flatMap(({ tests }) => equalValues(tests, response));
  const all = named.length > 0 ? named : counted.flatMap(({ tests }) => equalValues(tests));
  return new Set(all);
}

function reportWeights(
  scoring: readonly Condition[],
  { fields, report, responses }: Question,
): void {
  const isVaried = fields.get('scoring_algorithm') === 'VaryPointsByAnswer';
  const values = new Set(scoring.map(({ score }) => score?.value));
  const isSingle = responses[0]?.cardinality !== 'Multiple';
  if (!isVaried && (values.size < 2 || !isSingle)) return;
  report(
    'import-scoring-changed',
    'Choices have points of their own: only the best one is right now.',
    {
      hint: 'Items have choices that are right or wrong.',
      field: 'answer',
    },
  );
}

/** New Quizzes states for each question whether choices are shuffled, and which keep their place. */
function orderOf(
  { statesShuffle }: Question,
  read: readonly ReadChoice[],
  shuffle: string | undefined,
): Pick<QuestionReading, 'shuffle' | 'fixed'> {
  const isLocked = ({ label }: ReadChoice): boolean => /^yes$/i.test(label.attributes.lock ?? '');
  const locked = read.filter(isLocked).map((one) => (one === read.at(-1) ? 'last' : one.choice.id));
  return {
    ...(statesShuffle && !/^yes$/i.test(shuffle ?? '') && { shuffle: false }),
    ...(locked.length > 0 && { fixed: locked }),
  };
}

function scoringOf({ fields }: Question): Pick<QuestionReading, 'scoring'> {
  return fields.get('scoring_algorithm') === 'AllOrNothing' ? { scoring: 'all-or-nothing' } : {};
}

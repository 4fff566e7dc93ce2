/** MC, MS and TF. */
import { contentToText } from '../../content/to-text.ts';
import { choiceAnswer, type SourceChoice, truthChoices } from '../answer/choice-answer.ts';
import { numberOf, type QuestionSource } from './question-source.ts';
import type { ReadQuestion } from './read-question.ts';
import { readScoring } from './read-scoring.ts';

/** Options with a share in percent: those with all points are right, a part of them is no key. */
export function readSingleChoice(source: QuestionSource): ReadQuestion | undefined {
  const options = optionsOf(source);
  reportShares(options, source);
  const choices = options.map(({ share, choice }) => ({ ...choice, correct: share === 100 }));
  const answer = choiceAnswer(choices, 'single', source.report);
  return answer && { ...answer, stated: stated(options) };
}

/** Options that are right or not. */
export function readMultipleChoice(source: QuestionSource): ReadQuestion | undefined {
  const options = optionsOf(source);
  const choices = options.map(({ share, choice }) => ({
    ...choice,
    correct: share !== undefined && share > 0,
  }));
  const answer = choiceAnswer(choices, 'multiple', source.report);
  return answer && { ...answer, ...readScoring(source, 'choice'), stated: stated(options) };
}

/** The shares of True and False. */
export function readTruth(source: QuestionSource): ReadQuestion | undefined {
  const shares = ['TRUE', 'FALSE'].map((name) => numberOf(source.all(name)[0]?.cells[0]));
  const keys = shares.map((share) => share === 100);
  const key = keys[0] === keys[1] ? undefined : keys[0];
  const choices = truthChoices(key).map((choice, index): SourceChoice => {
    const property = source.all(index === 0 ? 'TRUE' : 'FALSE')[0];
    return { ...choice, feedback: property ? source.contentAt(property, 1) : [] };
  });
  return choiceAnswer(choices, 'single', source.report);
}

interface SourceOption {
  readonly share: number | undefined;
  readonly choice: Omit<SourceChoice, 'correct'>;
}

/** The share, the text, its format, the feedback, its format. */
function optionsOf({ all, contentAt }: QuestionSource): readonly SourceOption[] {
  return all('OPTION').map((property) => ({
    share: numberOf(property.cells[0]),
    choice: { content: contentAt(property, 1), feedback: contentAt(property, 3) },
  }));
}

function reportShares(options: readonly SourceOption[], { report }: QuestionSource): void {
  const shares = options.flatMap(({ share = 0, choice }) =>
    share > 0 && share < 100 ? [`${share} % for “${contentToText(choice.content)}”`] : [],
  );
  if (shares.length > 0) {
    report(
      'import-scoring-changed',
      `An item gives all points or none; here ${shares.join(', ')} is lost.`,
    );
  }
}

function stated(options: readonly SourceOption[]): readonly string[] {
  return options.map(({ share, choice }) => `${share ?? '?'}: ${contentToText(choice.content)}`);
}

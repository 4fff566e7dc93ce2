/** Choices of a source as a choice interaction, with everything that may be wrong with them. */
import { contentToText } from '../../content/to-text.ts';
import type { Choice, Content } from '../../model/index.ts';
import { contentKey, draftHint, type ReadAnswer, type ReportFinding } from './read-answer.ts';

/** A choice as the source has it. */
export interface SourceChoice {
  readonly content: Content;
  readonly correct: boolean;
  readonly feedback?: Content;
}

/**
 * One or several right choices; undefined, reported, where there is nothing to choose from. Without
 * a sure key nothing is marked.
 */
export function choiceAnswer(
  source: readonly SourceChoice[],
  cardinality: 'single' | 'multiple',
  report: ReportFinding,
): ReadAnswer | undefined {
  const filled = source.filter(({ content }) => content.length > 0);
  if (filled.length < 2 || filled.length > 26) {
    const message = `The question has ${filled.length} choices.`;
    report('import-choices-missing', message, 'A question with choices needs 2 to 26 of them.');
    return undefined;
  }
  if (filled.length < source.length) {
    report('import-blank-choice', 'A blank choice was left out.');
  }
  const isUnique = reportDoubles(filled, report);
  const isSure = hasSureKey(source, cardinality, report);
  const truth = cardinality === 'single' ? truthIds(filled) : undefined;
  const choices = filled.map((choice, index): Choice => {
    const letter = String.fromCharCode(97 + index);
    const feedback = choice.feedback?.length ? { feedback: choice.feedback } : {};
    const { content } = choice;
    return {
      id: truth?.[index] ?? letter,
      content,
      correct: isSure && choice.correct,
      ...feedback,
    };
  });
  return {
    type: truth ? 'true-false' : cardinality === 'single' ? 'multiple-choice' : 'multiple-response',
    interactions: [{ kind: 'choice', id: 'response', cardinality, choices }],
    ...(!(isSure && isUnique) && { isDraft: true }),
  };
}

/** The choices True and False, in English, as our format writes them. */
export function truthChoices(key: boolean | undefined): readonly SourceChoice[] {
  return [true, false].map((value) => ({
    content: [{ type: 'paragraph', children: [{ type: 'text', value: value ? 'True' : 'False' }] }],
    correct: key === value,
  }));
}

function hasSureKey(
  choices: readonly SourceChoice[],
  cardinality: 'single' | 'multiple',
  report: ReportFinding,
): boolean {
  const keys = choices.filter(({ correct }) => correct);
  if (keys.length === 0) {
    report('import-answer-missing', 'No choice is right.', draftHint);
    return false;
  }
  if (keys.some(({ content }) => content.length === 0)) {
    report('import-answer-unmatched', 'A blank choice is right.', draftHint);
    return false;
  }
  if (cardinality === 'single' && keys.length > 1) {
    const message = `One choice can be right, but ${keys.length} are.`;
    report('import-answer-ambiguous', message, draftHint);
    return false;
  }
  return true;
}

function reportDoubles(choices: readonly SourceChoice[], report: ReportFinding): boolean {
  const keys = choices.map(({ content }) => contentKey(content));
  const double = choices.find((_, index) => keys.indexOf(keys[index] ?? '') !== index);
  if (!double) return true;
  const text = contentToText(double.content).slice(0, 80);
  const hint = 'Make the choices differ, check the key and remove `status: draft`.';
  report('import-duplicate-choices', `Two choices have the text “${text}”.`, hint);
  return false;
}

function truthIds(choices: readonly SourceChoice[]): readonly string[] | undefined {
  const words = choices.map(({ content }) => truthWord(content));
  const isPair = words.length === 2 && words.includes('true') && words.includes('false');
  return isPair ? words.flatMap((word) => word ?? []) : undefined;
}

/** Only plain text: the same word in bold is a choice of its own. */
function truthWord(content: Content): string | undefined {
  const [only, second] = content;
  if (only?.type !== 'paragraph' || second || only.children.some(({ type }) => type !== 'text')) {
    return undefined;
  }
  return contentToText(content).trim().toLowerCase();
}

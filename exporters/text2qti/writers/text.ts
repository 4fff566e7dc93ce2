/** Short answers, essays, files and texts. */
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import type { Item } from '../../../src/model/index.ts';
import { newQuestion } from '../new-question.ts';
import type { Question, QuestionContext } from '../question.ts';

/** Every accepted text. */
export function writeTextEntry(item: Item, context: QuestionContext): Question {
  const { keys } = soleInteraction(item, 'text-entry');
  const fields = keys.flatMap((key) =>
    key.kind === 'literal' ? [{ marker: '*', text: key.value.replace(/\s+/g, ' ').trim() }] : [],
  );
  return newQuestion(item, fields, context);
}

/** The sample answer stands where a solution would. */
export function writeEssay(item: Item, context: QuestionContext): Question {
  const { sampleAnswer } = soleInteraction(item, 'extended-text');
  if (sampleAnswer) {
    context.report(
      item.solution
        ? {
            kind: 'omitted',
            field: 'sampleAnswer',
            reason: 'There is one place for solution and sample answer: the solution takes it.',
          }
        : { kind: 'degraded', field: 'sampleAnswer', reason: 'It stands as the solution.' },
    );
  }
  const solution = item.solution ?? sampleAnswer;
  return writeJudged({ ...item, ...(solution && { solution }) }, '____', context);
}

/** A file is handed in. */
export function writeUpload(item: Item, context: QuestionContext): Question {
  return writeJudged(item, '^^^^', context);
}

/** Text between questions. */
export function writeStimulus(item: Item, context: QuestionContext): Question {
  return { ...newQuestion(item, [], context), kind: 'text', fields: [] };
}

/** Nothing tells right from wrong here. */
function writeJudged(item: Item, marker: string, context: QuestionContext): Question {
  const { general } = item.feedback;
  for (const part of ['correct', 'incorrect'] as const) {
    if (item.feedback[part]) {
      context.report({
        kind: 'omitted',
        field: `feedback.${part}`,
        reason: 'What a person scores has no feedback on right and wrong responses.',
      });
    }
  }
  const judged: Item = { ...item, feedback: general ? { general } : {} };
  return newQuestion(judged, [{ marker, text: '' }], context);
}

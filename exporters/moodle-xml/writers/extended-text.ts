/** `essay`. */
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import { essayChildren } from '../essay-children.ts';
import { reportWithoutPlace } from '../fields.ts';
import { graderInfo } from '../grader-info.ts';
import type { QuestionWriter } from '../moodle-question.ts';

/** Sample answer, rubric and notes are for those who grade. */
export const writeExtendedText: QuestionWriter = (item, context) => {
  const { minWords, maxWords, sampleAnswer } = soleInteraction(item, 'extended-text');
  reportWithoutPlace(item, context, 'hints', 'feedback.correct', 'feedback.incorrect');
  const info = graderInfo(item, sampleAnswer);
  return {
    type: 'essay',
    penalty: '0',
    children: essayChildren(context.text('graderinfo', info), {
      responseformat: 'editor',
      responserequired: 1,
      minwordlimit: minWords ?? '',
      maxwordlimit: maxWords ?? '',
      attachments: 0,
      attachmentsrequired: 0,
      filetypeslist: '',
    }),
  };
};

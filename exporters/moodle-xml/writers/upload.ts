/** `essay` without a field for text: files only. */
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import { essayChildren } from '../essay-children.ts';
import { reportWithoutPlace } from '../fields.ts';
import { graderInfo } from '../grader-info.ts';
import type { QuestionWriter } from '../moodle-question.ts';

/** Moodle asks for up to three files, or for any number. */
export const writeUpload: QuestionWriter = (item, context) => {
  const { accept, maxFiles } = soleInteraction(item, 'upload');
  reportWithoutPlace(item, context, 'hints', 'feedback.correct', 'feedback.incorrect');
  const isTooMany = maxFiles !== undefined && maxFiles > 3;
  if (isTooMany) {
    const reason = `Any number of files can be handed in: Moodle has no limit of ${maxFiles}.`;
    context.report({ kind: 'omitted', field: 'maxFiles', reason });
  }
  return {
    type: 'essay',
    penalty: '0',
    children: essayChildren(context.text('graderinfo', graderInfo(item, undefined)), {
      responseformat: 'noinline',
      responserequired: 0,
      minwordlimit: '',
      maxwordlimit: '',
      attachments: maxFiles === undefined || isTooMany ? -1 : maxFiles,
      attachmentsrequired: 1,
      filetypeslist: accept.join(','),
    }),
  };
};

/** File upload. */
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import type { Item } from '../../../src/model/index.ts';
import type { Question, QuestionContext } from '../question.ts';

/** Only New Quizzes limits what may be handed in. */
export function writeUpload(item: Item, { profile, report, stem }: QuestionContext): Question {
  const { accept, maxFiles } = soleInteraction(item, 'upload');
  if (item.rubric && profile.hasGradingNotes) {
    report({ kind: 'omitted', field: 'rubric', reason: 'A file upload has no grading notes.' });
  }
  if (!profile.limitsUploads) {
    if (accept.length > 0) {
      report({
        kind: 'omitted',
        field: 'accept',
        reason: `Any file may be handed in, not only ${accept.join(', ')}.`,
        hint: 'Say in the stem which files are wanted.',
      });
    }
    if (maxFiles !== undefined) {
      report({
        kind: 'omitted',
        field: 'maxFiles',
        reason:
          maxFiles === 1
            ? 'One file can be handed in, but no field says so.'
            : `One file can be handed in, not ${maxFiles}.`,
      });
    }
  }
  return {
    type: 'file_upload_question',
    presentation: [stem(item)],
    presentationAttributes: profile.limitsUploads
      ? {
          ...(accept.length > 0 && { allowed_types: accept.join(',') }),
          ...(maxFiles !== undefined && { files_count: String(maxFiles) }),
        }
      : {},
    scoring: [],
  };
}

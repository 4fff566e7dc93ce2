/** Writes what may be handed in, and the rubric. */
import { printRubric } from '../../markdown/constructs/rubric-table.ts';
import type { AuthoredItem } from '../../model/index.ts';
import { interactionOf } from '../interaction-of.ts';
import type { TypeWriting } from '../question-type.ts';

/** The endings and the number of files, the section `## Rubric`. */
export function writeUpload(item: AuthoredItem): TypeWriting {
  const { accept, maxFiles } = interactionOf(item, 'upload');
  return {
    frontMatter: {
      ...(accept.length > 0 && { accept }),
      ...(maxFiles !== undefined && { maxFiles }),
    },
    sections: item.rubric ? { Rubric: printRubric(item.rubric) } : {},
  };
}

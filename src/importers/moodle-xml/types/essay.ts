/** `essay`: a text or files that a person scores. */
import { readGraderInfo } from '../../moodle/grader-info.ts';
import type { TypeReading } from '../../moodle/reading.ts';
import { contentOf, fieldOf, type QuestionElement } from '../question-element.ts';

/** Without a field for text it asks for files. */
export function readEssay(question: QuestionElement): TypeReading {
  const { element, report } = question;
  const { sampleAnswer, rubric, notes } = readGraderInfo(contentOf(question, 'graderinfo'));
  const template = contentOf(question, 'responsetemplate');
  if (template.length > 0) {
    const hint = 'The text is in the notes; put it into the stem if it is needed.';
    report('import-part-dropped', 'The text that the answer starts with was left out.', hint);
  }
  const rest = {
    ...(rubric && { rubric }),
    notes: [...notes, ...template],
  };
  const attachments = Number(fieldOf(element, 'attachments') || 0);
  if (fieldOf(element, 'responseformat') === 'noinline') {
    return {
      ...rest,
      type: 'upload',
      notes: [...rest.notes, ...(sampleAnswer ?? [])],
      interactions: [
        {
          kind: 'upload',
          id: 'response',
          accept: acceptOf(element, report),
          ...(attachments > 0 && { maxFiles: attachments }),
        },
      ],
    };
  }
  if (attachments !== 0) {
    report(
      'import-part-dropped',
      'Files can be attached to the text; here only the text is asked.',
    );
  }
  const [minWords, maxWords] = ['minwordlimit', 'maxwordlimit'].map((name) => {
    const words = Number(fieldOf(element, name));
    return Number.isInteger(words) && words > 0 ? words : undefined;
  });
  return {
    ...rest,
    type: 'essay',
    interactions: [
      {
        kind: 'extended-text',
        id: 'response',
        ...(sampleAnswer && { sampleAnswer }),
        ...(minWords !== undefined && { minWords }),
        ...(maxWords !== undefined && { maxWords }),
      },
    ],
  };
}

/** Endings of file names; groups such as `document` have none. */
function acceptOf(
  element: QuestionElement['element'],
  report: QuestionElement['report'],
): readonly string[] {
  const names = fieldOf(element, 'filetypeslist')
    .split(/[\s,;]+/)
    .filter((name) => name !== '' && name !== '*');
  const endings = names.filter((name) => /^(?:\.[a-z0-9]+)+$/i.test(name));
  const groups = names.filter((name) => !endings.includes(name));
  if (groups.length > 0) {
    const message = `These kinds of files have no endings here: ${groups.join(', ')}.`;
    report('import-part-dropped', message, 'Name the endings in `accept`.');
  }
  return endings.map((ending) => ending.toLowerCase());
}

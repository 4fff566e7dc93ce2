/** Codes about reading packages and files of other platforms. */
import { defineCodes } from '../code-entry.ts';

/** A Moodle XML file with these questions. */
function moodle(...questions: readonly string[]): Readonly<Record<string, string>> {
  return {
    'questions.xml': `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions.join('\n')}\n</quiz>\n`,
  };
}

/** A question with choices, each with its share of the points in percent. */
function choices(...fractions: readonly number[]): string {
  const answers = fractions.map(
    (fraction, index) =>
      `  <answer fraction="${fraction}"><text>Gas ${index + 1}</text><feedback><text></text></feedback></answer>`,
  );
  return [
    '<question type="multichoice">',
    '  <name><text>Air</text></name>',
    '  <questiontext format="plain_text"><text>Which gas makes up most of the air?</text></questiontext>',
    '  <defaultgrade>1</defaultgrade>',
    '  <single>true</single>',
    ...answers,
    '</question>',
  ].join('\n');
}

const valid = moodle(choices(100, 0, 0));

export const importFormatCodes = defineCodes({
  'import-xml-syntax': {
    severity: 'error',
    title: 'The file is not well-formed XML',
    explanation:
      'The XML cannot be read at the named place, so nothing after it can be trusted and nothing of this document was imported. Often an ampersand was not written as `&amp;`, or the file was cut off. Document type declarations and entities of their own are not read: a hostile file could use them to read other files or to fill the memory.',
    invalid: { 'questions.xml': '<?xml version="1.0"?>\n<quiz><question type="essay"></quiz>\n' },
    valid,
  },
  'import-archive-refused': {
    severity: 'error',
    title: 'The archive cannot be opened safely',
    explanation:
      'The archive is broken, is encrypted, or unpacks to far more than a question bank needs. It is not read, so that a hostile file cannot exhaust memory. Export the package again, or in several parts.',
    invalid: {},
    valid,
  },
  'import-entry-refused': {
    severity: 'warning',
    title: 'A file in the archive was left out',
    explanation:
      'The archive holds a file whose path is absolute, leads out of the archive or occurs twice, or a link to another file. No platform writes such packages. The file was left out, the others were read.',
    invalid: {},
    valid,
  },
  'import-item-unreadable': {
    severity: 'error',
    title: 'A question is broken',
    explanation:
      'A part without which the question cannot be asked is missing or contradicts itself. The question was not imported; the questions around it were.',
    invalid: moodle(
      choices(100, 0),
      '<question type="multichoice"><name><text>Empty</text></name></question>',
    ),
    valid,
  },
  'import-type-unsupported': {
    severity: 'error',
    title: 'There is no such question here',
    explanation:
      'The format has a type of question that no type of item corresponds to, even in part. The question was not imported; the questions around it were.',
    invalid: moodle(
      '<question type="algebra"><name><text>A</text></name><questiontext><text>Simplify.</text></questiontext></question>',
    ),
    valid,
  },
  'import-part-dropped': {
    severity: 'warning',
    title: 'A part of the question has no place',
    explanation:
      'The question was imported, but the named part of it has no counterpart in an item, such as a penalty for further tries. Look whether it matters.',
    invalid: moodle(choices(100, 0).replace('<single>', '<penalty>0.5</penalty>\n  <single>')),
    valid,
  },
  'import-scoring-changed': {
    severity: 'warning',
    title: 'The question is scored differently',
    explanation:
      'The source gives shares of the points that an item cannot express, such as half of them for a second-best choice. The key was imported; the message says how the item is scored now.',
    invalid: moodle(choices(100, 50, 0)),
    valid,
  },
  'import-assessment-incomplete': {
    severity: 'warning',
    title: 'An assessment lost something',
    explanation:
      'The assessment was imported, but a question, setting or section of it could not be: the message names which. Compare it with the source.',
    invalid: {},
    valid,
  },
});

/** Codes about reading other formats. */
import { defineCodes } from '../code-entry.ts';

/** A Q2LMS file with one question, some of its fields replaced. */
function q2lms(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return { 'questions.json': JSON.stringify([{ ...question, ...fields }], null, 2) };
}

const question = {
  type: 'multiple_choice',
  title: 'Boiling point',
  question_text: 'At what temperature does water boil at sea level?',
  choices: ['90 °C', '100 °C', '110 °C'],
  correct_answer: '100 °C',
};

const number = {
  type: 'numerical',
  title: 'Hydrostatic pressure',
  question_text: 'What is the gauge pressure in kPa at a depth of 10 m of water?',
  choices: [],
  correct_answer: '98.1',
  tolerance: 0.1,
};

const valid = q2lms({});

export const importCodes = defineCodes({
  'import-unrecognised': {
    severity: 'error',
    title: 'No importer knows the file',
    explanation:
      'No importer recognises what is in the file. Files are recognised by their content, not by their name. Name the format yourself (`stemma import q2lms …`) to see what its importer makes of it, or convert the file to one of the formats listed by `stemma import --help`.',
    invalid: { 'letter.txt': 'Dear colleagues,\n\nthe questions are attached.\n' },
    valid,
  },
  'import-encoding': {
    severity: 'error',
    title: 'The file is not Unicode text',
    explanation:
      'Text is read as UTF-8, or as UTF-16 where the file begins with a byte order mark. Older encodings cannot be told apart, and a wrong guess would change letters without anybody noticing, so such a file is not read at all. Save it as UTF-8; spreadsheets call it “CSV UTF-8”.',
    invalid: { 'questions.csv': 'question,answer\nWhat is 1 + 1?,2\0' },
    valid: { 'questions.csv': 'type,question,answer\nessay,Why is the sky blue?,\n' },
  },
  'import-too-large': {
    severity: 'error',
    title: 'More than any question or bank needs',
    explanation:
      'The file, or one question in it, is larger than any real one. It is not read, so that a broken or hostile file cannot exhaust memory. Split the file, or look what the long text in it is.',
    invalid: {},
    valid,
  },
  'import-json-syntax': {
    severity: 'error',
    title: 'The file is not valid JSON',
    explanation:
      'The file cannot be parsed as JSON at the named place. Faults that can only be meant in one way (a code fence, a comment, a comma before a closing bracket, backslashes of LaTeX that were not doubled) are repaired and reported; this one is not of that kind. Often the output of a language model was cut off: the end is missing.',
    invalid: { 'questions.json': '{"questions": [{"type": "numerical", "question_text": "How' },
    valid,
  },
  'import-json-repaired': {
    severity: 'warning',
    title: 'The JSON had faults that were repaired',
    explanation:
      'The file is no JSON as it stands, but has only faults with a single possible reading: a code fence or words around the JSON, comments, citation marks, a comma before a closing bracket, line breaks inside strings, single backslashes of LaTeX. They were undone and everything was read. Look over the items once.',
    invalid: {
      'questions.json': `Here are the questions:\n\n\`\`\`json\n${valid['questions.json']}\n\`\`\`\n`,
    },
    valid,
  },
  'import-csv-syntax': {
    severity: 'error',
    title: 'A row of the table is broken',
    explanation:
      'A quotation mark that is never closed swallows the rows after it, and a row with more cells than the header has a comma that should stand in quotation marks. Compare the row with its neighbours in a text editor.',
    invalid: {
      'questions.csv': 'question,a,b,answer\nWhich is even?,1,2,B\nWhich, if any, is odd?,1,2,A\n',
    },
    valid: {
      'questions.csv':
        'question,a,b,answer\nWhich is even?,1,2,B\n"Which, if any, is odd?",1,2,A\n',
    },
  },
  'import-not-a-question': {
    severity: 'error',
    title: 'Something in the list is no question',
    explanation:
      'The file is in a known format, but this part of it holds no question: a number or text where an object is expected, or a table without a column for the question; or there is none in the whole file. It was not imported; the questions around it were.',
    invalid: { 'questions.json': `[${JSON.stringify(question)}, "To be continued"]` },
    valid,
  },
  'import-text-missing': {
    severity: 'error',
    title: 'A question without text',
    explanation:
      'The question has no text, so there is nothing to ask. It was not imported. Tables exported by Q2LMS come back to Q2LMS like this because the names of their columns differ from those of its JSON; here both are understood.',
    invalid: q2lms({ question_text: '' }),
    valid,
  },
  'import-type-unknown': {
    severity: 'error',
    title: 'The type of the question is not known',
    explanation:
      'The source names a type that this importer does not know, or names none and has no choices from which the type follows. The question was not imported: a guess could ask something else. Correct the type in the source and import again; what is in the bank already is recognised.',
    invalid: q2lms({ type: 'crossword' }),
    valid,
  },
  'import-choices-missing': {
    severity: 'error',
    title: 'Too few or too many choices',
    explanation:
      'A question with choices needs at least two that are not blank, and at most 26. This one was not imported.',
    invalid: q2lms({ choices: ['100 °C'] }),
    valid,
  },
  'import-answer-missing': {
    severity: 'error',
    title: 'A question without answer',
    explanation:
      'The source gives no answer. The item was imported as a draft with nothing marked, so that it cannot reach students before somebody has written the key and removed `status: draft`.',
    invalid: q2lms({ correct_answer: null }),
    valid,
  },
  'import-answer-unmatched': {
    severity: 'error',
    title: 'The answer matches no choice',
    explanation:
      'The answer is neither the letter nor the text of a choice. No key is invented: the item was imported as a draft with nothing marked, and its notes hold the answer as the source gives it. Mark the right choice and remove `status: draft`.',
    invalid: q2lms({ correct_answer: '212 °F' }),
    valid,
  },
  'import-answer-ambiguous': {
    severity: 'error',
    title: 'The answer can be read in two ways',
    explanation:
      'The answer is the letter of one choice and the text of another, or the text of two choices, or two fields of the source contradict each other. The item was imported as a draft with nothing marked, and its notes hold the answer as the source gives it. Mark the right choice and remove `status: draft`.',
    invalid: q2lms({ choices: ['C', 'B', 'A'], correct_answer: 'A' }),
    valid: q2lms({ choices: ['C', 'B', 'A'], correct_answer: 'B' }),
  },
  'import-answer-not-a-number': {
    severity: 'error',
    title: 'The answer is no plain number',
    explanation:
      'A numeric question needs a number with a decimal point: `132.5`, `-5`, `6.02e23`, with a unit behind it if need be. A decimal comma, a fraction or a calculation can be read in more than one way, so the item was imported as a draft without key, with the source’s answer in its notes.',
    invalid: q2lms({ ...number, correct_answer: '98,1' }),
    valid: q2lms(number),
  },
  'import-duplicate-choices': {
    severity: 'warning',
    title: 'Two choices have the same text',
    explanation:
      'Whoever picks one of two equal choices is right or wrong by chance. The item was imported as a draft. Make the choices differ, check the key and remove `status: draft`.',
    invalid: q2lms({ choices: ['90 °C', '100 °C', '90 °C'] }),
    valid,
  },
  'import-blank-choice': {
    severity: 'warning',
    title: 'A blank choice was left out',
    explanation:
      'A choice without text was left out. Letters in answers count the blank ones too, so the key was found before the choices behind it moved up.',
    invalid: q2lms({ choices: ['90 °C', '', '100 °C'], correct_answer: 'C' }),
    valid,
  },
  'import-value-invalid': {
    severity: 'warning',
    title: 'A value was not understood',
    explanation:
      'The value of this field is none that the field can have, such as a difficulty that is no level or points that are no number above zero. It was left out or written in the way the message says; the rest of the question was imported.',
    invalid: q2lms({ difficulty: 'spicy' }),
    valid: q2lms({ difficulty: 'Medium' }),
  },
  'import-tolerance-default': {
    severity: 'warning',
    title: 'No tolerance is stated',
    explanation:
      'The numeric question states no tolerance, so the 0.05 that the Q2LMS format documents was taken. (Its package writer took 0.01 instead.) Write the tolerance that you mean.',
    invalid: q2lms({ ...number, tolerance: null }),
    valid: q2lms(number),
  },
  'import-field-not-carried': {
    severity: 'warning',
    title: 'A field has no place here',
    explanation:
      'The source has a field that items do not have. It is not imported, and said once for the whole file. If it matters, keep the source, or rename the field to one that is read, such as `tags` or `notes`.',
    invalid: q2lms({ reviewer_mood: 'good' }),
    valid: q2lms({ tags: ['water'] }),
  },
  'import-field-conflict': {
    severity: 'warning',
    title: 'Two fields of one meaning differ',
    explanation:
      'The source says the same thing under two names, with different values. The first was read. For an answer neither is taken.',
    invalid: q2lms({ topic: 'Heat', category: 'Optics' }),
    valid: q2lms({ topic: 'Heat', category: 'Heat' }),
  },
  'import-text-repaired': {
    severity: 'warning',
    title: 'A text was repaired',
    explanation:
      'A text had faults that can be undone in only one way: citation marks of a language model, LaTeX backslashes doubled once too often or eaten by a JSON escape, formulas between `\\( \\)`, labels in front of choices. The message says what was done; compare the formula with the source.',
    invalid: q2lms({ question_text: 'Water boils at \\(T\\) = ?' }),
    valid: q2lms({ question_text: 'Water boils at $T$ = ?' }),
  },
  'import-dollar-sign': {
    severity: 'warning',
    title: 'A dollar sign that begins no formula',
    explanation:
      'A dollar sign before a number was read as money, or one without partner as a sign. If a formula was meant, put it between two dollar signs without spaces inside them; if not, there is nothing to do.',
    invalid: q2lms({
      question_text: 'A kettle costs $15 or $20. At what temperature does it stop?',
    }),
    valid: q2lms({ question_text: 'At what temperature $T$ does a kettle stop?' }),
  },
  'import-bad-formula': {
    severity: 'error',
    title: 'A formula cannot be typeset',
    explanation:
      'The LaTeX of a formula is faulty, often because a brace is missing or a backslash was lost on the way. The formula was imported as it is, and `stemma check` will name the item too. Correct it in the source and import again with `--on-duplicate replace`, or correct the item.',
    invalid: q2lms({ question_text: 'Water boils at $T = \\frac{1}{2$.' }),
    valid: q2lms({ question_text: 'Water boils at $T = \\frac{1}{2}$.' }),
  },
  'import-html-dropped': {
    severity: 'warning',
    title: 'HTML was left out',
    explanation:
      'The text has HTML that items may not have, such as scripts, styles or frames. It was left out; the words around it stay.',
    invalid: q2lms({
      question_text:
        'At what <blink onclick="x()">temperature</blink> <script>x()</script>does water boil?',
    }),
    valid: q2lms({ question_text: 'At what temperature does H<sub>2</sub>O boil?' }),
  },
  'import-image-missing': {
    severity: 'warning',
    title: 'An image was not found',
    explanation:
      'The question names an image that is not beside the imported file, or that is not a relative path of an image. The item was imported without it; its notes hold the name. Put the image into the folder of the file and import again, or add it to the item.',
    invalid: q2lms({ image_file: ['../kettle.png'] }),
    valid: {
      ...q2lms({ image_file: ['kettle.svg'] }),
      'kettle.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    },
  },
  'import-count-mismatch': {
    severity: 'warning',
    title: 'The file has fewer or more questions than it says',
    explanation:
      'The metadata of the file counts its questions differently from what is there. Usually the output of a language model was cut off and completed by hand. Nothing that is there was left out.',
    invalid: {
      'questions.json': JSON.stringify({ questions: [question], metadata: { total_questions: 2 } }),
    },
    valid: {
      'questions.json': JSON.stringify({ questions: [question], metadata: { total_questions: 1 } }),
    },
  },
  'import-duplicate': {
    severity: 'info',
    title: 'The question is in the bank already',
    explanation:
      'A question with the same text, choices and answer is in the bank, or earlier in the import. It was skipped. `--on-duplicate new` adds it as an item of its own, `--on-duplicate replace` puts it in the place of the one that is there, which keeps its id.',
    invalid: { 'questions.json': JSON.stringify([question, question]) },
    valid,
  },
  'import-id-taken': {
    severity: 'info',
    title: 'Another question has the id',
    explanation:
      'The question brings an id with it under which the bank has an item that asks something else. It was added under a new id. Often it is an older or newer form of that item, or one that came back from another platform with a changed text: then keep the better one and delete the other.',
    invalid: {
      'autumn.json': JSON.stringify([{ ...question, id: 'q1' }]),
      'spring.json': JSON.stringify([
        { ...question, id: 'q1', question_text: 'When does water boil?' },
      ]),
    },
    valid,
  },
  'import-key-differs': {
    severity: 'warning',
    title: 'The same question with another answer',
    explanation:
      'A question with the same text and choices is in the bank, but its key or another part differs, so one of the two may be wrong. It was skipped. Compare them; `--on-duplicate replace` takes the imported one, `--on-duplicate new` keeps both. A question without key never replaces one that has a key.',
    invalid: { 'questions.json': JSON.stringify([question, { ...question, correct_answer: 'A' }]) },
    valid,
  },
  'import-changed-in-source': {
    severity: 'warning',
    title: 'The question has changed in its source',
    explanation:
      'An item that came from the same file under the same id is in the bank, with other content. It was skipped, so that work done in the bank is not overwritten. `--on-duplicate replace` takes the change, `--on-duplicate new` keeps both.',
    invalid: {
      'questions.json': JSON.stringify([
        { ...question, id: 'q1' },
        { ...question, id: 'q1', question_text: 'When does water boil?' },
      ]),
    },
    valid,
  },
});

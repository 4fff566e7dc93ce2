import { describe, expect, test } from 'vitest';
import { contentToText } from '../../../src/content/to-text.ts';
import type { ImportResult } from '../../../src/formats/importer.ts';
import { csvImporter } from '../../../src/importers/csv/index.ts';
import { q2lmsImporter } from '../../../src/importers/q2lms/index.ts';
import { questionPoolImporter } from '../../../src/importers/question-pool/index.ts';
import { recogniseFile } from '../../../src/importers/recognise-file.ts';
import { codesOf, importText } from './import-text.ts';

/** Texts of the choices of the first item, the key marked. */
function choicesOf({ items }: ImportResult): string[] {
  const [interaction] = items[0]?.item.interactions ?? [];
  if (interaction?.kind !== 'choice') return [];
  return interaction.choices.map(
    ({ content, correct }) => `${correct ? '* ' : ''}${contentToText(content)}`,
  );
}

const table = { path: 'table.csv' };

/** As pandas writes the table of the application, after `import csv, io; csv.writer(…)`. */
const columns27 =
  'ID,Title,Type,Question_Text,Topic,Subtopic,Difficulty,Points,Correct_Answer,Tolerance,' +
  'Choice_A,Choice_B,Choice_C,Choice_D,Choice_E,Correct_Feedback,Incorrect_Feedback,' +
  'Feedback_Correct,Feedback_Incorrect,Image_File,Image_Files,Choices,Question,Answer,' +
  'Explanation,Category,Level\n';
const columns18 =
  'ID,Type,Title,Question_Text,Choice_A,Choice_B,Choice_C,Choice_D,Correct_Answer,Points,' +
  'Tolerance,Feedback,Correct_Feedback,Incorrect_Feedback,Image_File,Topic,Subtopic,Difficulty\n';

describe('tables of Q2LMS', () => {
  test('the 27 columns of the application are read, their copies ignored', () => {
    const row =
      `Q_00001,Flow,multiple_choice,Where?,Fluids,Pipes,Medium,3.0,narrow,0.05,wide,narrow,,,,` +
      `Yes.,No.,Yes.,No.,[],[],"['wide', 'narrow']",Where?,narrow,Yes.,Fluids,Medium\n`;
    const result = importText(q2lmsImporter, columns27 + row, table);
    expect(codesOf(result)).toEqual([]);
    expect(choicesOf(result)).toEqual(['wide', '* narrow']);
    expect(result.items[0]?.item).toMatchObject({
      id: 'q-00001',
      title: 'Flow',
      metadata: { topics: ['Fluids/Pipes'], difficulty: 'medium', points: 3 },
      feedback: { correct: [{ type: 'paragraph' }], incorrect: [{ type: 'paragraph' }] },
    });
    expect(result.items[0]?.item).not.toHaveProperty('solution');
  });

  test('a sixth choice stands only in the list, and is read from there', () => {
    const choices = `"['p1', 'q1', 'r1', 's1', 't1', ""u'1""]"`;
    const row = `,T,multiple_choice,Q?,,,,1,u'1,0.05,p1,q1,r1,s1,t1,,,,,,[],${choices},Q?,u'1,,,\n`;
    const result = importText(q2lmsImporter, columns27 + row, table);
    expect(choicesOf(result)).toEqual(['p1', 'q1', 'r1', 's1', 't1', "* u'1"]);
  });

  test('the 18 columns of the command-line tool are read, with letters for answers', () => {
    const row =
      'Q_00001,multiple_choice,Flow,Where?,wide,narrow,,,B,3,0.05,Note.,Yes.,No.,,Fluids,N/A,Easy\n';
    const result = importText(q2lmsImporter, columns18 + row, table);
    expect(codesOf(result)).toEqual([]);
    expect(choicesOf(result)).toEqual(['wide', '* narrow']);
    expect(result.items[0]?.item.metadata).toMatchObject({
      topics: ['Fluids'],
      difficulty: 'easy',
    });
    expect(contentToText(result.items[0]?.item.feedback.general ?? [])).toBe('Note.');
  });

  test('rows are numbered as spreadsheets number them', () => {
    const row = 'Q_1,multiple_choice,Flow,"Where\nthen?",wide,narrow,,,B,3,0.05,,,,,,,\n';
    const bad = 'Q_2,multiple_choice,Flow,Where?,wide,narrow,,,Z,3,0.05,,,,,,,\n';
    const [finding] = importText(q2lmsImporter, columns18 + row + bad, table).diagnostics;
    expect(finding).toMatchObject({ code: 'import-answer-unmatched', place: { line: 4 } });
    expect(finding?.message).toMatch(/^row 3: /);
  });
});

describe('plain tables', () => {
  test.each([
    ['commas', 'question,a,b,c,answer\nWhich?,x1,y1,z1,B\n'],
    ['semicolons', 'question;a;b;c;answer\nWhich?;x1;y1;z1;B\n'],
    ['tabs', 'question\ta\tb\tc\tanswer\nWhich?\tx1\ty1\tz1\tB\n'],
    ['a line that names the separator', 'sep=;\r\nquestion;a;b;c;answer\r\nWhich?;x1;y1;z1;B\r\n'],
    ['other names', 'Stem,Option 1,Option 2,Option 3,Key\nWhich?,x1,y1,z1,y1\n'],
    ['a list of choices', 'question,choices,answer\nWhich?,"[""x1"", ""y1"", ""z1""]",B\n'],
    ['one choice a line', 'question,choices,answer\nWhich?,"x1\ny1\nz1",B\n'],
    ['a column for the letter', 'question,a,b,c,correct_letter\nWhich?,x1,y1,z1,B\n'],
  ])('are read with %s', (_, text) => {
    const result = importText(csvImporter, text, table);
    expect(codesOf(result)).toEqual([]);
    expect(choicesOf(result)).toEqual(['x1', '* y1', 'z1']);
  });

  test('a column for the letter is not taken for a text', () => {
    const result = importText(
      csvImporter,
      'question,a,b,c,correct_letter\nWhich?,B,A,C,B\n',
      table,
    );
    expect(choicesOf(result)).toEqual(['B', '* A', 'C']);
  });

  test('UTF-16 with a byte order mark is read', () => {
    const bytes = Buffer.from('\uFEFFquestion\ta\tb\tanswer\nWärme?\tja\tnein\tja\n', 'utf16le');
    const result = csvImporter.import({ path: 'x.csv', bytes }, { readBeside: () => undefined });
    expect(choicesOf(result)).toEqual(['* ja', 'nein']);
  });

  test('a formula guard is taken off', () => {
    const result = importText(csvImporter, "question,a,b,answer\nWhich?,'=1+1,'-x,A\n", table);
    expect(choicesOf(result)).toEqual(['* =1+1', '-x']);
  });

  test('a missing answer is not made up, and every row is counted', () => {
    const result = importText(csvImporter, 'question,a,b,answer\nWhich?,x1,y1,\n,,,\n', table);
    expect(codesOf(result)).toEqual(['import-answer-missing']);
    expect(result.found).toBe(1);
    expect(choicesOf(result)).toEqual(['x1', 'y1']);
  });

  test('a quotation mark that swallows the rest of the file is an error', () => {
    const result = importText(
      csvImporter,
      'question,a,b,answer\n"Which?,x1,y1,A\nNext?,p1,q1,B\n',
      table,
    );
    expect(codesOf(result)).toContain('import-csv-syntax');
  });
});

describe('question pools', () => {
  const entry = {
    id: 'T6C02',
    correct: 1,
    refs: '[97.1]',
    question: 'What is component 1?',
    answers: ['Resistor', 'Transistor', 'Battery'],
    figure: 't-1.png',
    correct_letter: 'B',
  };
  const beside = { 't-1.png': 'image' };
  const importPool = (fields: object) =>
    importText(questionPoolImporter, JSON.stringify([{ ...entry, ...fields }]), { beside });

  test('the key is a position counted from 0', () => {
    const result = importPool({});
    expect(codesOf(result)).toEqual([]);
    expect(choicesOf(result)).toEqual(['Resistor', '* Transistor', 'Battery']);
  });

  test('the first position and no letter are enough', () => {
    expect(choicesOf(importPool({ correct: 0, correct_letter: undefined }))).toEqual([
      '* Resistor',
      'Transistor',
      'Battery',
    ]);
  });

  test.each([
    ['contradicts the letter', { correct: 0 }, 'import-answer-ambiguous'],
    ['is too far', { correct: 3, correct_letter: undefined }, 'import-answer-unmatched'],
  ])('a position that %s marks nothing', (_, fields, code) => {
    const result = importPool(fields);
    expect(codesOf(result)).toEqual([code]);
    expect(choicesOf(result)).toEqual(['Resistor', 'Transistor', 'Battery']);
    expect(result.items[0]?.item.metadata.status).toBe('draft');
  });

  test('number, rule and figure are kept', () => {
    const result = importPool({});
    expect(result.items[0]?.item).toMatchObject({
      id: 't6c02',
      path: 't6/t6c/t6c02.md',
      metadata: { topics: ['T6/T6C'], references: [{ title: '97.1' }] },
    });
    expect([...result.assets.keys()]).toEqual(['t6/t6c/t-1.png']);
  });
});

describe('recognising files by what is in them', () => {
  test.each([
    ['q2lms', '[{"question_text": "Q?", "correct_answer": "A"}]'],
    ['q2lms', columns18],
    ['question-pool', '[{"question": "Q?", "answers": ["a"], "correct": 0}]'],
    ['csv', 'question,a,b,answer\nQ?,x,y,A\n'],
  ])('%s', (name, text) => {
    expect(recogniseFile({ path: 'x', bytes: Buffer.from(text) })?.importer.name).toBe(name);
  });

  test.each(['', 'Dear colleagues', '{"a": 1}', '\0\0', '<html></html>'])(
    '%j is for none',
    (text) => {
      expect(recogniseFile({ path: 'x', bytes: Buffer.from(text) })).toBeUndefined();
    },
  );
});

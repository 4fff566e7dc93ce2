import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { contentToText } from '../../../src/content/to-text.ts';
import { brightspaceCsvImporter } from '../../../src/importers/brightspace-csv/index.ts';
import { recogniseFile } from '../../../src/importers/recognise-file.ts';
import { describeKey } from '../../../src/interactions/describe.ts';
import { codesOf, importText } from '../importers/import-text.ts';

function read(...lines: readonly string[]) {
  return importText(brightspaceCsvImporter, lines.join('\r\n'), { path: 'questions.csv' });
}

/** The one item of a question of the kind, in words. */
function itemOfLines(kind: string, ...lines: readonly string[]) {
  const result = read(`NewQuestion,${kind}`, 'QuestionText,Q', ...lines);
  const item = result.items[0]?.item;
  return {
    type: item?.type,
    keys: item?.interactions.map(describeKey),
    scoring: item?.metadata.scoring,
    status: item?.metadata.status,
    codes: codesOf(result),
  };
}

describe('a question of kind', () => {
  test.each([
    ['MC', ['Option,0,a', 'Option,100,b'], { type: 'multiple-choice' }],
    ['MC', ['Option,100,true', 'Option,0,false'], { type: 'true-false' }],
    ['MS', ['Scoring,RightAnswers', 'Option,1,a', 'Option,0,b'], { scoring: 'partial' }],
    ['MS', ['Scoring,RightMinusWrong', 'Option,100,a', 'Option,0,b'], { scoring: undefined }],
    ['MS', ['Scoring,AllOrNothing', 'Option,1,a', 'Option,1,b'], { scoring: 'all-or-nothing' }],
    ['TF', ['TRUE,0,no', 'FALSE,100'], { type: 'true-false' }],
    ['SA', ['InputBox,3,40', 'Answer,100,ice'], { type: 'short-answer' }],
    ['WR', ['AnswerKey,So.'], { type: 'essay' }],
    ['O', ['Scoring,EquallyWeighted', 'Item,a,NOT HTML', 'Item,b,HTML'], { scoring: 'partial' }],
    ['M', ['Scoring,EquallyWeighted', 'Choice,1,a', 'Match,1,x'], { type: 'matching' }],
  ])('%s is read: %j', (kind, lines, expected) => {
    expect(itemOfLines(kind, ...lines)).toMatchObject({
      ...expected,
      codes: [],
      status: undefined,
    });
  });

  test('M has its choices as sources, or its matches where a choice has several', () => {
    const one = read(
      'NewQuestion,M',
      'QuestionText,Q',
      'Choice,1,a',
      'Choice,2,b',
      'Match,2,y',
      'Match,1,x',
      'Match,9,z',
    );
    const many = read(
      'NewQuestion,M',
      'QuestionText,Q',
      'Choice,1,a',
      'Choice,2,b',
      'Match,1,x',
      'Match,1,y',
    );
    const pairs = [one, many].map(({ items }) =>
      items[0]?.item.interactions.map((match) =>
        match.kind === 'match'
          ? {
              pairs: match.sources.map(({ content, target }) => [
                contentToText(content),
                contentToText(match.targets.find(({ id }) => id === target)?.content ?? []),
              ]),
              targets: match.targets.map(({ content }) => contentToText(content)),
            }
          : undefined,
      ),
    );
    expect(pairs).toEqual([
      [
        {
          pairs: [
            ['a', 'x'],
            ['b', 'y'],
          ],
          targets: ['x', 'y', 'z'],
        },
      ],
      [
        {
          pairs: [
            ['x', 'a'],
            ['y', 'a'],
          ],
          targets: ['a', 'b'],
        },
      ],
    ]);
  });

  test('SA has patterns, and answers that heed case', () => {
    const { items } = read(
      'NewQuestion,SA',
      'QuestionText,Q',
      'Answer,100,colou?r,regexp',
      'Answer,100,^\\s*(?:gr[ae]y)\\s*$,regexp',
      'Answer,100,NaCl (aq),sensitive',
    );
    expect(items[0]?.item.interactions).toMatchObject([
      {
        keys: [
          { kind: 'pattern', source: 'colou?r', flags: '' },
          { kind: 'pattern', source: 'gr[ae]y', flags: '' },
          { kind: 'pattern', source: 'NaCl \\(aq\\)', flags: '' },
        ],
      },
    ]);
  });

  test('nobody knows is reported with its line', () => {
    const result = read('// a comment', 'NewQuestion,LIK', 'QuestionText,Q');
    expect(result).toMatchObject({
      items: [],
      found: 1,
      diagnostics: [{ code: 'import-type-unknown', place: { line: 2 } }],
    });
  });
});

describe('what an item cannot say', () => {
  test.each([
    ['MC', ['Option,100,a', 'Option,25,b'], ['import-scoring-changed'], undefined],
    [
      'MC',
      ['Option,50,a', 'Option,50,b'],
      ['import-scoring-changed', 'import-answer-missing'],
      'draft',
    ],
    ['MC', ['Option,0,a', 'Option,0,b'], ['import-answer-missing'], 'draft'],
    ['MC', ['Option,100,a', 'Option,100,b'], ['import-answer-ambiguous'], 'draft'],
    ['TF', ['TRUE,100', 'FALSE,100'], ['import-answer-missing'], 'draft'],
    ['SA', ['Answer,100,a', 'Answer,50,b'], ['import-scoring-changed'], undefined],
    ['SA', ['Answer,100,(a,regexp'], ['import-value-invalid', 'import-answer-missing'], 'draft'],
    ['SA', [], ['import-answer-missing'], 'draft'],
    ['WR', ['InitialText,Dear'], ['import-part-dropped'], undefined],
    ['WR', ['Colour,red'], ['import-part-dropped'], undefined],
    ['WR', ['Points,many'], ['import-value-invalid'], undefined],
    ['WR', ['Difficulty,11'], ['import-value-invalid'], undefined],
    ['WR', ['Hint,a', 'Hint,b'], ['import-field-conflict'], undefined],
    ['WR', ['Image,images/x.png'], ['import-image-missing'], undefined],
    ['O', ['Item,a,,well done', 'Item,b'], ['import-part-dropped'], undefined],
    ['MS', ['Scoring,Odd', 'Option,1,a', 'Option,0,b'], ['import-value-invalid'], undefined],
  ])('is reported: %s %j', (kind, lines, codes, status) => {
    expect(itemOfLines(kind, ...lines)).toMatchObject({ codes, status });
  });

  test.each([
    ['MC', ['Option,100,a'], 'import-choices-missing'],
    ['O', ['Item,a'], 'import-item-unreadable'],
    ['M', ['Choice,1,a'], 'import-item-unreadable'],
  ])('makes no item: %s %j', (kind, lines, code) => {
    expect(itemOfLines(kind, ...lines)).toMatchObject({ type: undefined, codes: [code] });
  });
});

describe('the cells', () => {
  test('are HTML only where the next one says so', () => {
    const { items } = read(
      'NewQuestion,WR',
      'QuestionText,x<b>y & z',
      'NewQuestion,WR',
      'QuestionText,x<b>y</b> &amp; z,HTML',
    );
    expect(items.map(({ item }) => contentToText(item.stem))).toEqual(['x<b>y & z', 'xy & z']);
  });

  test('may be separated by semicolons, quoted, in any letter case', () => {
    const text = '\uFEFF"newquestion ";mc\n"Questiontext";"A;B\nC"\noption;100;a\nOPTION;0;b\n';
    const { items, found } = importText(brightspaceCsvImporter, text);
    expect(found).toBe(1);
    expect(items.map(({ item }) => contentToText(item.stem))).toEqual(['A;B\nC']);
  });

  test('name images of the folder of the table, and no others', () => {
    const text = [
      'NewQuestion,WR',
      'QuestionText,Q',
      'Image,images/pipe.png',
      'NewQuestion,WR',
      'QuestionText,"<p>R</p><img src=""images/pipe.png"" alt=""pipe"">",HTML',
      'NewQuestion,WR',
      'QuestionText,S',
      'Image,../secret.png',
    ].join('\n');
    const result = brightspaceCsvImporter.import(
      { path: 'x.csv', bytes: strToU8(text) },
      { readBeside: (path) => (path.endsWith('.png') ? strToU8(path) : undefined) },
    );
    expect([...result.assets.keys()]).toEqual(['images/pipe.png']);
    expect(codesOf(result)).toEqual(['import-image-missing']);
    expect(result.items).toHaveLength(3);
  });
});

test('the format is recognised behind comments', () => {
  const bytes = strToU8('//comment,,,,\n,,,,\nNewQuestion,TF,,,\n');
  expect(recogniseFile({ path: 'x', bytes })?.importer.name).toBe('brightspace-csv');
});

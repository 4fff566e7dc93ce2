import { describe, expect, test } from 'vitest';
import { contentToText } from '../../../src/content/to-text.ts';
import type { ImportResult } from '../../../src/formats/importer.ts';
import { aikenImporter } from '../../../src/importers/aiken/index.ts';

function read(text: string): ImportResult {
  const bytes = new TextEncoder().encode(text);
  return aikenImporter.import({ path: 'exam.txt', bytes }, { readBeside: () => undefined });
}

/** `stem | *right | wrong`, one line for each item. */
function outline({ items }: ImportResult): readonly string[] {
  return items.map(({ item }) => {
    const [interaction] = item.interactions;
    const choices = interaction?.kind === 'choice' ? interaction.choices : [];
    const marked = choices.map(
      ({ content, correct }) => `${correct ? '*' : ''}${contentToText(content)}`,
    );
    const draft = item.metadata.status === 'draft' ? 'draft: ' : '';
    return `${draft}${[contentToText(item.stem), ...marked].join(' | ')}`;
  });
}

function codes({ diagnostics }: ImportResult): readonly string[] {
  return diagnostics.map(({ code, place }) => `${place?.line}: ${code}`);
}

describe('the format', () => {
  test('is read with either label and with the spaces that people type', () => {
    const result = read(
      'Q1?\r\nA) one\r\nB)two\r\nANSWER:B\r\n\r\nQ2?\nA. x\nB.\ty \nANSWER: A.\n',
    );
    expect(outline(result)).toEqual(['Q1? | one | *two', 'Q2? | *x | y']);
    expect(codes(result)).toEqual([]);
  });

  test('needs no empty line between questions', () => {
    expect(outline(read('Q1?\nA) a1\nB) b1\nANSWER: A\nQ2?\nA) a2\nB) b2\nANSWER: B'))).toEqual([
      'Q1? | *a1 | b1',
      'Q2? | a2 | *b2',
    ]);
  });

  test('has text without markup, but with formulas', () => {
    const [imported] = read('Is \\(x<y\\) *so* for <b>$5</b>?\nA) $$x$$\nB) y\nANSWER: A').items;
    expect(imported?.item.stem).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'Is ' },
          { type: 'inlineMath', value: 'x<y' },
          { type: 'text', value: ' *so* for <b>$5</b>?' },
        ],
      },
    ]);
  });

  test('makes true/false of two such choices, in any order', () => {
    const [imported] = read('Iron floats.\nA) True\nB) False\nANSWER: B').items;
    expect(imported?.item.type).toBe('true-false');
    expect(imported?.item.interactions).toMatchObject([
      {
        choices: [
          { id: 'true', correct: false },
          { id: 'false', correct: true },
        ],
      },
    ]);
  });
});

describe('a label', () => {
  test('in front of the question is part of it', () => {
    const result = read('A. A. Milne wrote it.\nA. Winnie\nB. Peter\nANSWER: A');
    expect(outline(result)).toEqual(['A. A. Milne wrote it. | *Winnie | Peter']);
  });

  test('in front of a second line of the question is part of it', () => {
    const result = read('Who wrote it?\nA. Milne?\nA. yes\nB. no\nANSWER: A');
    expect(outline(result)).toEqual(['Who wrote it?\nA. Milne? | *yes | no']);
    expect(codes(result)).toEqual(['1: import-text-repaired']);
  });

  test('that leaves a letter out makes the answer doubtful', () => {
    const result = read('Q?\nA) a1\nB) b1\nD) d1\nANSWER: D');
    expect(outline(result)).toEqual(['draft: Q? | a1 | b1 | d1']);
    expect(codes(result)).toEqual(['1: import-answer-ambiguous']);
  });
});

describe('text on several lines', () => {
  test('is kept whole', () => {
    const result = read('A stone falls.\n\nHow far?\nA) one\nmetre\nB) two\nANSWER: A');
    expect(outline(result)).toEqual(['A stone falls.\nHow far? | *one metre | two']);
    expect(codes(result)).toEqual(['1: import-text-repaired']);
  });

  test('behind choices begins a new question where a first choice follows', () => {
    const result = read('Q1?\nA) a1\nB) b1\n\nQ2?\nA) a2\nB) b2\nANSWER: B');
    expect(outline(result)).toEqual(['draft: Q1? | a1 | b1', 'Q2? | a2 | *b2']);
    expect(codes(result)).toEqual(['1: import-answer-missing']);
  });
});

describe('no key is invented', () => {
  test.each([
    ['a letter without choice', 'C', 'import-answer-unmatched'],
    ['words that are no choice', 'Paris', 'import-answer-unmatched'],
    ['several letters', 'A, B', 'import-answer-ambiguous'],
    ['nothing', '', 'import-answer-missing'],
  ])('for %s', (_, answer, code) => {
    const result = read(`Q?\nA) a1\nB) b1\nANSWER: ${answer}`);
    expect(outline(result)).toEqual(['draft: Q? | a1 | b1']);
    expect(codes(result)).toEqual([`1: ${code}`]);
    const notes = answer === '' ? '' : `Answer in the source: ${answer}`;
    expect(contentToText(result.items[0]?.item.notes ?? [])).toBe(notes);
  });

  test('though a letter stands for a choice even where it is the text of another', () => {
    expect(outline(read('Which vitamin?\nA) B\nB) A\nANSWER: A'))).toEqual([
      'Which vitamin? | *B | A',
    ]);
  });

  test('though the text of a choice tells it as well', () => {
    expect(outline(read('Q?\nA) Rome\nB) Paris\nANSWER: Paris'))).toEqual(['Q? | Rome | *Paris']);
  });

  test('where two choices are the same', () => {
    const result = read('Q?\nA) x\nB) x\nANSWER: A');
    expect(outline(result)).toEqual(['draft: Q? | *x | x']);
    expect(codes(result)).toEqual(['1: import-duplicate-choices']);
  });
});

test('a question that cannot be asked is counted and named', () => {
  const result = read('Only one\nA) x\nANSWER: A\n\nA) no question\nANSWER: A\n\nAn end');
  expect(result.found).toBe(3);
  expect(result.items).toEqual([]);
  expect(codes(result)).toEqual([
    '1: import-choices-missing',
    '5: import-text-missing',
    '8: import-choices-missing',
  ]);
});

test('a blank choice is left out after the key is found', () => {
  const result = read('Q?\nA) x\nB)\nC) z\nANSWER: C');
  expect(outline(result)).toEqual(['Q? | x | *z']);
  expect(codes(result)).toEqual(['1: import-blank-choice']);
});

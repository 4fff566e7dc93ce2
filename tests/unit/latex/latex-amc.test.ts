import { describe, expect, test } from 'vitest';
import { latexAmcExporter } from '../../../exporters/latex-amc/index.ts';
import { numericBoxes } from '../../../exporters/latex-amc/numeric-boxes.ts';
import type { LatexAmcOptions } from '../../../exporters/latex-amc/options.ts';
import type { Assessment, Item } from '../../../src/model/index.ts';
import { bankOf, itemOf } from '../made/items.ts';

const options: LatexAmcOptions = {
  copies: 10,
  seed: '',
  studentDigits: 0,
  paper: 'a4',
  solutions: false,
};

function exported(
  items: readonly Item[],
  assessments: readonly Assessment[] = [],
  changes: Partial<LatexAmcOptions> = {},
) {
  const { files, diagnostics } = latexAmcExporter.export(
    bankOf(items, assessments),
    {
      id: 'made',
      title: 'Made',
      assessments: assessments.map(({ id }) => id),
      items: items.map(({ id }) => id),
    },
    { ...options, ...changes },
    { readAsset: () => undefined },
  );
  return { source: String(files[0]?.content), diagnostics };
}

describe('a choice', () => {
  test('is a question with its points', () => {
    const item = itemOf('c', 'multiple-choice', 'Which?\n\n- [ ] a\n- [x] b', 'points: 3');
    expect(exported([item]).source).toContain(
      '\\element{sectiona}{\n\\begin{question}{c}\n\\scoring{b=3,m=0,e=0,v=0}\nWhich?\n' +
        '\\begin{choices}\n\\wrongchoice{a}\n\\correctchoice{b}\n\\end{choices}\n',
    );
  });

  test.each([
    ['all-or-nothing', '\\scoring{mz=2,v=0}'],
    ['partial', '\\scoring{formula=2*(N-NMC-NB+NBC)/N,p=0,v=0}'],
    ['right-minus-wrong', '\\scoring{formula=2*(NBC-NMC)/NB,p=0,v=0}'],
  ])('of several by %s is scored in the same way', (policy, scoring) => {
    const item = itemOf(
      'c',
      'multiple-response',
      'Which?\n\n- [x] a\n- [x] b\n- [ ] c',
      `points: 2\nscoring: ${policy}`,
    );
    expect(exported([item]).source).toContain(`\\begin{questionmult}{c}\n${scoring}`);
  });

  test('keeps the order that it has to keep', () => {
    const body = 'Which?\n\n- [ ] a\n- [x] b\n- [ ] none';
    const source = (frontMatter: string) =>
      exported([itemOf('c', 'multiple-choice', body, frontMatter)]).source;
    expect(source('shuffle: false')).toContain('\\begin{choices}[o]');
    expect(source('fixed: [last]')).toContain('\\lastchoices\n\\wrongchoice{none}');
    expect(
      exported([itemOf('t', 'true-false', 'So?\n\n- [x] True\n- [ ] False')]).source,
    ).toContain('\\begin{choices}[o]');
  });

  test('reports where more is fixed than the last', () => {
    const body = 'Which?\n\n- [ ] a\n- [x] b\n- [ ] none';
    const { diagnostics } = exported([itemOf('c', 'multiple-choice', body, 'fixed: [a]')]);
    expect(diagnostics.map(({ field }) => field)).toContain('fixed');
  });
});

describe('what a person marks', () => {
  const marked = (item: Item): number =>
    exported([item]).diagnostics.filter(({ message }) => message.startsWith('A person marks'))
      .length;

  test('is reported: texts, and numbers that boxes do not accept exactly', () => {
    expect(marked(itemOf('t', 'short-answer', 'Which?\n\n## Answer\n\n- red'))).toBe(1);
    expect(marked(itemOf('c', 'cloze', 'It is [[red]], not [[blue]].'))).toBe(1);
    expect(marked(itemOf('f', 'numeric', 'How much?\n\n= 3.14 (3 sf)'))).toBe(1);
    expect(marked(itemOf('b', 'numeric', 'How much?\n\n= 3.3 ± 0.1'))).toBe(0);
    expect(marked(itemOf('e', 'essay', 'Why?'))).toBe(0);
  });
});

describe('a number', () => {
  test('has a box for each digit, and a distance in units of the last', () => {
    expect(numericBoxes([{ kind: 'absolute', value: '132.5', tolerance: '0.1' }])).toEqual({
      value: '132.5',
      digits: 4,
      decimals: 1,
      hasSign: false,
      approx: 1,
    });
    // 2 % of 9.81 are 0.1962.
    expect(numericBoxes([{ kind: 'percent', value: '9.81', percent: '2' }])).toEqual({
      value: '9.81',
      digits: 6,
      decimals: 4,
      hasSign: false,
      approx: 1962,
    });
    expect(numericBoxes([{ kind: 'range', min: '-5', max: '10' }])).toEqual({
      value: '2.5',
      digits: 3,
      decimals: 1,
      hasSign: true,
      approx: 75,
    });
  });

  test.each([
    [
      'several keys',
      [{ kind: 'exact', value: '1' } as const, { kind: 'exact', value: '2' } as const],
    ],
    ['half-open bounds', [{ kind: 'significant-figures', value: '3.14', figures: 3 } as const]],
    ['too many digits', [{ kind: 'exact', value: '6.02e23' } as const]],
    ['too fine a tolerance', [{ kind: 'absolute', value: '1', tolerance: '0.00001' } as const]],
  ])('with %s is marked by a person', (_, keys) => {
    expect(numericBoxes(keys)).toBeUndefined();
  });
});

describe('a question of several parts', () => {
  test('shares its points among them', () => {
    const pairs = itemOf(
      'm',
      'matching',
      'Match.\n\n## Match\n\n| l | r |\n| - | - |\n| cat | meow |\n| dog | woof |',
      'points: 3',
    );
    const { source, diagnostics } = exported([pairs]);
    expect(source).toContain('\\item[A.] woof\n\\item[B.] meow');
    expect(source).toContain(
      '\\begin{question}{m-1}\\scoring{b=1.5,m=0,e=0,v=0}\ncat\n\\begin{choiceshoriz}[o]\n' +
        '\\wrongchoice{A}\n\\correctchoice{B}\n\\end{choiceshoriz}',
    );
    expect(diagnostics.map(({ field }) => field)).not.toContain('scoring');
  });

  test('is reported where it counts only as a whole', () => {
    const order = itemOf('o', 'ordering', 'Sort.\n\n## Order\n\n1. a\n2. b\n3. c');
    const { source, diagnostics } = exported([order]);
    expect(source.match(/\\scoring\{b=0\.3333,m=0,e=0,v=0\}/g)).toHaveLength(3);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'export-field-degraded', field: 'scoring', item: 'o' }),
    );
  });
});

test('A text has a box for each mark that a person gives', () => {
  const essay = itemOf('e', 'essay', 'Why?', 'points: 2\nwords: {max: 90}');
  expect(exported([essay]).source).toContain(
    '\\AMCOpen{lines=10,lineheight=0.8cm}{\\wrongchoice[0]{0}\\scoring{0}' +
      '\\wrongchoice[1]{1}\\scoring{1}\\correctchoice[2]{2}\\scoring{2}}',
  );
});

test('A section that draws has all its candidates, and each copy its own', () => {
  const items = ['a', 'b', 'c'].map((id) =>
    itemOf(id, 'true-false', `${id}?\n\n- [x] True\n- [ ] False`),
  );
  const exam: Assessment = {
    id: 'exam',
    title: 'Exam',
    path: 'exam.yml',
    release: 'practice',
    settings: { attempts: 2 },
    sections: [
      { kind: 'drawn', pick: 2, points: 5, from: { kind: 'items', ids: ['a', 'b', 'c'] } },
    ],
  };
  const { source, diagnostics } = exported(items, [exam]);
  expect(source.match(/\\element\{sectiona\}/g)).toHaveLength(3);
  expect(source.match(/\\scoring\{b=5,/g)).toHaveLength(3);
  expect(source).toContain('\\onecopy{10}{');
  expect(source).toContain('\\shufflegroup{sectiona}\n\\insertgroup[2]{sectiona}');
  expect(diagnostics.map(({ field }) => field)).toContain('settings.attempts');
});

test('Files to hand in are left out, and that is said', () => {
  const { diagnostics } = exported([itemOf('u', 'upload', 'Draw.')]);
  expect(diagnostics).toContainEqual(
    expect.objectContaining({ code: 'export-item-omitted', item: 'u' }),
  );
});

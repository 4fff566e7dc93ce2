/** The short forms that tables on the pages of question types show, tried one by one. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scoreInteraction } from '../../../src/interactions/score.ts';
import { parseItem } from '../../../src/markdown/parse-item.ts';
import type { AuthoredItem, Interaction } from '../../../src/model/index.ts';
import { validateFrontMatter } from '../../../src/node/front-matter-validator.ts';

/** Code in the given column of the tables of a type's page that matches. */
function snippets(type: string, column: number, form: RegExp): string[] {
  return readFileSync(`src/question-types/${type}/README.md`, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split(/(?<!\\)\|/)[column] ?? '')
    .flatMap((cell) => [...cell.matchAll(/(`+) ?(.*?) ?\1(?!`)/g)].map((match) => match[2] ?? ''))
    .map((code) => code.replaceAll('\\|', '|'))
    .filter((code) => form.test(code));
}

/** The item that the text is, which has to be without a finding. */
function read(body: string, frontMatter = ''): AuthoredItem {
  const source = `---\nid: example\ntitle: Example\n${frontMatter}---\n\n${body}\n`;
  const { item, diagnostics } = parseItem(source, 'example.md', { validate: validateFrontMatter });
  expect(diagnostics).toEqual([]);
  if (!item) throw new Error(`No item: ${source}`);
  return item;
}

function interactionIn(item: AuthoredItem): Interaction {
  const [interaction] = item.interactions;
  if (!interaction) throw new Error('The item has no interaction.');
  return interaction;
}

/** Whether the response earns all points. */
function accepts(item: AuthoredItem, response: string): boolean {
  const outcome = scoreInteraction(interactionIn(item), response);
  return outcome.status === 'scored' && outcome.fraction === 1;
}

describe('numeric', () => {
  const taught = snippets('numeric', 1, /^=/);
  const tried: Readonly<Record<string, { readonly in: string[]; readonly out: string[] }>> = {
    '= 12': { in: ['12', '12.0', '1.2e1'], out: ['12.1', '11.9'] },
    '= 132.5 ± 0.1 kPa': { in: ['132.4', '132.5', '132.6'], out: ['132.39', '132.61'] },
    '= 9.81 ± 2%': { in: ['9.6138', '10.0062'], out: ['9.6137', '10.0063'] },
    '= [130, 135]': { in: ['130', '135'], out: ['129.9', '135.1'] },
    '= 0.00314 (3 sf)': { in: ['0.003136', '0.00314'], out: ['0.00313', '0.00315'] },
  };

  test('shows exactly these forms', () => {
    expect(taught).toEqual(Object.keys(tried));
  });

  test.each(Object.entries(tried))('%s accepts what the page says', (line, responses) => {
    const item = read(`How much?\n\n${line}`);
    for (const one of responses.in) expect([one, accepts(item, one)]).toEqual([one, true]);
    for (const one of responses.out) expect([one, accepts(item, one)]).toEqual([one, false]);
  });
});

describe('short answer', () => {
  const taught = snippets('short-answer', 1, /^- /);
  const tried: Readonly<Record<string, { readonly in: string[]; readonly out: string[] }>> = {
    '- colour': { in: ['colour', ' Colour '], out: ['color'] },
    '- /colou?r/': { in: ['colour', 'color'], out: ['Colour', 'colours'] },
    '- /colou?r/i': { in: ['COLOR'], out: ['colours'] },
    '- `a*b*`': { in: ['a*b*'], out: ['ab'] },
    '- \\/usr/': { in: ['/usr/'], out: ['usr'] },
  };

  test('shows exactly these forms', () => {
    expect(taught).toEqual(Object.keys(tried));
  });

  test.each(Object.entries(tried))('%s accepts what the page says', (line, responses) => {
    const item = read(`Which?\n\n## Answer\n\n${line}`);
    for (const one of responses.in) expect([one, accepts(item, one)]).toEqual([one, true]);
    for (const one of responses.out) expect([one, accepts(item, one)]).toEqual([one, false]);
  });
});

test('every gap that is shown is read as what its row says', () => {
  const kinds = snippets('cloze', 2, /^\[\[/).map((gap) => [
    gap,
    interactionIn(read(`A ${gap} here.`)).kind,
  ]);
  expect(kinds).toEqual([
    ['[[oxygen]]', 'text-entry'],
    ['[[mitochondria | mitochondrion]]', 'text-entry'],
    ['[[/colou?r/i]]', 'text-entry'],
    ['[[/gr[ae]y/ | ash]]', 'text-entry'],
    ['[[= 9.81 ± 0.01 m/s²]]', 'numeric-entry'],
    ['[[= [130, 135]]]', 'numeric-entry'],
    ['[[= 2 | = 3]]', 'numeric-entry'],
    ['[[( ) nitrogen | (x) oxygen]]', 'inline-choice'],
  ]);
});

test('every shape that is shown has the numbers that its row names', () => {
  const shapes = snippets('hotspot', 2, /^(?:circle|rect|polygon) /).map((shape) => {
    const interaction = interactionIn(
      read(`Where?\n\n## Hotspot\n\n![A](a.svg)\n\n- [x] ${shape}`),
    );
    return interaction.kind === 'hotspot' && interaction.areas[0]?.shape;
  });
  expect(shapes).toEqual([
    { kind: 'circle', x: 0.5, y: 0.5, r: 0.1 },
    { kind: 'rect', x: 0.1, y: 0.2, width: 0.3, height: 0.4 },
    {
      kind: 'polygon',
      points: [
        [0, 0],
        [1, 0],
        [1, 1],
      ],
    },
  ]);
});

test('every variable that is shown is read', () => {
  const variables = snippets('formula', 1, /^v: /).flatMap((line) => {
    const item = read('A speed of {{v}} m/s.\n\n= 2 * v m', `variables:\n  ${line}\n`);
    const interaction = interactionIn(item);
    return interaction.kind === 'formula' ? interaction.variables : [];
  });
  expect(variables).toEqual([
    { kind: 'interval', name: 'v', min: '2', max: '10', decimals: 0 },
    { kind: 'interval', name: 'v', min: '2', max: '10', decimals: 1 },
    { kind: 'values', name: 'v', values: ['1', '2', '5'] },
  ]);
});

describe('the rules in detail', () => {
  test.each([
    ['`\\[[` shows brackets', 'Two \\[[brackets]].\n\n= 1'],
    ['`\\{{v}}` shows braces', 'Two \\{{v}}.\n\n= 1'],
    ['`\\=` begins a paragraph', 'Why?\n\n\\= 2 is wrong.\n\n= 1'],
    ['brackets in code and formulas are no gaps', 'Code `[[a]]`, formula $[[a]]$.\n\n= 1'],
    ['doubled braces in a formula are LaTeX', 'Look: $a^{{2}} + {{v}}$.\n\n= 1'],
    ['a task list in the middle is text', '- [ ] milk\n- [ ] bread\n\nHow many?\n\n= 2'],
    ['a unit may be a formula', 'How fast?\n\n= 9.81 ± 0.01 $\\unit{m/s^2}$'],
    ['a unit may be a per cent sign', 'How much?\n\n= 9.81 ± 0.5 \\%'],
    ['a unit may be a per cent sign alone', 'How much?\n\n= 5 %'],
  ])('%s', (_rule, body) => {
    expect(read(body).type).toBe('numeric');
  });

  test('gaps stand in headings, lists, tables and emphasis', () => {
    const item = read('### A [[b]]\n\n- *c [[d]]*\n\n| e |\n| --- |\n| [[f \\| g]] |');
    expect(item.interactions.map(({ kind }) => kind)).toEqual(Array(3).fill('text-entry'));
  });

  test('a draft that states its type may lack its key, with a warning', () => {
    const source = '---\nid: a\ntitle: A\ntype: numeric\nstatus: draft\n---\n\nHow much?\n';
    const { item, diagnostics } = parseItem(source, 'a.md');
    expect(item?.type).toBe('numeric');
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['warning']);
  });

  test('a byte-order mark and other line ends are read', () => {
    const source = '\uFEFF---\r\nid: a\r\ntitle: A\r\n---\r\n\r\nHow much?\r\n\r\n= 1\r\n';
    expect(parseItem(source, 'a.md').diagnostics).toEqual([]);
  });

  test.each([
    ['indented code in `.mdx` is text', 'Para\n\n    text\n\n= 1', 'paragraph'],
    ['`\\<` and `\\{` show the sign in `.mdx`', 'Show \\<x> and \\{y}.\n\n= 1', 'paragraph'],
  ])('%s', (_rule, body, last) => {
    const source = `---\nid: a\ntitle: A\n---\n\n${body}\n`;
    const { item, diagnostics } = parseItem(source, 'a.mdx');
    expect(diagnostics).toEqual([]);
    expect(item?.stem.at(-1)?.type).toBe(last);
  });
});

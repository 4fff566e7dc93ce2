/** Running text as reading gives it: trimmed, neighbouring texts joined, nasty inside. */
import fc from 'fast-check';
import type { PhrasingContent } from 'mdast';

const tricky = [
  '[[',
  ']]',
  '{{',
  '}}',
  '{{v}}',
  '[[x]]',
  '$',
  '$$',
  '|',
  '\\',
  '\\\\',
  '*',
  '**',
  '_',
  '__',
  '~',
  '~~',
  '`',
  '``',
  '=',
  '= 5',
  '#',
  '##',
  '## Solution',
  '-',
  '- [x]',
  '[ ]',
  '[x]',
  '+',
  '1.',
  '2)',
  '>',
  '<',
  '<b>',
  '</b>',
  '<!--',
  '<https://x.org>',
  '&',
  '&amp;',
  '&#35;',
  '!',
  '![',
  '[a](b)',
  '[a]: b',
  '(',
  ')',
  '( )',
  '(x)',
  '/',
  '/a/i',
  '"',
  "'",
  ':',
  ':-',
  '---',
  '***',
  '===',
  '%',
  '±',
  '+-',
  'https://x.org',
  'www.x.org',
  'a@b.org',
  'import x',
  'export',
  '{',
  '}',
  '^',
  'É',
  'π',
  '漢字',
  '😀',
  '\u00A0',
  '\u200B',
  'true',
  '```',
  '~~~',
  '|-|',
  ';',
  '@',
  ',',
  '.',
  '…',
];

const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...tricky) },
  { weight: 3, arbitrary: fc.stringMatching(/^[A-Za-z0-9]{1,6}$/) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 5 }) },
);

/** A text on one line, not blank, without spaces at its ends. */
export const line: fc.Arbitrary<string> = fc
  .array(fc.tuple(word, fc.constantFrom('', ' ')), { minLength: 1, maxLength: 6 })
  .map((words) =>
    trim(
      words
        .map(([text, gap]) => text + gap)
        .join('')
        .replace(/[\s\p{Cc}\uE000\uE001\uFEFF]+/gu, ' '),
    ),
  )
  .filter((text) => text !== '');

/** Text that may stand between other nodes, with line breaks inside. */
const text = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 3 }), fc.boolean(), fc.boolean())
  .map(([lines, before, after]) => `${before ? ' ' : ''}${lines.join('\n')}${after ? ' ' : ''}`);

const tex = fc.constantFrom(
  'x',
  '\\frac{1}{2}',
  'a|b',
  '|x|',
  '\\{',
  'a_1',
  'v^2',
  'a < b',
  '5\\%',
  '\\text{a b}',
  'a\\\\b',
  '[[1]]',
  "f'",
  '\\ce{H2O}',
);
const code = fc.oneof(
  fc.constantFrom(
    '`',
    '``',
    'a`b',
    '[[x]]',
    '{{v}}',
    ' a ',
    '|',
    'a|b',
    '\\',
    '<b>',
    '$x$',
    '*x*',
    'a\\|b',
  ),
  line,
);
const url = fc.constantFrom(
  'a.svg',
  'b c.png',
  'https://x.org/a?b=c&d=(e)',
  'https://x.org/a)b',
  'mailto:a@b.org',
  '#x',
  'a_b*c*.png',
  '<x>',
);

type Mark = 'emphasis' | 'strong' | 'delete';

/** Nodes of running text; `depth` is how far they may nest, `marks` what may be used. */
export function phrasing(
  depth: number,
  isLine = false,
  marks: readonly Mark[] = ['emphasis', 'strong', 'delete'],
): fc.Arbitrary<PhrasingContent[]> {
  const leaf: fc.Arbitrary<PhrasingContent>[] = [
    (isLine ? line : text).map((value) => ({ type: 'text', value })),
    tex.map((value) => ({ type: 'inlineMath', value })),
    code.map((value) => ({ type: 'inlineCode', value })),
    fc.record({ type: fc.constant('image' as const), url, alt: line }),
    fc.record({ type: fc.constant('image' as const), url, alt: line, title: line }),
    ...(isLine ? [] : [fc.constant<PhrasingContent>({ type: 'break' })]),
  ];
  const nodes: fc.Arbitrary<PhrasingContent>[] =
    depth === 0
      ? leaf
      : [
          ...leaf,
          ...marks.map((type) =>
            phrasing(
              depth - 1,
              isLine,
              marks.filter((mark) => mark !== type),
            ).map((children) => ({ type, children })),
          ),
          fc
            .tuple(url, phrasing(0, isLine))
            .map(([address, children]) => ({ type: 'link', url: address, children })),
          fc
            .tuple(fc.constantFrom('sub', 'kbd', 'mark'), phrasing(depth - 1, isLine, marks))
            .map(([name, children]) => ({ type: 'element', name, attributes: {}, children })),
        ];
  return fc
    .array(fc.oneof(...nodes), { minLength: 1, maxLength: 4 })
    .map(normal)
    .filter((list) => list.length > 0);
}

/** What reading gives of any nodes: no empty text, no spaces at the ends and around line breaks. */
export function normal(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else joined.push(node.type === 'text' ? { ...node } : node);
  }
  while (isEdge(joined[0])) joined.shift();
  while (isEdge(joined.at(-1))) joined.pop();
  for (const [index, node] of joined.entries()) {
    if (node.type !== 'text') continue;
    let value = node.value.replace(/[ \n]*\n[ \n]*/g, '\n');
    const previous = joined[index - 1];
    const next = joined[index + 1];
    if (!previous || previous.type === 'break') value = value.trimStart();
    if (!next || next.type === 'break') value = value.trimEnd();
    node.value = value;
  }
  const result = joined.filter((node) => node.type !== 'text' || node.value !== '');
  return result.length < joined.length || isEdge(result[0]) || isEdge(result.at(-1))
    ? normal(result)
    : result;
}

function isEdge(node: PhrasingContent | undefined): boolean {
  return node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '');
}

function trim(value: string): string {
  return value.trim();
}

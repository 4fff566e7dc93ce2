/** HTML as it comes out of editors, people and attackers, cut anywhere. */
import fc from 'fast-check';

const words = [
  'alpha',
  'beta',
  'gamma',
  'a',
  'É',
  '流',
  '5',
  '1.',
  '-',
  '#',
  '*',
  '_',
  '[[x]]',
  '{{y}}',
  '|',
];
/** White space. */
export const spaces = [' ', '&nbsp;', '\n', '  ', '\t'];
/** Tags of elements that content has or had, opening and closing. */
export const tags = [
  ...'p div span b strong i em u s sub sup font center h2 h3 ul ol li blockquote code pre a table tbody tr td th details'
    .split(' ')
    .flatMap((name) => [`<${name}>`, `</${name}>`]),
  ...['<br>', '<br/>', '<hr>', '<span/>', '<wbr>', '<o:p>', '</o:p>', '<p class="MsoNormal">'],
  ...['<a href="https://x.org">', '<a href="javascript:x">', '<a href="b c.pdf">'],
  ...[
    '<img src="a.png" alt="A">',
    '<img src="a.png" width="20">',
    '<img class="equation_image" data-equation-content="x_1">',
  ],
  ...[
    '<span style="font-weight:bold">',
    '<p style="font-style: italic">',
    '<td style="vertical-align: sub">',
  ],
  ...[
    '<ol start="3">',
    '<td colspan="2">',
    '<td align="right">',
    '<th align="center">',
    '<abbr title="T">',
    '</abbr>',
  ],
];
const signs = [
  ...[
    '<',
    '>',
    '&',
    '&lt;',
    '&gt;',
    '&amp;',
    '&amp;lt;',
    '&#945;',
    '&#x0;',
    '"',
    "'",
    '\\',
    '`',
    '```',
    '$',
    '$$',
    '~~',
  ],
  ...[
    '\\(x\\)',
    '\\[y\\]',
    '$$z$$',
    '\\(',
    '\\)',
    '\\(a<b\\)',
    '<math><mi>x</mi></math>',
    '<script>s</script>',
  ],
  ...[
    '## Answer',
    '- [x] q',
    '> q',
    '---',
    '<!-- c -->',
    '<!--',
    '<iostream>',
    '<x',
    '\u200B',
    '\uFEFF',
    '\u0007',
  ],
];
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.constantFrom(...spaces) },
  { weight: 5, arbitrary: fc.constantFrom(...tags) },
  { weight: 2, arbitrary: fc.constantFrom(...signs) },
  { weight: 1, arbitrary: fc.string({ maxLength: 4 }) },
);
/** Any HTML. */
export const html = fc.array(piece, { maxLength: 16 }).map((pieces) => pieces.join(''));

/** Blocks as reading gives them. */
import fc from 'fast-check';
import type { BlockContent, PhrasingContent } from 'mdast';
import type { Dialect } from '../../../../src/markdown/parse-markdown.ts';
import { line, phrasing } from './phrasing.ts';

const codeText = fc.oneof(
  fc.constantFrom(
    '',
    'x = 1',
    '```\ny\n```',
    '~~~',
    '[[x]]\n\n{{v}}',
    '  indented\n\ttab',
    '# Solution',
    '---',
    '$$',
    '<b>',
    '- [x] a',
    '\\',
  ),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
);
const tex = fc.constantFrom(
  'x',
  'a\n= b',
  '\\begin{aligned}\na &= b \\\\\n\nc\n\\end{aligned}',
  '\\text{\\$5}',
  'a|b',
  '\\text{$x$}',
  '\\# a',
);
const paragraph = phrasing(1).map((children): BlockContent => ({ type: 'paragraph', children }));

/** Blocks that may stand in any part; `depth` is how far they may nest. */
export function content(depth: number, dialect: Dialect = 'md'): fc.Arbitrary<BlockContent[]> {
  return fc.array(block(depth, dialect), { minLength: 1, maxLength: 2 });
}

function block(depth: number, dialect: Dialect): fc.Arbitrary<BlockContent> {
  const leaf: fc.Arbitrary<BlockContent>[] = [
    paragraph,
    fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.oneof(phrasing(1, true), reservedHeading))
      .map(([depth, children]) => ({ type: 'heading', depth: asDepth(depth), children })),
    fc.constant({ type: 'thematicBreak' }),
    fc
      .record({
        value: codeText,
        lang: fc.option(fc.constantFrom('js', 'c++', '`x`', 'a~'), { nil: undefined }),
      })
      .map(({ value, lang }) => ({ type: 'code', value, ...(lang !== undefined && { lang }) })),
    tex.map((value) => ({ type: 'math', value })),
    table,
    ...(dialect === 'mdx' ? [figure, plot] : []),
  ];
  if (depth === 0) return fc.oneof(...leaf);
  return fc.oneof(
    { weight: 4, arbitrary: fc.oneof(...leaf) },
    {
      weight: 1,
      arbitrary: content(depth - 1, dialect).map(
        (children): BlockContent => ({ type: 'blockquote', children }),
      ),
    },
    { weight: 3, arbitrary: list(depth, dialect) },
    {
      weight: 1,
      arbitrary: fc.tuple(content(depth - 1, dialect), paragraph).map(
        ([children, second]): BlockContent => ({
          type: 'element',
          name: 'details',
          attributes: { open: '' },
          children: [...children, second, second],
        }),
      ),
    },
  );
}

const reservedHeading = fc
  .constantFrom('Solution', 'Hint', 'Answer', 'Correct', 'Incorrect', 'Notes')
  .map((value) => [{ type: 'text' as const, value }]);

const table: fc.Arbitrary<BlockContent> = fc
  .tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 3 }))
  .chain(([columns, rows]) =>
    fc.record({
      type: fc.constant('table' as const),
      align: fc.array(fc.constantFrom(null, 'left' as const, 'right' as const, 'center' as const), {
        minLength: columns,
        maxLength: columns,
      }),
      children: fc.array(
        fc.record({
          type: fc.constant('tableRow' as const),
          children: fc.array(
            fc.record({
              type: fc.constant('tableCell' as const),
              children: fc.oneof(
                { weight: 5, arbitrary: phrasing(1, true) },
                { weight: 1, arbitrary: fc.constant<PhrasingContent[]>([]) },
              ),
            }),
            { minLength: columns, maxLength: columns },
          ),
        }),
        { minLength: rows, maxLength: rows },
      ),
    }),
  );

const figure: fc.Arbitrary<BlockContent> = fc.record(
  {
    type: fc.constant('figure' as const),
    src: fc.constantFrom('a.svg', 'b c.png'),
    alt: line,
    caption: line,
    width: fc.integer({ min: 1, max: 900 }),
  },
  { requiredKeys: ['type', 'src', 'alt'] },
);

const numberPair = fc.tuple(fc.integer({ min: -9, max: 0 }), fc.integer({ min: 1, max: 9 }));
const series = fc.oneof(
  fc.record({ expression: fc.constantFrom('x^2', 'sin(x) / 2') }),
  fc.record({
    data: fc.array(numberPair, { minLength: 1, maxLength: 3 }),
    label: line,
    mark: fc.constantFrom('line' as const, 'bar' as const),
  }),
);
const plot: fc.Arbitrary<BlockContent> = fc.record(
  {
    type: fc.constant('plot' as const),
    series: fc.array(series, { minLength: 1, maxLength: 2 }),
    alt: line,
    caption: line,
    xLabel: line,
    xDomain: numberPair,
    height: fc.integer({ min: 1, max: 900 }),
  },
  { requiredKeys: ['type', 'series', 'alt'] },
);

function list(depth: number, dialect: Dialect): fc.Arbitrary<BlockContent> {
  return fc
    .record({
      ordered: fc.boolean(),
      start: fc.constantFrom(0, 1, 3),
      items: fc.array(
        fc.tuple(
          fc.option(fc.boolean(), { nil: undefined }),
          paragraph,
          content(depth - 1, dialect),
          fc.boolean(),
        ),
        { minLength: 1, maxLength: 3 },
      ),
      isLoose: fc.boolean(),
    })
    .map(
      ({ ordered, start, items, isLoose }): BlockContent => ({
        type: 'list',
        ordered,
        spread: isLoose && items.length > 1,
        children: items.map(([checked, first, rest, isAlone]) => ({
          type: 'listItem',
          spread: !isAlone,
          children: isAlone ? [first] : [first, ...rest],
          ...(checked !== undefined && { checked }),
        })),
        ...(ordered && { start }),
      }),
    );
}

function asDepth(depth: number): 1 | 2 | 3 | 4 | 5 | 6 {
  for (const known of [1, 2, 3, 4, 5] as const) if (depth === known) return known;
  return 6;
}

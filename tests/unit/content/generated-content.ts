import fc from 'fast-check';
import type { PhrasingContent } from 'mdast';
import type { ContentBlock } from '../../../src/model/index.ts';

/** Any text, with the characters that markup cares about more often than chance would have. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom('<', '>', '&', '"', "'", ']', '-', 'a', ' ', '\n', '\u0000', '\u001F'),
    maxLength: 12,
  }),
);
const url = fc.oneof(
  text,
  fc.constantFrom(
    'pipe.svg',
    '../a b.png',
    'https://example.org/?a=1&b=2',
    'javascript:alert(1)',
    '#x',
    'JaVa\tScript:x',
  ),
);
const name = fc.constantFrom(
  'sub',
  'sup',
  'div',
  'audio',
  'script',
  'img',
  'wbr',
  'x:y',
  'b c',
  'details',
);
const attributes = fc.dictionary(
  fc.constantFrom('title', 'src', 'onclick', 'lang', 'a b', 'style'),
  text,
  {
    maxKeys: 3,
  },
);

const { phrasing, block } = fc.letrec<{ phrasing: PhrasingContent; block: ContentBlock }>((tie) => {
  const inline = fc.array(tie('phrasing'), { maxLength: 3 });
  const inside = fc.array(tie('block'), { maxLength: 2 });
  return {
    phrasing: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.record({ type: fc.constant('text' as const), value: text }),
      fc.record({ type: fc.constant('inlineCode' as const), value: text }),
      fc.record({ type: fc.constant('inlineMath' as const), value: text }),
      fc.record({ type: fc.constant('html' as const), value: text }),
      fc.constant({ type: 'break' as const }),
      fc.record({ type: fc.constant('gap' as const), interaction: fc.constant('gap-1') }),
      fc.record({ type: fc.constant('variable' as const), name: text }),
      fc.record({ type: fc.constant('image' as const), url, alt: text, title: fc.option(text) }),
      fc.record({
        type: fc.constantFrom('strong' as const, 'emphasis' as const, 'delete' as const),
        children: inline,
      }),
      fc.record({
        type: fc.constant('link' as const),
        url,
        title: fc.option(text),
        children: inline,
      }),
      fc.record({ type: fc.constant('element' as const), name, attributes, children: inline }),
      fc.record({
        type: fc.constant('linkReference' as const),
        identifier: fc.constantFrom('one', 'two'),
        referenceType: fc.constant('full' as const),
        children: inline,
      }),
      fc.record({
        type: fc.constant('footnoteReference' as const),
        identifier: fc.constantFrom('one', 'two'),
      }),
    ),
    block: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.record({ type: fc.constant('paragraph' as const), children: inline }),
      fc.record({ type: fc.constant('code' as const), value: text, lang: fc.option(text) }),
      fc.record({ type: fc.constant('math' as const), value: text }),
      fc.constant({ type: 'thematicBreak' as const }),
      fc.record({ type: fc.constant('figure' as const), src: url, alt: text, caption: text }),
      fc.record({
        type: fc.constant('plot' as const),
        series: fc.array(fc.record({ label: text }), { maxLength: 1 }),
        alt: text,
      }),
      fc.record({
        type: fc.constant('definition' as const),
        identifier: fc.constantFrom('one', 'two'),
        url,
      }),
      fc.record({
        type: fc.constant('footnoteDefinition' as const),
        identifier: fc.constantFrom('one', 'two'),
        children: inside,
      }),
      fc.record({
        type: fc.constant('heading' as const),
        depth: fc.constantFrom(1 as const, 2 as const, 6 as const),
        children: inline,
      }),
      fc.record({ type: fc.constant('blockquote' as const), children: inside }),
      fc.record({
        type: fc.constant('list' as const),
        ordered: fc.boolean(),
        start: fc.constantFrom(1, 5),
        children: fc.array(
          fc.record({
            type: fc.constant('listItem' as const),
            checked: fc.option(fc.boolean()),
            spread: fc.boolean(),
            children: inside,
          }),
          { minLength: 1, maxLength: 2 },
        ),
      }),
      fc.record({
        type: fc.constant('table' as const),
        align: fc.array(fc.constantFrom('left' as const, null), { maxLength: 2 }),
        children: fc.array(
          fc.record({
            type: fc.constant('tableRow' as const),
            children: fc.array(
              fc.record({ type: fc.constant('tableCell' as const), children: inline }),
              { maxLength: 3 },
            ),
          }),
          { minLength: 1, maxLength: 2 },
        ),
      }),
    ),
  };
});

/** A node for a line of text. */
export const generatedPhrasing = phrasing;

/** Content of every construct, as hostile as it may be. */
export const generatedContent = fc.array(block, { maxLength: 4 });

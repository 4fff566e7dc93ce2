import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkMath } from '../../../src/content/math.ts';
import { contentToText } from '../../../src/content/to-text.ts';
import { visitContent } from '../../../src/content/walk.ts';
import { readHtml } from '../../../src/importers/html/read-html.ts';
import { newImportedItem } from '../../../src/importers/item/new-imported-item.ts';
import { parseItem } from '../../../src/markdown/parse-item.ts';
import { printItem } from '../../../src/markdown/print-item.ts';
import type { Content } from '../../../src/model/index.ts';
import { html, spaces, tags } from './html-pieces.ts';

function itemWith(source: string) {
  const { content } = readHtml(source);
  return newImportedItem({
    type: 'essay',
    title: 'T',
    id: 'q',
    stem: content.length > 0 ? content : [{ type: 'thematicBreak' }],
    interactions: [{ kind: 'extended-text', id: 'answer' }],
    hints: [content],
    file: 'f',
    origin: 'o',
  }).item;
}

function hasBadFormula(content: Content): boolean {
  let isBad = false;
  visitContent(content, (node) => {
    if (node.type === 'math') isBad ||= checkMath(node.value, true) !== undefined;
    if (node.type === 'inlineMath') isBad ||= checkMath(node.value, false) !== undefined;
  });
  return isBad;
}

test('content of any HTML reads back from an item as it was written', () => {
  fc.assert(
    fc.property(html, (source) => {
      const item = itemWith(source);
      // A formula that cannot be typeset is kept, and is an error in the file of the item.
      fc.pre(!hasBadFormula(item.stem));
      const reading = parseItem(printItem(item), item.path);
      expect(reading.item?.stem).toEqual(item.stem);
      expect(reading.item?.hints).toEqual(item.hints);
    }),
    { numRuns: 3000, seed: 3 },
  );
});

test('no letter of the text is lost', () => {
  const safe = fc
    .array(
      fc.oneof(
        fc.constantFrom('alpha', 'beta', 'gamma'),
        fc.constantFrom(...spaces),
        fc.constantFrom(...tags),
      ),
      {
        maxLength: 16,
      },
    )
    .map((pieces) => pieces.join(''));
  const letters = (text: string) => text.match(/alpha|beta|gamma/g)?.sort() ?? [];
  fc.assert(
    fc.property(safe, (source) => {
      expect(letters(contentToText(readHtml(source).content))).toEqual(
        letters(source.replace(/<[^>]*>/g, '')),
      );
    }),
    { numRuns: 3000, seed: 3 },
  );
});

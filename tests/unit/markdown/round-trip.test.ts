import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseContent } from '../../../src/markdown/parse-content.ts';
import { parseItem } from '../../../src/markdown/parse-item.ts';
import { printContent } from '../../../src/markdown/print-content.ts';
import { printItem } from '../../../src/markdown/print-item.ts';
import { questionTypeNames } from '../../../src/model/index.ts';
import { validateFrontMatter } from '../../../src/node/front-matter-validator.ts';
import { content } from './arbitraries/content.ts';
import { item } from './arbitraries/item.ts';
import { source } from './arbitraries/source.ts';

/** The same items in every run: set another to look for more. */
const seed = 20_261_120;

const read = (text: string, path: string) =>
  parseItem(text, path, { validate: validateFrontMatter });

describe.each(questionTypeNames)('An item of type %s', (type) => {
  it.each(['md', 'mdx'] as const)('is read back as it was printed to .%s', (dialect) => {
    fc.assert(
      fc.property(item(type, dialect), (original) => {
        const printed = printItem(original);
        const reading = read(printed, original.path);
        expect(reading.diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
        expect(reading.item).toEqual(original);
        expect(reading.item && printItem(reading.item)).toBe(printed);
      }),
      { seed, numRuns: dialect === 'md' ? 40 : 15 },
    );
  });
});

describe('Content', () => {
  it.each(['md', 'mdx'] as const)('is read back as it was printed to .%s', (dialect) => {
    fc.assert(
      fc.property(content(2, dialect), (original) => {
        expect(parseContent(printContent(original, dialect), dialect)).toEqual(original);
      }),
      { seed, numRuns: 200 },
    );
  });

  it('of any text has one printed form', () => {
    fc.assert(
      fc.property(source, (text) => {
        const once = parseContent(text);
        const printed = printContent(once);
        const twice = parseContent(printed);
        expect(twice).toEqual(once);
        expect(printContent(twice)).toBe(printed);
      }),
      { seed, numRuns: 1500 },
    );
  });
});

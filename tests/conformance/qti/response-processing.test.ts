/** The evaluator of response processing gives the scores that real engines give. */
import { describe, expect, test } from 'vitest';
import { hasReference, referenceItems } from './reference-items.ts';
import { openDocument } from './response-processing.ts';

describe.skipIf(!hasReference).each(['qti21', 'qti22', 'qti3'])(
  '%s (needs ../shared)',
  (version) => {
    const items = referenceItems(version);

    test('has 23 items', () => {
      expect(items).toHaveLength(23);
    });

    test.each(items.map((item) => [item.name, item] as const))('%s', (_, { xml, expected }) => {
      const document = openDocument(xml);
      for (const { responses, score } of expected) {
        if (score !== null) expect(document.score(responses)).toBeCloseTo(score, 10);
      }
    });
  },
);

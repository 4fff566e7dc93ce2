/** Whatever a document holds, its items are imported or named, and nothing is thrown. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseItem } from '../../../../src/markdown/parse-item.ts';
import { printItem } from '../../../../src/markdown/print-item.ts';
import { importDocument, qti22, template } from './import.ts';

const good = [
  qti22({
    declarations:
      '<responseDeclaration identifier="RESPONSE" cardinality="multiple" baseType="identifier"><correctResponse><value>a</value></correctResponse><mapping lowerBound="0"><mapEntry mapKey="a" mappedValue="1"/><mapEntry mapKey="b" mappedValue="-1"/></mapping></responseDeclaration>',
    body: '<p>Which <b>one</b>?</p><choiceInteraction responseIdentifier="RESPONSE" maxChoices="0"><simpleChoice identifier="a">1</simpleChoice><simpleChoice identifier="b">2</simpleChoice></choiceInteraction>',
    processing: template('map_response'),
  }),
  qti22({
    declarations:
      '<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="float"><correctResponse><value>5</value></correctResponse></responseDeclaration>',
    body: '<p>How much?</p><p><textEntryInteraction responseIdentifier="RESPONSE"/></p>',
    processing:
      '<responseProcessing><responseCondition><responseIf><equal toleranceMode="absolute" tolerance="1 1"><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></equal><setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>',
  }),
  qti22({
    declarations:
      '<responseDeclaration identifier="RESPONSE" cardinality="multiple" baseType="directedPair"><correctResponse><value>w1 g1</value></correctResponse></responseDeclaration>',
    body: '<gapMatchInteraction responseIdentifier="RESPONSE"><gapText identifier="w1" matchMax="1">cat</gapText><gapText identifier="w2" matchMax="1">dog</gapText><p>The <gap identifier="g1"/> sat.</p></gapMatchInteraction>',
  }),
];

/** Words of the documents in other places, and pieces cut out. */
const words = [...new Set(good.join(' ').match(/[\w-]+/g) ?? [])];
const damaged = fc
  .tuple(
    fc.constantFrom(...good),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...words)), { maxLength: 4 }),
  )
  .map(([text, swaps]) => {
    const parts = text.split(/(\b[\w-]+\b)/);
    for (const [at, word] of swaps) parts[2 * (at % (parts.length >> 1)) + 1] = word;
    return parts.join('');
  });

test('a damaged item is imported or named, and what is imported can be written', () => {
  fc.assert(
    fc.property(damaged, (xml) => {
      const { items, found, diagnostics } = importDocument(xml);
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      expect(found - items.length).toBeLessThanOrEqual(errors.length);
      for (const { item } of items) {
        const { status } = item.metadata;
        const read = parseItem(printItem(item), item.path);
        const faults = read.diagnostics.filter(({ severity }) => severity === 'error');
        if (status !== 'draft') expect(faults.map(({ message }) => message)).toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
});

/** A cartridge scores every response as the item does, or the exporter says what differs. */
import { describe, expect, test } from 'vitest';
import { commonCartridgeExporter } from '../../../exporters/common-cartridge/index.ts';
import { parseXml } from '../../../src/formats/parse-xml.ts';
import type { XmlElement } from '../../../src/formats/xml.ts';
import { childElements, descendants, elementAt, textOf } from '../../../src/formats/xml-query.ts';
import { scoreItem } from '../../../src/interactions/score.ts';
import type { Item } from '../../../src/model/index.ts';
import { openBank } from '../../../src/node/open-bank.ts';
import { itemsOf, madeSource } from '../exporters/every-item.ts';
import { simulatedResponses } from '../responses.ts';
import { hasWideSpaces, isSpaceLoss } from '../wide-spaces.ts';

/** What was picked, or the one text that was typed. */
type Given = readonly string[];

/** Points of 100, by the conditions in their order: the first that ends the processing decides. */
function points(item: XmlElement, given: Given): number {
  let score = 0;
  for (const condition of descendants(item, 'respcondition')) {
    const tests = elementAt(condition, 'conditionvar');
    if (!tests || !childElements(tests).some((one) => holds(one, given))) continue;
    const set = elementAt(condition, 'setvar');
    if (set) score = Number(textOf(set));
    if (condition.attributes.continue !== 'Yes') break;
  }
  return score;
}

/** Several tests side by side are alternatives; the case of letters counts where it is stated. */
function holds(check: XmlElement, given: Given): boolean {
  const fold = (text: string): string =>
    check.attributes.case === 'Yes' ? text : text.trim().toLowerCase();
  switch (check.name) {
    case 'and':
      return childElements(check).every((one) => holds(one, given));
    case 'not':
      return childElements(check).every((one) => !holds(one, given));
    case 'varequal':
      return given.some((one) => fold(one) === fold(textOf(check)));
    case 'varsubstring':
      return given.some((one) => fold(one).includes(fold(textOf(check))));
    default:
      return check.name === 'other';
  }
}

/** Differences between our scores and those of the cartridge, unless they are said. */
function unsaidDifferences(item: Item, stimuli: readonly Item[]): readonly string[] {
  const bank = madeSource([item, ...stimuli]).bank;
  const { files, diagnostics } = commonCartridgeExporter.export(
    bank,
    { id: 'one', title: 'One', assessments: [], items: [item.id] },
    { version: '1.1' },
    { readAsset: () => new Uint8Array() },
  );
  const isSaid = diagnostics.some(({ field }) => field === 'type' || field === 'scoring');
  const document = files.find(({ path }) => path.endsWith('bank.xml'));
  if (!document || isSaid) return [];
  const reading = parseXml(String(document.content));
  const [question] = reading.ok ? descendants(reading.root, 'item') : [];
  if (!question) return [`${item.id} is gone`];
  return simulatedResponses(item).flatMap(({ name, responses }) => {
    const outcome = scoreItem(item, responses);
    if (outcome.status === 'pending') return [];
    if (hasWideSpaces(responses) && diagnostics.some(isSpaceLoss)) return [];
    const { response = [] } = responses;
    const given = Array.isArray(response) ? response.map(String) : [String(response)];
    const score = points(question, given) / 100;
    return score === outcome.fraction
      ? []
      : [`${item.id}, ${name}: ${outcome.fraction} became ${score}`];
  });
}

describe('the questions of a cartridge', () => {
  test('are scored as the items of all fixtures and of the sample bank', async () => {
    const sources = [madeSource(), await openBank('questions')];
    const items = sources.flatMap(itemsOf);
    const scored = items.filter(({ interactions: [only, second] }) => {
      return !second && (only?.kind === 'choice' || only?.kind === 'text-entry');
    });
    const stimuli = items.filter(({ type }) => type === 'stimulus');
    expect(scored.length).toBeGreaterThan(60);
    expect(scored.flatMap((item) => unsaidDifferences(item, stimuli))).toEqual([]);
  });
});

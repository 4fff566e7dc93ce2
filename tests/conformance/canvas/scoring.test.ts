/** Canvas gives every response the points that we give it, or the exporter says that it does not. */
import { beforeAll, describe, expect, test } from 'vitest';
import { canvasExporter } from '../../../exporters/canvas/index.ts';
import { parseXml } from '../../../src/formats/parse-xml.ts';
import type { XmlElement } from '../../../src/formats/xml.ts';
import { childElements, descendants, elementAt, textOf } from '../../../src/formats/xml-query.ts';
import { numericBounds } from '../../../src/interactions/numeric-entry/bounds.ts';
import { scoreItem } from '../../../src/interactions/score.ts';
import type { FormulaInteraction, Item, NumericKey, Responses } from '../../../src/model/index.ts';
import type { ExportSource } from '../../../src/node/run-export.ts';
import { defaultOptions } from '../../unit/canvas/made-package.ts';
import { itemsOf, madeSource, sampleSource } from '../exporters/every-item.ts';
import { type SimulatedResponses, simulatedResponses } from '../responses.ts';
import { hasWideSpaces, isSpaceLoss } from '../wide-spaces.ts';
import { canvasScore } from './canvas-scoring.ts';

let sources: readonly (readonly [string, ExportSource])[] = [];

beforeAll(async () => {
  sources = [
    ['made', madeSource()],
    ['sample', await sampleSource()],
  ];
});

/** Questions of a package of all items by the id of the item, and fields that were reported. */
function exported({ bank, readAsset }: ExportSource, profile: 'classic' | 'new-quizzes') {
  const items = itemsOf({ bank, readAsset });
  const { files, diagnostics } = canvasExporter.export(
    bank,
    { id: 'all', title: 'All', assessments: [], items: items.map(({ id }) => id) },
    { ...defaultOptions, profile, container: 'quiz', variants: 5 },
    { readAsset },
  );
  const quiz = files.find(({ path }) => path === 'quiz_all/quiz_all.xml');
  const reading = parseXml(typeof quiz?.content === 'string' ? quiz.content : '');
  if (!reading.ok) throw new Error(reading.message);
  const questions = new Map(
    descendants(reading.root, 'item').map((xml) => [
      xml.attributes.ident?.replace('quiz_all_', '') ?? '',
      xml,
    ]),
  );
  const lost = Map.groupBy(diagnostics, ({ item }) => item);
  const fieldsOf = (id: string) =>
    new Set((lost.get(id) ?? []).filter((loss) => !isSpaceLoss(loss)).map(({ field }) => field));
  const saysSpaces = (id: string) => (lost.get(id) ?? []).some(isSpaceLoss);
  return { questions, fieldsOf, saysSpaces };
}

/** Responses of any item; those to a formula use the sets that the package has. */
function responsesTo(item: Item, xml: XmlElement): readonly SimulatedResponses[] {
  const [formula] = item.interactions;
  if (formula?.kind === 'formula') return formulaResponses(formula, xml);
  return simulatedResponses(item);
}

function formulaResponses(
  interaction: FormulaInteraction,
  xml: XmlElement,
): readonly SimulatedResponses[] {
  return descendants(xml, 'var_set').flatMap((set) => {
    const answer = elementAt(set, 'answer');
    const value = answer ? textOf(answer) : '';
    const variables = Object.fromEntries(
      childElements(set, 'var').map((one) => [one.attributes.name ?? '', Number(textOf(one))]),
    );
    const { min, max } = numericBounds(keyAround(value, interaction));
    const width = Number(max) - Number(min) || Math.abs(Number(value)) || 1;
    const typed = [
      value,
      String(Number(min) + 0.01 * width),
      String(Number(min) - 0.01 * width),
      String(Number(max) + 0.01 * width),
    ];
    return typed.map((one) => ({
      name: `${JSON.stringify(variables)} ${one}`,
      responses: { [interaction.id]: { value: one, variables } },
    }));
  });
}

function keyAround(value: string, { tolerance }: FormulaInteraction): NumericKey {
  if (tolerance.kind === 'exact') return { kind: 'exact', value };
  return tolerance.kind === 'absolute'
    ? { kind: 'absolute', value, tolerance: tolerance.value }
    : { kind: 'percent', value, percent: tolerance.value };
}

/** Fields whose loss may change a score. */
const changesScores = ['type', 'scoring', 'keys', 'areas'];

function ourScore(item: Item, responses: Responses): number | undefined {
  const outcome = scoreItem(item, responses);
  return outcome.status === 'scored' ? outcome.fraction : undefined;
}

describe.each(['classic', 'new-quizzes'] as const)('%s', (profile) => {
  test('scores every simulated response as we do, or the loss is reported', () => {
    const unsaid: string[] = [];
    let compared = 0;
    for (const [name, source] of sources) {
      const { fieldsOf, questions, saysSpaces } = exported(source, profile);
      for (const item of itemsOf(source)) {
        const xml = questions.get(item.id);
        const fields = fieldsOf(item.id);
        if (!xml || item.interactions.length === 0 || fields.has('type')) continue;
        const isReported = changesScores.some((field) => fields.has(field));
        const differing = responsesTo(item, xml).filter(({ responses }) => {
          if (hasWideSpaces(responses) && saysSpaces(item.id)) return false;
          const ours = ourScore(item, responses);
          const theirs = canvasScore({ xml, interactions: item.interactions }, responses);
          compared += 1;
          const isPending = ours === undefined || theirs === undefined;
          return !isPending && Math.abs(ours - theirs) > 1e-9;
        });
        if (differing.length > 0 && !isReported) {
          unsaid.push(`${name} ${item.id}: ${differing.map((one) => one.name).join(' | ')}`);
        }
      }
    }
    expect(unsaid).toEqual([]);
    expect(compared).toBeGreaterThan(2000);
  });
});

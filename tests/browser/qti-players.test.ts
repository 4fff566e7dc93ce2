/**
 * Exported QTI 3 in real players: what they score is what we score. The players are proven first
 * on reference items whose scores are known.
 */
import { strFromU8 } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportTargets } from '../../exporters/targets.ts';
import { itemShape } from '../../src/formats/item-shape.ts';
import { openArchive } from '../../src/importers/archive/open-archive.ts';
import { scoreItem } from '../../src/interactions/score.ts';
import type { Diagnostic, FormulaInteraction, Item, Responses } from '../../src/model/index.ts';
import { itemsOf, madeSource, sampleSource } from '../conformance/exporters/every-item.ts';
import { exportAll } from '../conformance/exporters/export-all.ts';
import { isComparable, losesScoring } from '../conformance/qti/comparable.ts';
import { givenInQti } from '../conformance/qti/qti-responses.ts';
import { hasReference, referenceItems } from '../conformance/qti/reference-items.ts';
import { simulatedResponses } from '../conformance/responses.ts';
import { launchBrowser } from './launch-browser.ts';
import { knownFault, scoreTolerance, wrongReferenceItems } from './qti-players/known-faults.ts';
import { openPlayer, type Player, type PlayerName } from './qti-players/player.ts';
import { declarationsOf, playedResponses } from './qti-players/runs.ts';

const names = ['citolab', 'amp'] as const satisfies readonly PlayerName[];

/** Loading an item anew for each response takes this player long, so it gets fewer of them. */
const mostRuns: Readonly<Record<PlayerName, number>> = { citolab: 1000, amp: 3 };

/** Enough of a shape: the rules of all items are compared without a player. */
const mostOfShape = 12;

let browser: Browser;
const players = new Map<PlayerName, Player>();
/** Items with their documents and what was said to be lost. */
let exported: readonly ExportedItem[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  for (const name of names) players.set(name, await openPlayer(browser, name));
  const target = exportTargets.find((one) => one.name === 'qti-3.0');
  if (!target) throw new Error('There is no exporter of QTI 3.0.');
  const found: ExportedItem[] = [];
  for (const source of [madeSource(), await sampleSource()]) {
    const { bytes, diagnostics } = await exportAll(target, source);
    const archive = openArchive({ path: 'package', bytes });
    const losses: Partial<Record<string, readonly Diagnostic[]>> = Object.groupBy(
      diagnostics,
      ({ item = '' }) => item,
    );
    for (const item of itemsOf(source)) {
      const file = archive.ok ? archive.files.get(`items/${item.id}.xml`) : undefined;
      const own = losses[item.id] ?? [];
      if (file && item.interactions.length > 0 && !losesScoring(own)) {
        found.push({ item, xml: strFromU8(file), losses: own });
      }
    }
  }
  const shapes = Map.groupBy(found, ({ item }) => itemShape(item));
  exported = [...shapes.values()].flatMap((ofShape) => ofShape.slice(0, mostOfShape));
});

afterAll(async () => {
  await browser?.close();
});

function playerOf(name: PlayerName): Player {
  const player = players.get(name);
  if (!player) throw new Error(`The player ${name} is not open.`);
  return player;
}

describe.each(names)('%s', (name) => {
  test.skipIf(!hasReference)(
    'gives the reference items their known scores, but for its known faults (needs ../shared)',
    async () => {
      const wrong: string[] = [];
      for (const { name: item, xml, expected } of referenceItems('qti3')) {
        const scored = expected.filter(({ score }) => score !== null);
        const declarations = declarationsOf(xml);
        const runs = scored.map(({ responses }) => ({
          responses: playedResponses(declarations, responses),
          ...(item === 'formula' && {
            template: [
              { identifier: 'x', value: 4 },
              { identifier: 'y', value: 3 },
              { identifier: 'ans', value: 7 },
            ],
          }),
        }));
        const scores = await playerOf(name).play(xml, runs);
        const isRight = scored.every(
          ({ score }, at) => Math.abs((scores[at]?.score ?? 0) - (score ?? 0)) < 1e-6,
        );
        if (!isRight) wrong.push(item);
      }
      expect(wrong.sort()).toEqual(Object.keys(wrongReferenceItems[name]).sort());
    },
  );

  test('scores exported items of every shape as we do', async () => {
    const faults: string[] = [];
    let compared = 0;
    for (const one of exported) {
      const { item, xml } = one;
      const [only] = item.interactions;
      const cases =
        only?.kind === 'formula'
          ? await formulaCases(only, xml, playerOf(name))
          : casesOf(one, name);
      const scores = await playerOf(name).play(
        xml,
        cases.map(({ run }) => run),
      );
      for (const [at, { fraction, label }] of cases.entries()) {
        compared += 1;
        const { error, score } = scores[at] ?? {};
        if (error !== undefined || Math.abs((score ?? 0) - fraction) > scoreTolerance[name]) {
          faults.push(`${item.id} ${label}: ${error ?? score}, not ${fraction}`);
        }
      }
    }
    expect(faults).toEqual([]);
    expect(compared).toBeGreaterThan(300);
  });
});

interface ExportedItem {
  readonly item: Item;
  readonly xml: string;
  readonly losses: readonly Diagnostic[];
}

interface Case {
  readonly label: string;
  readonly fraction: number;
  readonly run: Parameters<Player['play']>[1][number];
}

/** The first, the last and others evenly between them. */
function casesOf({ item, losses, xml }: ExportedItem, player: PlayerName): readonly Case[] {
  const most = mostRuns[player];
  const declarations = declarationsOf(xml);
  const all = simulatedResponses(item).flatMap(({ name: label, responses }): Case[] => {
    const outcome = scoreItem(item, responses);
    if (outcome.status === 'pending' || !isComparable(item, responses, losses)) return [];
    const given = givenInQti(item, responses).responses;
    if (knownFault(player, xml) !== undefined) return [];
    const run = { responses: playedResponses(declarations, given) };
    return [{ label, fraction: outcome.fraction, run }];
  });
  const step = Math.max(1, (all.length - 1) / (most - 1));
  const wanted = new Set(Array.from({ length: most }, (_, at) => Math.round(at * step)));
  return all.filter((_, at) => wanted.has(at));
}

/** The player draws and computes; what it drew is what our scoring is given. */
async function formulaCases(
  interaction: FormulaInteraction,
  xml: string,
  player: Player,
): Promise<readonly Case[]> {
  const [drawn] = await player.play(xml, [{ responses: {} }]);
  const template = drawn?.template ?? [];
  const drawnValue = (name: string) => {
    const found = template.find(({ identifier }) => identifier.replace(/^variable_/, '') === name);
    return Number(found?.value);
  };
  const variables = Object.fromEntries(
    interaction.variables.map(({ name }) => [name, drawnValue(name)]),
  );
  const answer = Number(template.find(({ identifier }) => identifier === 'ANSWER')?.value);
  const near = [answer, answer * 1.5 + 1, -answer - 1];
  return near.map((number): Case => {
    const value = String(Number(number.toPrecision(12)));
    const responses: Responses = { response: { value, variables } };
    const outcome = scoreItem({ interactions: [interaction] }, responses);
    const fraction = outcome.status === 'scored' ? outcome.fraction : 0;
    const run = { responses: { RESPONSE: Number(value) }, template };
    return { label: `${JSON.stringify(variables)} ${value}`, fraction, run };
  });
}

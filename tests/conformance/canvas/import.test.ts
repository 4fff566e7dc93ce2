/** What the exporter writes, the importer reads as it was, but for what the exporter reported. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { canvasExporter } from '../../../exporters/canvas/index.ts';
import { resolveAsset } from '../../../src/content/resolve-asset.ts';
import { expandUnits } from '../../../src/content/units.ts';
import { zipFiles } from '../../../src/formats/zip.ts';
import { canvasImporter } from '../../../src/importers/canvas/index.ts';
import { scoringOf } from '../../../src/interactions/default-scoring.ts';
import { numericBounds } from '../../../src/interactions/numeric-entry/bounds.ts';
import type { AuthoredItem, Interaction, Item } from '../../../src/model/index.ts';
import { type OpenedBank, openBank } from '../../../src/node/open-bank.ts';
import { defaultOptions } from '../../unit/canvas/made-package.ts';
import { completeItem } from '../../unit/made/items.ts';

let opened: OpenedBank;

beforeAll(async () => {
  opened = await openBank('questions');
});

/** The parts of an item that are compared, and the losses that explain a difference in each. */
const parts: readonly (readonly [string, (item: Item) => unknown, readonly string[]])[] = [
  ['type', ({ type }) => type, []],
  ['title', ({ title }) => title, ['title']],
  ['stem', ({ stem }) => stem, ['stimulus', 'unit', 'plots', 'variables']],
  [
    'interactions',
    ({ interactions }) => interactions.map(withoutUnit),
    [
      ...['keys', 'targets', 'choices', 'choices.feedback', 'variables', 'headings'],
      ...['words', 'sampleAnswer', 'accept', 'maxFiles', 'areas', 'areas.label', 'image.alt'],
    ],
  ],
  [
    'general feedback',
    ({ feedback }) => feedback.general,
    ['solution', 'sampleAnswer', 'variables'],
  ],
  ['unit', ({ interactions }) => interactions.map(unitOf), []],
  ['correct feedback', ({ feedback }) => feedback.correct, ['variables']],
  ['incorrect feedback', ({ feedback }) => feedback.incorrect, ['variables']],
  ['points', ({ points, type }) => (type === 'stimulus' ? 0 : points), []],
  ['shuffle', ({ shuffle }) => shuffle, ['shuffle']],
  ['fixed', ({ fixed }) => fixed, ['fixed']],
  ['stimulus', ({ stimulus }) => stimulus, ['stimulus']],
  ['scoring', (item) => scoringOf(item), ['scoring']],
];

/** Classic knows a percentage as its bounds; the figures of a number are kept. */
function withoutUnit(interaction: Interaction): unknown {
  if (interaction.kind !== 'numeric-entry') {
    return interaction.kind === 'formula' ? { ...interaction, unit: undefined } : interaction;
  }
  const keys = interaction.keys.map((key) =>
    key.kind === 'percent' || key.kind === 'absolute' ? numericBounds(key) : key,
  );
  return { ...interaction, keys, unit: undefined };
}

function unitOf(interaction: Interaction): string {
  const { unit = '' } = 'unit' in interaction ? interaction : {};
  return unit.replace(/\$([^$]*)\$/g, (_, tex: string) => `$${expandUnits(tex)}$`);
}

/** Equal for what is shown alike: white space, spellings of units, where a file is kept. */
function shown(value: unknown, path: string, read: (path: string) => Uint8Array | undefined) {
  return JSON.stringify(value, (name, part: unknown) => {
    if (typeof part === 'string' && (name === 'url' || name === 'src')) {
      const file = read(resolveAsset(path, part) ?? '');
      return file ? createHash('sha256').update(file).digest('hex') : part;
    }
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    const node = Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
    if (typeof node.value !== 'string') return node;
    if (node.type === 'text') return { ...node, value: node.value.replace(/\s+/g, ' ') };
    const isMath = node.type === 'math' || node.type === 'inlineMath';
    return isMath ? { ...node, value: expandUnits(node.value).replace(/\s+/g, '') } : node;
  });
}

describe.each(['classic', 'new-quizzes'] as const)('the sample bank for %s', (profile) => {
  test.each(['quiz', 'bank', 'both'] as const)('comes back as %s', (container) => {
    const { bank, readAsset } = opened;
    const items = [...bank.items, ...bank.stimuli];
    const { files, diagnostics } = canvasExporter.export(
      bank,
      { id: 'all', title: 'All', assessments: [], items: items.map(({ id }) => id) },
      { ...defaultOptions, profile, container, variants: 20 },
      { readAsset },
    );
    const imported = canvasImporter.import(
      { path: 'all.zip', bytes: zipFiles(files) },
      { readBeside: () => undefined },
    );
    // In Classic a stimulus stands before its questions as a text, which no assessment can name.
    const isAlone = profile === 'classic' && container !== 'bank';
    const told = new Set(imported.diagnostics.map(({ code, message }) => `${code} ${message}`));
    const texts = bank.stimuli.map(
      ({ title }) =>
        `import-assessment-incomplete All: the text “${title}” was imported, but stands in no assessment.`,
    );
    expect(told).toEqual(new Set(isAlone ? texts : []));
    expect(imported.found).toBe(imported.items.length);
    const found = new Map(imported.items.map(({ item }) => [item.id, item]));
    const losses = Map.groupBy(diagnostics, ({ item }) => item);
    const unsaid = items.flatMap((item) => {
      const lost = losses.get(item.id) ?? [];
      const again: AuthoredItem | undefined = found.get(item.id);
      if (!again) {
        const isSaid =
          lost.some(({ code }) => code === 'export-item-omitted') || item.type === 'stimulus';
        return isSaid ? [] : [`${item.id} is gone`];
      }
      const fields = new Set(lost.map(({ field }) => field));
      return parts.flatMap(([name, partOf, explanations]) => {
        const before = shown(partOf(item), item.path, readAsset);
        const after = shown(partOf(completeItem(again)), again.path, (path) =>
          imported.assets.get(path),
        );
        const isSaid = ['type', ...explanations].some((field) => fields.has(field));
        return before === after || isSaid ? [] : [`${item.id} ${name}: ${before} → ${after}`];
      });
    });
    expect(unsaid).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canvasRules } from '../../../exporters/canvas/check/rules.ts';
import { canvasExporter } from '../../../exporters/canvas/index.ts';
import { canvasOptionsSchema } from '../../../exporters/canvas/options.ts';
import { itemShapes } from '../../../src/formats/item-shape.ts';
import { defaultOptions } from './made-package.ts';

/** The shape of an item in which a kind of interaction stands alone, where they differ in name. */
const standing: Readonly<Record<string, string>> = {
  choice: 'single-choice',
  'inline-choice': 'choice-cloze',
};

const readme = readFileSync('exporters/canvas/README.md', 'utf8');

/** The cells of the rows of a table, by the first of them. */
function rows(heading: string): ReadonlyMap<string, readonly string[]> {
  const [, section = ''] = readme.split(`\n## ${heading}\n`);
  const lines = (section.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| '));
  const cells = lines.slice(1).map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return new Map(cells.map(([name = '', ...rest]) => [name.replaceAll('`', ''), rest]));
}

describe('the README', () => {
  it.each([
    ['classic', 0],
    ['new-quizzes', 1],
  ] as const)('states what is declared about each interaction (%s)', (profile, column) => {
    const stated = [...rows('Mapping')].map(([kind, cells]) => [
      kind,
      /^\w+/.exec(cells[column] ?? '')?.[0],
    ]);
    const { shapes } = canvasExporter.fidelity({ ...defaultOptions, profile });
    const declared = stated.map(([kind = '']) => {
      const shape = itemShapes.find((name) => name === (standing[kind] ?? kind));
      return [kind, shape && shapes.get(shape)?.level];
    });
    expect(stated).toEqual(declared);
    expect(stated).toHaveLength(12);
  });

  it('lists the rules that are checked', () => {
    const [, section = ''] = readme.split('\n## Checked with\n');
    expect(section.split('\n').filter((line) => /^\d+\. /.test(line))).toEqual(
      canvasRules.map(({ number, title }) => `${number}. ${title}`),
    );
  });

  it('lists the options with their values and defaults', () => {
    const listed = rows('Options');
    expect([...listed.keys()]).toEqual(Object.keys(canvasOptionsSchema.properties));
    for (const [name, option] of Object.entries(canvasOptionsSchema.properties)) {
      const [values = '', byDefault] = listed.get(name) ?? [];
      if ('enum' in option)
        expect(values.replaceAll('`', '').split(', ')).toEqual([...option.enum]);
      if ('default' in option) expect(byDefault?.replaceAll('`', '')).toBe(String(option.default));
    }
  });
});

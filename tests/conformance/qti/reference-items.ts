/** The reference items with the scores that engines give. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const folder = '../shared/corpus/reference';

/** Whether the reference items are on this machine. */
export const hasReference = existsSync(folder);

/** A response by identifier with the score it earns; null where a person scores. */
export interface ExpectedScore {
  readonly responses: Readonly<Record<string, readonly string[]>>;
  readonly score: number | null;
}

/** One item in one version. */
export interface ReferenceItem {
  readonly name: string;
  readonly xml: string;
  readonly expected: readonly ExpectedScore[];
}

/** The items of a version, `qti22`. */
export function referenceItems(version: string): readonly ReferenceItem[] {
  if (!hasReference) return [];
  const tests: Readonly<
    Record<string, readonly (readonly [Record<string, string | string[]>, number | null])[]>
  > = JSON.parse(readFileSync(`${folder}/tests.json`, 'utf8'));
  return readdirSync(`${folder}/${version}`)
    .filter((file) => file.endsWith('.xml') && !file.startsWith('_'))
    .map((file) => {
      const name = file.replace('.xml', '');
      const expected = (tests[name] ?? []).map(([responses, score]) => ({
        responses: Object.fromEntries(
          Object.entries(responses).map(([id, value]) => [id, [value].flat()]),
        ),
        score,
      }));
      return { name, xml: readFileSync(`${folder}/${version}/${file}`, 'utf8'), expected };
    });
}

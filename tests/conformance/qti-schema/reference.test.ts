import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { qtiProblems } from './qti-schemas.ts';

const corpus = '../shared/corpus/reference';

function problemsIn(
  folder: string,
  schema: '2.1' | '2.2' | '3.0',
): Record<string, readonly string[]> {
  const names = readdirSync(`${corpus}/${folder}`).filter((name) => name.endsWith('.xml'));
  expect(names.length).toBeGreaterThan(20);
  return Object.fromEntries(
    names.flatMap((name) => {
      const problems = qtiProblems(readFileSync(`${corpus}/${folder}/${name}`, 'utf8'), schema);
      return problems.length > 0 ? [[name, problems] as const] : [];
    }),
  );
}

// Skipped where the corpus is not laid beside the repository.
describe.skipIf(!existsSync(corpus))('validation', () => {
  it('finds the faults that items written for 2.2 have in 2.1, and no others', () => {
    expect(Object.keys(problemsIn('qti21', '2.1'))).toEqual([
      'essay.xml',
      'gapmatch.xml',
      'upload.xml',
    ]);
  });

  it('finds no fault in the items that engines are known to play', () => {
    expect(problemsIn('qti22', '2.2')).toEqual({});
    expect(Object.keys(problemsIn('qti3', '3.0'))).toEqual(['_hotspot_img.xml']);
  });

  it('finds a misplaced element and a wrong value', () => {
    const item = readFileSync(`${corpus}/qti22/mc.xml`, 'utf8');
    expect(qtiProblems(item.replace('<itemBody>', '<itemBody>text'), '2.2')).not.toEqual([]);
    expect(qtiProblems(item.replace('cardinality="single"', 'cardinality="one"'), '2.2')).toEqual([
      expect.stringContaining("'cardinality'"),
    ]);
  });
});

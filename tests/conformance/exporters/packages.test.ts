import { beforeAll, describe, expect, test } from 'vitest';
import { exportTargets } from '../../../exporters/targets.ts';
import { parseXml } from '../../../src/formats/parse-xml.ts';
import { unzipFiles } from '../../../src/formats/unzip.ts';
import { formatOptions } from '../../../src/node/format-options.ts';
import {
  type ExportedPackage,
  type ExportSource,
  exportPackage,
} from '../../../src/node/run-export.ts';
import { madeSource, sampleSource } from './every-item.ts';
import { exportAll } from './export-all.ts';
import { searchableText } from './searchable-text.ts';

let sources: readonly ExportSource[] = [];

beforeAll(async () => {
  sources = [madeSource(), await sampleSource()];
});

/** The files of a package by path; one file has the path of its ending. */
function filesOf({ bytes }: ExportedPackage, packaging: string, extension: string) {
  if (packaging === 'single') return new Map([[extension, bytes]]);
  const unzipped = unzipFiles(bytes);
  if (!unzipped.ok) throw new Error(unzipped.message);
  return unzipped.files;
}

const isXml = /\.(?:xml|qti|svg|dat)$/;
const safePath = /^(?!.*(?:^|\/)\.\.?(?:\/|$))[\w.@ ()+,=-]+(?:\/[\w.@ ()+,=-]+)*$/u;

describe.each(exportTargets.map((target) => [target.name, target] as const))('%s', (_, target) => {
  const { packaging, extension } = target.exporter;

  test('makes the same bytes of the same items, without an error', async () => {
    for (const source of sources) {
      const first = await exportAll(target, source);
      const second = await exportAll(target, source);
      expect(first.bytes.length).toBeGreaterThan(0);
      expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
      const errors = first.diagnostics.filter(({ severity }) => severity === 'error');
      expect(errors.map(({ message, item }) => `${item}: ${message}`)).toEqual([]);
    }
  });

  test('has well-formed files at plain paths, no two alike but for case', async () => {
    for (const source of sources) {
      const files = filesOf(await exportAll(target, source), packaging, extension);
      const paths = [...files.keys()];
      expect(paths.filter((path) => !safePath.test(path))).toEqual([]);
      expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
      const broken = [...files].flatMap(([path, bytes]) => {
        const text = new TextDecoder().decode(bytes);
        if (/\.json$/.test(path)) return typeof JSON.parse(text) === 'object' ? [] : [path];
        if (!isXml.test(path)) return [];
        const reading = parseXml(text);
        return reading.ok ? [] : [`${path}:${reading.line}: ${reading.message}`];
      });
      expect(broken).toEqual([]);
    }
  });

  test('writes assessments, or says that it does not', async () => {
    const source = sources[1];
    const [assessment] = source?.bank.assessments ?? [];
    if (!source || !assessment) throw new Error('The sample bank has no assessment.');
    const ids = assessment.sections.flatMap((section) =>
      section.kind === 'fixed' ? section.items.map(({ id }) => id) : (section.from.ids ?? []),
    );
    const { exporter, options } = target;
    const selection = {
      id: assessment.id,
      title: assessment.title,
      assessments: [assessment.id],
      items: [...new Set(ids)],
    };

    const { bytes, diagnostics } = await exportPackage(exporter, source, selection, options);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { assessments } = exporter.fidelity(formatOptions<never>(exporter, options));
    if (assessments === undefined) expect(searchableText(bytes)).toContain(assessment.title);
    else expect(diagnostics.map(({ place }) => place?.file)).toContain(assessment.path);
  });
});

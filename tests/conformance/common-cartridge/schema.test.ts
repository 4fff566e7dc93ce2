import { beforeAll, describe, expect, it } from 'vitest';
import { commonCartridgeExporter } from '../../../exporters/common-cartridge/index.ts';
import type { CommonCartridgeOptions } from '../../../exporters/common-cartridge/options.ts';
import type { Assessment } from '../../../src/model/index.ts';
import { openBank } from '../../../src/node/open-bank.ts';
import type { ExportSource } from '../../../src/node/run-export.ts';
import { everySetting } from '../../unit/made/every-type.ts';
import { bankOf } from '../../unit/made/items.ts';
import { fixtureItems, madeSource } from '../exporters/every-item.ts';
import { hasSchemas, schemaProblems } from '../schema-problems.ts';

const manifestSchema = 'cc1.1/ccv1p1_imscp_v1p2_v1p0.xsd';
const questionSchema = 'cc1.1/ccv1p1_qtiasiv1p2p1_v1p0.xsd';

/** The XML files of a cartridge with all items, or with assessments. */
function documentsOf(
  { bank, readAsset }: ExportSource,
  version: CommonCartridgeOptions['version'],
  assessments: readonly Assessment[] = [],
): readonly (readonly [path: string, xml: string])[] {
  const { files } = commonCartridgeExporter.export(
    { ...bank, assessments },
    {
      id: 'made',
      title: 'Made & more',
      assessments: assessments.map(({ id }) => id),
      items: bank.items.map(({ id }) => id),
    },
    { version },
    { readAsset },
  );
  return files.flatMap(({ path, content }) =>
    path.endsWith('.xml') ? [[path, String(content)] as const] : [],
  );
}

describe.skipIf(!hasSchemas)('a Common Cartridge', () => {
  const sources: (readonly [ExportSource, readonly Assessment[]])[] = [];

  beforeAll(async () => {
    const made = madeSource();
    const sample = await openBank('questions');
    sources.push(
      [made, []],
      [made, [everySetting]],
      [sample, []],
      [sample, sample.bank.assessments],
    );
  });

  it('of version 1.1 is valid by the schemas of 1.1, manifest and questions', () => {
    for (const [source, assessments] of sources) {
      const documents = documentsOf(source, '1.1', assessments);
      expect(documents).toHaveLength(1 + Math.max(1, assessments.length));
      for (const [path, xml] of documents) {
        const schema = path === 'imsmanifest.xml' ? manifestSchema : questionSchema;
        expect([path, schemaProblems(xml, schema)]).toEqual([path, []]);
      }
    }
  });

  it('of version 1.3, mapped to the names of 1.1, is valid by the schemas of 1.1', () => {
    for (const [source, assessments] of sources) {
      for (const [path, xml] of documentsOf(source, '1.3', assessments)) {
        const isManifest = path === 'imsmanifest.xml';
        expect(xml.includes('v1p3')).toBe(true);
        if (isManifest) expect(xml).toContain('<schemaversion>1.3.0</schemaversion>');
        const mapped = xml.replaceAll('v1p3', 'v1p1').replaceAll('1.3.0', '1.1.0');
        const schema = isManifest ? manifestSchema : questionSchema;
        expect([path, schemaProblems(mapped, schema)]).toEqual([path, []]);
      }
    }
  });

  it('has the same questions in both versions', () => {
    const source = { bank: bankOf(fixtureItems()), readAsset: () => undefined };
    const [first, second] = (['1.1', '1.3'] as const).map((version) =>
      documentsOf(source, version)
        .filter(([path]) => path !== 'imsmanifest.xml')
        .map(([, xml]) => xml.replaceAll('v1p3', 'v1p1')),
    );
    expect(second).toEqual(first);
  });

  it('is refused by the schemas where it is wrong', () => {
    const [source] = sources[0] ?? [];
    const documents = new Map(source ? documentsOf(source, '1.1') : []);
    const manifest = documents.get('imsmanifest.xml') ?? '';
    const bank = documents.get('bank_made/bank.xml') ?? '';
    expect(schemaProblems(manifest.replace('question-bank', 'pool'), manifestSchema)).not.toEqual(
      [],
    );
    expect(
      schemaProblems(bank.replace('<presentation>', '<presentation><x/>'), questionSchema),
    ).not.toEqual([]);
  });
});

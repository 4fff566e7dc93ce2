/** Packages of every flavour of QTI, as their files. */
import { blackboardQtiExporter } from '../../../exporters/blackboard-qti/index.ts';
import { qti21Exporter } from '../../../exporters/qti-2.1/index.ts';
import { qti22Exporter } from '../../../exporters/qti-2.2/index.ts';
import { qti30Exporter } from '../../../exporters/qti-3.0/index.ts';
import type { ExportResult } from '../../../src/formats/exporter.ts';
import type { ExportSource } from '../../../src/node/run-export.ts';
import { itemsOf } from '../exporters/every-item.ts';
import type { SchemaName } from './qti-schemas.ts';

/** A flavour with the schemas that hold for it. */
export interface QtiFlavour {
  readonly name: string;
  readonly schema: SchemaName;
  readonly manifestSchema: SchemaName;
  /** Everything in the source, with every assessment. */
  readonly export: (source: ExportSource) => ExportResult;
}

type Export = (...parameters: Parameters<typeof qti30Exporter.export>) => ExportResult;

function flavour(
  name: string,
  exported: (
    source: Parameters<Export>[0],
    selection: Parameters<Export>[1],
    host: Parameters<Export>[3],
  ) => ExportResult,
  schema: SchemaName,
  manifestSchema: SchemaName,
): QtiFlavour {
  return {
    name,
    schema,
    manifestSchema,
    export: ({ bank, readAsset }) => {
      const items = itemsOf({ bank, readAsset }).map(({ id }) => id);
      const assessments = bank.assessments.map(({ id }) => id);
      const selection = { id: 'all', title: 'All & more', assessments, items };
      return exported(bank, selection, { readAsset });
    },
  };
}

const options = { solution: 'feedback' } as const;

/** Every flavour. */
export const qtiFlavours: readonly QtiFlavour[] = [
  flavour(
    'qti-2.1',
    (bank, selection, host) => qti21Exporter.export(bank, selection, options, host),
    '2.1',
    'manifest 2',
  ),
  flavour(
    'qti-2.2',
    (bank, selection, host) => qti22Exporter.export(bank, selection, options, host),
    '2.2',
    'manifest 2',
  ),
  flavour(
    'qti-3.0',
    (bank, selection, host) => qti30Exporter.export(bank, selection, options, host),
    '3.0',
    'manifest 3',
  ),
  flavour(
    'blackboard-qti',
    (bank, selection, host) => blackboardQtiExporter.export(bank, selection, {}, host),
    '2.1',
    'manifest 2',
  ),
];

/** The texts among the files, by path. */
export function documentsOf({ files }: ExportResult): ReadonlyMap<string, string> {
  return new Map(
    files.flatMap(({ path, content }) =>
      typeof content === 'string' && path.endsWith('.xml') ? [[path, content] as const] : [],
    ),
  );
}

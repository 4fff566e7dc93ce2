/** The page on what each format carries, made from what the exporters declare. */
import { type ExportTarget, exportTargets } from '../exporters/targets.ts';
import type { FidelityDeclaration } from '../src/formats/fidelity.ts';
import type { FieldFidelity } from '../src/formats/field-fidelity.ts';
import { fieldLabel, type ItemField } from '../src/formats/item-fields.ts';
import { itemShapes, shapeLabel } from '../src/formats/item-shape.ts';
import { formatOptions } from '../src/node/format-options.ts';

const preamble = `# What each format carries

Stemma writes items for many platforms, and no two of them have the same questions. This page says
what becomes of each type of item and of each of its fields. It is what the exporters themselves
declare; tests write every sample item to every format and compare.

- **exact**: nothing is lost.
- **partly**: it is there, but in another form or without a part of it; every such item is reported
  when it is exported.
- **no**: it is left out, and that is reported too.

\`stemma targets <item>\` says the same of one item, \`stemma export <format> --report\` of a bank.

_This page is made by \`npm run docs:fidelity\`._
`;

/** A target with what it declares. */
interface Declared {
  readonly target: ExportTarget;
  readonly declaration: FidelityDeclaration;
}

/** The whole page. */
export function fidelityPage(): string {
  const declared = exportTargets.map((target): Declared => {
    const options = formatOptions<never>(target.exporter, target.options);
    return { target, declaration: target.exporter.fidelity(options) };
  });
  return `${[preamble, matrix(declared), ...declared.map(section)].join('\n')}`;
}

const words = { exact: 'exact', degraded: 'partly', omitted: 'no' } as const;

/** One row for each target: a wide table is easier to read with its long side down. */
function matrix(declared: readonly Declared[]): string {
  const header = ['', ...itemShapes.map(shapeLabel)];
  const rows = declared.map(({ target, declaration }) => [
    `[${target.title}](#${anchorOf(target)})`,
    ...itemShapes.map((shape) => words[declaration.shapes.get(shape)?.level ?? 'omitted']),
  ]);
  return `## Types of items\n\n${table([header, ...rows])}\n`;
}

function section({ target, declaration }: Declared): string {
  const { shapes, fields, assessments } = declaration;
  const changed = itemShapes.flatMap((shape) => {
    const fidelity = shapes.get(shape);
    if (fidelity === undefined || fidelity.level === 'exact') return [];
    return [[shapeLabel(shape), words[fidelity.level], fidelity.note ?? '']];
  });
  const parts = [
    `## ${target.title}`,
    `\`stemma export ${command(target)}\``,
    assessments === undefined ? 'Assessments are carried.' : `Assessments: ${assessments}`,
    changed.length === 0
      ? 'Every type of item is carried exactly.'
      : table([['type', '', 'what becomes of it'], ...changed]),
    fieldTable(fields),
  ];
  return `${parts.join('\n\n')}\n`;
}

function command({ exporter, options }: ExportTarget): string {
  const stated = Object.entries(options).map(([name, value]) => ` --option ${name}=${value}`);
  return exporter.name + stated.join('');
}

function fieldTable(fields: ReadonlyMap<ItemField, FieldFidelity>): string {
  const exact: string[] = [];
  const omitted: string[] = [];
  const rows: string[][] = [];
  for (const [field, fidelity] of fields) {
    const label = fieldLabel(field);
    if (fidelity === 'exact') exact.push(label);
    else if (fidelity.reason === `There is no place for ${label}.`) omitted.push(label);
    else {
      const level = fidelity.kind === 'omitted' ? words.omitted : words.degraded;
      rows.push([label, level, fidelity.reason]);
    }
  }
  return [
    ...(exact.length > 0 ? [`Carried exactly: ${exact.join(', ')}.`] : []),
    ...(rows.length > 0 ? [table([['field', '', 'what becomes of it'], ...rows])] : []),
    ...(omitted.length > 0 ? [`No place: ${omitted.join(', ')}.`] : []),
  ].join('\n\n');
}

function anchorOf({ title }: ExportTarget): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

function table([header = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), `|${header.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}

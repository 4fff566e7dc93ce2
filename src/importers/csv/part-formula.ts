/** A formula with its variables. */
import { variableShape } from '../../formats/stemma-json/interaction-shape.ts';
import { list } from '../../formats/stemma-json/shape.ts';
import type { TableRecord } from '../../formats/table/table-record.ts';
import { isDecimal } from '../../interactions/decimal.ts';
import type { FormulaInteraction, Tolerance } from '../../model/index.ts';
import { count, unitOf } from './part-numbers.ts';
import type { ReportCell } from './report-cell.ts';

/** The one part is the expression; variables are a list in JSON. */
export function readFormula(
  { fields, parts }: TableRecord,
  report: ReportCell,
): FormulaInteraction | undefined {
  const variables = parseJson(fields.variables ?? '');
  const tolerance = toleranceOf((fields.tolerance ?? '').trim());
  const expression = parts[0]?.choice.trim() ?? '';
  const decimals = count(fields.decimals);
  if (!list(variableShape).test(variables, undefined, () => {})) {
    report('import-item-unreadable', 'The variables are not as they should be.', 'variables');
    return undefined;
  }
  if (!tolerance) {
    report('import-item-unreadable', `“${fields.tolerance}” is no tolerance.`, 'tolerance');
    return undefined;
  }
  return {
    kind: 'formula',
    id: 'response',
    variables,
    expression,
    tolerance,
    ...(decimals !== undefined && { decimals }),
    ...unitOf(fields.unit),
  };
}

function toleranceOf(cell: string): Tolerance | undefined {
  if (cell === '') return { kind: 'exact' };
  const value = cell.replace(/\s*%$/, '');
  if (!isDecimal(value)) return undefined;
  return value === cell ? { kind: 'absolute', value } : { kind: 'percent', value };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

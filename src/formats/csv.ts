/** Comma-separated values: RFC 4180 with the liberties that spreadsheets take. */
import { dsvFormat } from 'd3-dsv';

/** One record. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** 1-based line of the file on which it begins. */
  readonly line: number;
}

/** Records, the header included; blank lines are left out. */
export interface CsvReading {
  readonly separator: string;
  readonly rows: readonly CsvRow[];
  /** Whether the last quotation mark is never closed, so that the last cell runs to the end. */
  readonly isUnclosed: boolean;
}

/**
 * Reads records with the separator that cuts the first line into most cells, or that a first line
 * `sep=;` names.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function readCsv(text: string): CsvReading {
  const named = /^sep=(.)\r?\n/.exec(text);
  const separator = named?.[1] ?? likelySeparator(text);
  const body = named === null ? text : text.slice(named[0].length);
  const format = dsvFormat(separator);
  const records = format.parseRows(body);
  const rows: CsvRow[] = [];
  let line = named === null ? 1 : 2;
  for (const record of records) {
    const cells = record.map(unguard);
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ cells, line });
    line += 1 + record.reduce((breaks, cell) => breaks + countBreaks(cell), 0);
  }
  const probe = format.parseRows(`${body}\n${separator}`);
  const isUnclosed = probe.length <= records.length && /"/.test(body);
  return { separator, rows, isUnclosed };
}

/** Writes records with CRLF line ends, each cell guarded against being run as a formula. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const format = dsvFormat(',');
  return rows.map((cells) => `${format.formatRow(cells.map(guard))}\r\n`).join('');
}

/**
 * A cell that a spreadsheet would run as a formula gets an apostrophe in front, which `readCsv`
 * takes off again. Plain numbers such as -5 are harmless and stay.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
function guard(cell: string): string {
  const isNumber = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(cell);
  return !isNumber && /^'*[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}

function unguard(cell: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}

function likelySeparator(text: string): string {
  const header = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0] ?? '';
  const counts = [',', ';', '\t'].map((separator) => ({
    separator,
    cells: dsvFormat(separator).parseRows(header)[0]?.length ?? 0,
  }));
  return counts.reduce((best, next) => (next.cells > best.cells ? next : best)).separator;
}

function countBreaks(cell: string): number {
  return cell.match(/\r\n|\r|\n/g)?.length ?? 0;
}

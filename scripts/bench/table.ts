/** The figures of a benchmark as a table for people. */

/** One measured scenario. */
export interface Figure {
  readonly items: number;
  readonly name: string;
  readonly seconds: number;
  readonly peakMiB: number;
  /** Size of what was written. */
  readonly bytes?: number;
  readonly target?: {
    readonly ratio: number;
    readonly limit: number;
    readonly text: string;
    readonly isMet: boolean;
  };
}

/** A Markdown table, one row a figure. */
export function formatTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.items.toLocaleString('en'),
    figure.name,
    figure.seconds.toFixed(2),
    ((figure.seconds / figure.items) * 1e3).toFixed(3),
    String(figure.peakMiB),
    figure.bytes === undefined ? '' : (figure.bytes / 1e6).toFixed(1),
    figure.target === undefined ? '' : `${figure.target.ratio.toFixed(2)} ×`,
    figure.target === undefined
      ? ''
      : `${figure.target.text}: ${figure.target.isMet ? 'met' : 'missed'}`,
  ]);
  const head = ['items', 'what', 's', 'ms an item', 'peak MiB', 'MB written', 'ratio', 'target'];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Shows how far a long piece of work has come. */
import type { CliHost } from './cli-host.ts';

/** A line on the terminal. */
export interface ProgressLine {
  /** Without a total where that is not known yet. */
  readonly show: (done: number, total?: number) => void;
  /** Removes the line. */
  readonly end: () => void;
}

const patience = 1000;
const pace = 100;

/** A line that appears when the work takes over a second, and never where nobody watches. */
export function progressLine(host: CliHost, label: string): ProgressLine {
  const start = performance.now();
  let shown = 0;
  return {
    show: (done, total) => {
      const now = performance.now();
      if (!host.hasProgress || now - start < patience || now - shown < pace) return;
      shown = now;
      host.err(`\r${label} ${done}${total === undefined ? '' : ` of ${total}`}\u001b[K`);
    },
    end: () => {
      if (shown > 0) host.err('\r\u001b[K');
    },
  };
}

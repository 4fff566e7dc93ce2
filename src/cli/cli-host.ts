/** What a command has of the world around it; tests bring their own. */
import type { Layers } from '../node/index-bank.ts';

/** Streams, place and environment of a run. */
export interface CliHost {
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Writes to standard output: what the command was asked for. */
  readonly out: (text: string | Uint8Array) => void;
  /** Writes to standard error: progress, summaries, complaints. */
  readonly err: (text: string) => void;
  /** Whether a person reads standard output, so that colours are of use. */
  readonly hasColors: boolean;
  /** Whether a person watches standard error, so that progress is of use. */
  readonly hasProgress: boolean;
  /** How the command that runs opens banks; told by its options. */
  readonly layers?: () => Layers;
}

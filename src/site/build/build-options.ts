/** Reads what to build, and where to: arguments first, then variables, then what is usual. */
import { parseArgs } from 'node:util';

/** What to build and where to. */
export interface BuildOptions {
  /** Directory of the bank. */
  readonly bank: string;
  /** Directory of the site. */
  readonly dist: string;
  /** Directory of all packages, with keys. */
  readonly packages: string;
  /** Path below which the site stands. */
  readonly base: string;
  /** First port to serve on. */
  readonly port: number;
}

/** @throws TypeError for an argument that does not exist */
export function readBuildOptions(
  args: readonly string[],
  variables: Readonly<Record<string, string | undefined>>,
): BuildOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      bank: { type: 'string' },
      dist: { type: 'string' },
      packages: { type: 'string' },
      base: { type: 'string' },
      port: { type: 'string' },
    },
  });
  return {
    bank: values.bank || variables.STEMMA_BANK || 'questions',
    dist: values.dist || variables.STEMMA_DIST || 'dist',
    packages: values.packages || variables.STEMMA_PACKAGES || 'dist-packages',
    base: values.base || variables.STEMMA_BASE || '/',
    port: Number(values.port || variables.PORT || 8080),
  };
}

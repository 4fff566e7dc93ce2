/** Reads what to build, and where to: arguments first, then variables, then what is usual. */
import { parseArgs } from 'node:util';
import { overlayFolders } from '../../cli/layer-options.ts';
import type { Audience } from '../../node/audience.ts';
import type { Layers } from '../../node/index-bank.ts';

/** What to build and where to. */
export interface BuildOptions {
  /** Directory of the bank. */
  readonly bank: string;
  /** With which overlays it is opened, and whether other banks may be fetched. */
  readonly layers: Layers;
  /** Directory of the site. */
  readonly dist: string;
  /** Directory of all packages, with keys. */
  readonly packages: string;
  /** Path below which the site stands. */
  readonly base: string;
  /** Whom the site is for. */
  readonly audience: Audience;
  /** First port to serve on. */
  readonly port: number;
}

const usualDist: Readonly<Record<Audience, string>> = {
  public: 'dist',
  instructor: 'dist-instructor',
};

/** @throws TypeError for an argument or audience that does not exist */
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
      audience: { type: 'string' },
      overlay: { type: 'string', multiple: true },
      offline: { type: 'boolean' },
      port: { type: 'string' },
    },
  });
  const audience = readAudience(values.audience || variables.STEMMA_AUDIENCE || 'public');
  return {
    bank: values.bank || variables.STEMMA_BANK || 'questions',
    layers: {
      overlays: overlayFolders(values.overlay, { cwd: process.cwd(), env: variables }),
      isOffline: values.offline === true,
    },
    dist: values.dist || variables.STEMMA_DIST || usualDist[audience],
    packages: values.packages || variables.STEMMA_PACKAGES || 'dist-packages',
    base: values.base || variables.STEMMA_BASE || '/',
    audience,
    port: Number(values.port || variables.PORT || 8080),
  };
}

function readAudience(name: string): Audience {
  if (name === 'public' || name === 'instructor') return name;
  throw new TypeError(`--audience is public or instructor, not ${name}.`);
}

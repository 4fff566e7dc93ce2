/** A machine as GitHub lends it for a job, but for what reaches the network. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { plainEnvironment } from '../../plain-environment.ts';

/** Folders and programs of a machine. */
export interface Machine {
  /** Where the repository is checked out. */
  readonly workspace: string;
  /** Where artifacts of the run are kept, a folder each. */
  readonly artifacts: string;
  /** What programs that are stood for were called with, in order. */
  readonly calls: () => readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Scripts of programs by name; each is recorded and then runs its script. */
export type StandIns = Readonly<Record<string, string>>;

const project = resolve('.');

/** Programs that install, deploy or take long. */
const usual: StandIns = {
  sudo: '',
  npm: `case "$1 $2" in
  'ci ') ln -s '${project}/node_modules' node_modules ;;
  'run build')
    mkdir -p dist dist-packages
    echo "site at \${STEMMA_BASE:-/}" > dist/index.html
    echo package > dist-packages/all.zip ;;
esac`,
};

/** Makes a machine; `standIns` replace the usual ones. It goes when the test ends. */
export function makeMachine(standIns: StandIns = {}): Machine {
  const folder = mkdtempSync(join(tmpdir(), 'stemma machine '));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const bin = join(folder, 'bin');
  const workspace = join(folder, 'work');
  const temp = join(folder, 'temp');
  const artifacts = join(folder, 'artifacts');
  const log = join(folder, 'calls');
  for (const one of [bin, workspace, temp, artifacts]) mkdirSync(one, { recursive: true });
  symlinkSync(process.execPath, join(bin, 'node'));
  for (const [name, script] of Object.entries({ ...usual, ...standIns })) {
    const file = join(bin, name);
    writeFileSync(file, `#!/bin/bash\necho "${name} $*" >> '${log}'\n${script}\n`);
    chmodSync(file, 0o755);
  }
  const { PATH, HOME, LANG } = plainEnvironment();
  return {
    workspace,
    artifacts,
    calls: () => (existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : []),
    environment: {
      PATH: `${bin}:${PATH}`,
      HOME,
      LANG,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      GITHUB_SERVER_URL: 'https://github.com',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      RUNNER_OS: 'Linux',
      RUNNER_TEMP: temp,
      STEMMA_CACHE: join(folder, 'cache'),
      ASTRO_TELEMETRY_DISABLED: '1',
      npm_config_offline: 'true',
      npm_config_update_notifier: 'false',
    },
  };
}

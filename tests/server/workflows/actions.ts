/** Does what the actions do that bring or take files; of the others it is known that they were asked. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from './machine.ts';

/** What actions know of the run. */
export interface ActionRun {
  readonly machine: Machine;
  /** Folder of the repository that is checked out from. */
  readonly origin: string;
  /** Commit that the event is about. */
  readonly commit: string;
}

type Inputs = Readonly<Record<string, string>>;

/** Runs the action; throws where the real one would fail. */
export function runAction(uses: string, inputs: Inputs, run: ActionRun): void {
  const [name = ''] = uses.split('@');
  actions[name]?.(inputs, run);
}

const actions: Readonly<Record<string, (inputs: Inputs, run: ActionRun) => void>> = {
  'actions/checkout': (inputs, { machine, origin, commit }) => {
    const git = (...args: readonly string[]): void => {
      execFileSync('git', args, { cwd: machine.workspace, stdio: 'ignore' });
    };
    const oid = inputs.ref ?? commit;
    git('init', '--quiet');
    git('remote', 'add', 'origin', `file://${origin}`);
    if (inputs['fetch-depth'] === '0') {
      const all = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'];
      git('fetch', '--quiet', 'origin', ...all);
    }
    const depth = inputs['fetch-depth'] === '0' ? [] : ['--depth=1'];
    git('fetch', '--quiet', ...depth, 'origin', oid);
    git('checkout', '--quiet', '--detach', oid);
  },
  'actions/upload-artifact': (inputs, { machine }) => {
    const from = join(machine.workspace, inputs.path ?? '');
    if (existsSync(from) && readdirSync(from).length > 0) {
      cpSync(from, join(machine.artifacts, inputs.name ?? 'artifact'), { recursive: true });
    } else if (inputs['if-no-files-found'] === 'error') {
      throw new Error(`There is nothing at ${inputs.path} to keep.`);
    }
  },
  'actions/download-artifact': (inputs, { machine }) => {
    const to = join(machine.workspace, inputs.path ?? '.');
    cpSync(join(machine.artifacts, inputs.name ?? 'artifact'), to, { recursive: true });
  },
};

/** The workflows of this repository as data. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Values by name. */
export type Texts = Readonly<Record<string, string>>;

/** A step: a script, or an action with its inputs. */
export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Texts;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Texts;
  readonly 'working-directory'?: string;
}

/** A job. */
export interface Job {
  readonly if?: string;
  readonly 'runs-on': string;
  readonly 'timeout-minutes'?: number;
  readonly permissions?: Texts;
  readonly env?: Texts;
  readonly steps: readonly Step[];
}

/** A file of `.github/workflows`. */
export interface Workflow {
  readonly name: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Texts;
  readonly concurrency?: { readonly group: string; readonly 'cancel-in-progress': boolean };
  readonly env?: Texts;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = '.github/workflows';

/** Texts of all workflows by the names of their files. */
export const workflowSources: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]),
);

/** The workflow that a file states. */
export function readWorkflow(source: string): Workflow {
  return parse(source);
}

/** The workflow of that file name. */
export function workflowNamed(name: string): Workflow {
  const source = workflowSources.get(name);
  if (source === undefined) throw new Error(`There is no workflow ${name}.`);
  return readWorkflow(source);
}

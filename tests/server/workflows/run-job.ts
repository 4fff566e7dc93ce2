/** Runs a job of a workflow as GitHub does: its steps in order, their scripts by bash. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Step, type Texts, workflowNamed } from '../../unit/repository/workflow.ts';
import { runAction } from './actions.ts';
import { type Contexts, fillIn, holds, type JobStatus } from './evaluate.ts';
import type { Machine } from './machine.ts';

/** What happened and where. */
export interface RunEvent {
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Folder of the repository. */
  readonly origin: string;
  readonly commit: string;
  /** Branch or tag. */
  readonly ref: string;
  readonly vars?: Texts;
  readonly secrets?: Texts;
}

/** A step after its run. */
export interface StepRun {
  /** Its name, else the action or the first line of its script. */
  readonly step: string;
  readonly outcome: 'success' | 'failure' | 'skipped';
  /** What it printed. */
  readonly log: string;
  /** Inputs of its action. */
  readonly inputs: Texts;
}

/** A job after its run. */
export interface JobRun {
  readonly result: JobStatus | 'skipped';
  readonly steps: readonly StepRun[];
  /** What the steps wrote to the summary of the run. */
  readonly summary: string;
}

const repository = 'lovelace/bank';

/** Runs the job on the machine. */
export function runJob(file: string, name: string, event: RunEvent, machine: Machine): JobRun {
  const workflow = workflowNamed(file);
  const job = workflow.jobs[name];
  if (job === undefined) throw new Error(`${file} has no job ${name}.`);
  const notes = join(machine.environment.RUNNER_TEMP ?? '', 'notes');
  mkdirSync(notes, { recursive: true });
  const summaryFile = join(notes, 'summary.md');
  writeFileSync(summaryFile, '');
  const eventFile = join(notes, 'event.json');
  writeFileSync(eventFile, JSON.stringify(event.payload));
  const contexts: Contexts = {
    github: {
      event: event.payload,
      ref: event.ref,
      sha: event.commit,
      repository,
      actor: 'lovelace',
      token: 'token',
    },
    secrets: { GITHUB_TOKEN: 'token', ...event.secrets },
    vars: event.vars ?? {},
    runner: { os: 'Linux', temp: machine.environment.RUNNER_TEMP },
  };
  if (!holds(job.if, { ...contexts, steps: {} }, 'success')) {
    return { result: 'skipped', steps: [], summary: '' };
  }
  let status: JobStatus = 'success';
  const outputs: Record<string, { readonly outputs: Texts }> = {};
  const steps = job.steps.map((step, index): StepRun => {
    const known = { ...contexts, steps: outputs };
    const filled = (texts: Texts = {}): Texts =>
      Object.fromEntries(
        Object.entries(texts).map(([key, text]) => [key, fillIn(text, known, status)]),
      );
    const label = step.name ?? step.uses ?? step.run?.split('\n')[0] ?? '';
    const inputs = filled(step.with);
    if (!holds(step.if, known, status)) return { step: label, outcome: 'skipped', log: '', inputs };
    const outputFile = join(notes, `output-${index}`);
    writeFileSync(outputFile, '');
    const { ok, log } = runStep(step, inputs, event, machine, {
      ...machine.environment,
      GITHUB_REPOSITORY: repository,
      GITHUB_EVENT_NAME: event.name,
      GITHUB_EVENT_PATH: eventFile,
      GITHUB_SHA: event.commit,
      GITHUB_REF: event.ref,
      GITHUB_REF_NAME: event.ref.replace(/^refs\/(heads|tags)\//u, ''),
      GITHUB_RUN_ID: '77',
      GITHUB_OUTPUT: outputFile,
      GITHUB_STEP_SUMMARY: summaryFile,
      ...filled(workflow.env),
      ...filled(job.env),
      ...filled(step.env),
    });
    if (step.id !== undefined) outputs[step.id] = { outputs: readOutputs(outputFile) };
    if (!ok) status = 'failure';
    return { step: label, outcome: ok ? 'success' : 'failure', log, inputs };
  });
  return { result: status, steps, summary: readFileSync(summaryFile, 'utf8') };
}

function runStep(
  { uses, run, shell, 'working-directory': folder = '.' }: Step,
  inputs: Texts,
  { origin, commit }: RunEvent,
  machine: Machine,
  env: Readonly<Record<string, string | undefined>>,
): { readonly ok: boolean; readonly log: string } {
  if (uses !== undefined) {
    try {
      runAction(uses, inputs, { machine, origin, commit });
      return { ok: true, log: '' };
    } catch (error) {
      return { ok: false, log: String(error) };
    }
  }
  const script = join(env.RUNNER_TEMP ?? '', 'script.sh');
  writeFileSync(script, run ?? '');
  const flags = shell === 'bash' ? ['--noprofile', '--norc', '-eo', 'pipefail'] : ['-e'];
  const { status, stdout, stderr } = spawnSync('bash', [...flags, script], {
    cwd: join(machine.workspace, folder),
    env: { ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { ok: status === 0, log: stdout + stderr };
}

function readOutputs(file: string): Texts {
  return Object.fromEntries(
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}

/** Names of the steps that did not end well, with what they printed. */
export function trouble({ steps }: JobRun): readonly string[] {
  return steps
    .filter(({ outcome }) => outcome === 'failure')
    .map(({ step, log }) => `${step}\n${log}`);
}

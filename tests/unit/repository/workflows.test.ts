import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly 'timeout-minutes'?: number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
}

const folder = '.github/workflows';
const workflows = readdirSync(folder).map((name): [string, Workflow] => [
  name,
  parse(readFileSync(`${folder}/${name}`, 'utf8')),
]);

describe.each(workflows)('%s', (name, workflow) => {
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  it('pins every action by its full hash', () => {
    const actions = steps.flatMap((step) => step.uses ?? []);
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
  });

  it('may only read unless one job says otherwise', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
  });

  it('gives pull requests neither secrets nor write rights', () => {
    expect(workflow.on).not.toHaveProperty('pull_request_target');
    if (!('pull_request' in workflow.on)) return;
    for (const job of jobs) expect(job.permissions).toBeUndefined();
    expect(readFileSync(`${folder}/${name}`, 'utf8')).not.toContain('secrets.');
  });

  it('ends by itself', () => {
    for (const job of jobs) expect(job['timeout-minutes']).toBeGreaterThan(0);
  });

  it('puts no text of an event into a shell', () => {
    for (const step of steps) expect(step.run ?? '').not.toContain('${{');
  });

  it('runs only scripts that package.json has', () => {
    const project: { scripts: Record<string, string> } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    );
    const { scripts } = project;
    for (const step of steps) {
      const script = /^npm (?:run )?(\w+)$/.exec(step.run ?? '')?.[1];
      if (script !== undefined && script !== 'ci') expect(scripts).toHaveProperty(script);
    }
  });
});

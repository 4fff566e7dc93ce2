/** What the workflows of this repository keep to beyond being correct. */
import { spawnSync } from 'node:child_process';
import { type Job, readWorkflow, type Step, type Workflow } from './workflow.ts';

type Rule = (workflow: Workflow, source: string) => readonly string[];

/** What breaks a rule, in the order of the rules. */
export function brokenRules(source: string): string[] {
  const workflow = readWorkflow(source);
  return rules.flatMap((rule) => rule(workflow, source));
}

const stepsOf = ({ jobs }: Workflow): readonly Step[] =>
  Object.values(jobs).flatMap(({ steps }) => steps);

const jobsOf = ({ jobs }: Workflow): readonly [string, Job][] => Object.entries(jobs);

const writes = (job: Job): boolean => Object.values(job.permissions ?? {}).includes('write');

const rules: readonly Rule[] = [
  (_, source) =>
    [...source.matchAll(/^\s*(?:- )?uses: (.*)$/gmu)]
      .map(([, action = '']) => action)
      .filter((action) => !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+(\.\d+){2}$/u.test(action))
      .map((action) => `${action} is not pinned by its hash, with its version beside`),

  ({ permissions = {} }) =>
    Object.entries(permissions).every(([scope, right]) => scope === 'contents' && right === 'read')
      ? []
      : ['every job has rights that one of them needs'],

  ({ permissions }) => (permissions === undefined ? ['the rights are not stated'] : []),

  ({ on }) =>
    'pull_request_target' in on ? ['code of a pull request would run with the rights of main'] : [],

  (workflow) => {
    if (!('pull_request' in workflow.on)) return [];
    return [
      ...jobsOf(workflow).flatMap(([name, job]) =>
        job.permissions === undefined ? [] : [`${name} has rights in pull requests`],
      ),
      ...(/\bsecrets\b/u.test(JSON.stringify(workflow))
        ? ['pull requests are handed secrets']
        : []),
    ];
  },

  (workflow) =>
    'workflow_run' in workflow.on && stepsOf(workflow).some(runsCode)
      ? ['code runs with the rights of main for a pull request']
      : [],

  (workflow) =>
    jobsOf(workflow).flatMap(([name, job]) =>
      (job['timeout-minutes'] ?? 0) > 0 ? [] : [`${name} may hang for six hours`],
    ),

  (workflow) =>
    jobsOf(workflow).flatMap(([name, job]) =>
      /^ubuntu-\d\d\.04$/u.test(job['runs-on']) ? [] : [`${name} runs on a machine that changes`],
    ),

  ({ concurrency }) => (concurrency === undefined ? ['runs may overtake each other'] : []),

  (workflow) =>
    stepsOf(workflow)
      .filter(({ run = '' }) => run.includes('${{'))
      .map(({ run = '' }) => `an expression is pasted into a script: ${firstLine(run)}`),

  (workflow) =>
    stepsOf(workflow)
      .filter((step) => step.uses?.startsWith('actions/checkout@'))
      .filter((step) => String(step.with?.['persist-credentials']) !== 'false')
      .map(() => 'a checkout leaves its token to every later step'),

  (workflow) =>
    jobsOf(workflow)
      .filter(([, job]) => job.permissions?.contents === 'write' || job.permissions?.['id-token'])
      .filter(([, job]) => writes(job) && job.steps.some(({ run = '' }) => /\bnp[mx]\b/u.test(run)))
      .map(([name]) => `${name} runs packages with the right to publish`),

  (workflow) =>
    stepsOf(workflow).flatMap(({ run }) => {
      if (run === undefined) return [];
      const { status, stderr, error } = spawnSync('bash', ['-n'], { input: run, encoding: 'utf8' });
      // Without bash there is no saying; it is where GitHub runs this.
      return status === 0 || error !== undefined
        ? []
        : [`a script that bash cannot read: ${stderr.trim()}`];
    }),
];

/** Whether the step brings code of the repository, or runs what may be such. */
function runsCode({ uses = '', run = '' }: Step): boolean {
  return uses.startsWith('actions/checkout@') || /\b(npm|npx|node|git)\s/u.test(run);
}

function firstLine(text: string): string {
  return text.slice(0, text.indexOf('\n') >>> 0);
}

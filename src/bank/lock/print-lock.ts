/** The text of a lock file. */
import type { AssessmentLock, LockedSection, Pin } from './lock.ts';

/** YAML with each item on a line of its own; reading it gives the same lock. */
export function printLock(lock: AssessmentLock): string {
  const { version, assessment, term, locked, seed, commit, sha256, sections } = lock;
  return [
    `# ${assessment} as it is given: written by stemma lock and stemma update, not by hand.`,
    `version: ${version}`,
    `assessment: ${name(assessment)}`,
    `term: ${text(term)}`,
    `locked: ${text(locked)}`,
    `seed: ${text(seed)}`,
    ...(commit === undefined ? [] : [`commit: ${text(commit)}`]),
    `sha256: ${text(sha256)}`,
    'sections:',
    ...sections.flatMap(printSection),
    '',
  ].join('\n');
}

function printSection({ draw, pick, pool, items }: LockedSection): string[] {
  const lines = [
    ...(draw === undefined ? [] : [`draw: ${draw}`]),
    ...(pick === undefined ? [] : [`pick: ${pick}`]),
    ...(pool === undefined ? [] : [`pool: ${pool}`]),
    'items:',
    ...items.map((pin) => `  - ${printPin(pin)}`),
  ];
  return lines.map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`);
}

function printPin({ id, points, sha256 }: Pin): string {
  return `{ id: ${name(id)}, points: ${points}, sha256: ${text(sha256)} }`;
}

/** In quotes: a digest of digits would be read as a number. */
function text(value: string): string {
  return JSON.stringify(value);
}

/** Ids that some readers of YAML take for truth values need quotes as well. */
function name(id: string): string {
  return /^(?:true|false|null|yes|no|on|off|y|n)$/u.test(id) ? text(id) : id;
}

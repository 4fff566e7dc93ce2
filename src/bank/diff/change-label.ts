/** Names changes for people. */
import type { AssessmentUse } from './bank-diff.ts';
import type { ChangeKind, ItemChange } from './item-diff.ts';

const labels: Readonly<Record<ChangeKind, string>> = {
  key: 'key',
  type: 'type',
  tolerance: 'tolerance',
  variables: 'variables',
  scoring: 'scoring',
  points: 'points',
  stem: 'stem',
  'choice-added': 'choice added',
  'choice-removed': 'choice removed',
  'choice-reworded': 'choice reworded',
  'choice-order': 'order of choices',
  assets: 'figure',
  feedback: 'feedback',
  solution: 'solution',
  hints: 'hint',
  rubric: 'rubric',
  title: 'title',
  metadata: 'metadata',
  notes: 'notes',
  moved: 'moved',
  added: 'new',
  removed: 'removed',
};

/** `stem`, `key (gap-2)`, `difficulty`, `hint 1`, `choice reworded (typography only)`. */
export function changeLabel({ kind, part, isFormatting }: ItemChange): string {
  const name = kind === 'metadata' ? (part ?? labels.metadata) : withPart(labels[kind], kind, part);
  return isFormatting ? `${name} (typography only)` : name;
}

function withPart(label: string, kind: ChangeKind, part: string | undefined): string {
  if (part === undefined) return label;
  return kind === 'hints' ? `${label} ${part}` : `${label} (${part})`;
}

/** `fluids-midterm (due 2026-11-03, drawn)`, with what is about to change in its place. */
export function useLabel({ assessment, dueAt, isDrawn, presence }: AssessmentUse): string {
  const remarks = [
    ...(dueAt === undefined ? [] : [`due ${dueAt.slice(0, 10)}`]),
    ...(isDrawn ? ['drawn'] : []),
    ...(presence === 'before' ? ['no longer'] : []),
    ...(presence === 'after' ? ['newly'] : []),
  ];
  return remarks.length === 0 ? assessment : `${assessment} (${remarks.join(', ')})`;
}

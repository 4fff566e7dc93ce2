/** Finds the assessments that have an item. */
import type { Assessment } from '../../model/index.ts';
import type { AssessmentUse } from './bank-diff.ts';

/** The assessments of two states by the ids of their items, drawn ones included. */
export function itemUses(
  before: readonly Assessment[],
  after: readonly Assessment[],
): (id: string) => readonly AssessmentUse[] {
  const [old, current] = [usesOf(before), usesOf(after)];
  return (id) => {
    const uses = new Map<string, AssessmentUse>();
    for (const use of old.get(id) ?? []) uses.set(use.assessment, { ...use, presence: 'before' });
    for (const use of current.get(id) ?? []) {
      const presence = uses.has(use.assessment) ? 'both' : 'after';
      uses.set(use.assessment, { ...use, presence });
    }
    return [...uses.values()].sort((a, b) => (a.assessment < b.assessment ? -1 : 1));
  };
}

type Use = Omit<AssessmentUse, 'presence'>;

function usesOf(assessments: readonly Assessment[]): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  for (const { id: assessment, title, settings, sections } of assessments) {
    const due = settings.dueAt === undefined ? {} : { dueAt: settings.dueAt };
    const isDrawnById = new Map<string, boolean>();
    for (const section of sections) {
      const isDrawn = section.kind === 'drawn';
      const ids = isDrawn ? (section.from.ids ?? []) : section.items.map(({ id }) => id);
      for (const id of ids) isDrawnById.set(id, isDrawn && (isDrawnById.get(id) ?? true));
    }
    for (const [id, isDrawn] of isDrawnById) {
      const list = uses.get(id) ?? [];
      list.push({ assessment, title, ...due, isDrawn });
      uses.set(id, list);
    }
  }
  return uses;
}

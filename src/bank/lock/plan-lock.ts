/** Decides which items a lock pins. */
import type { Assessment, DrawnSection } from '../../model/index.ts';
import { drawItems } from './draw-items.ts';
import { formerDraws } from './former-draws.ts';
import type { AssessmentLock, LockedSection } from './lock.ts';

/** How an assessment is locked. */
export interface LockPlanOptions {
  readonly seed: string;
  /** Whether a section that draws keeps its whole pool, for the platform to draw from. */
  readonly keepsPools: (section: number) => boolean;
  /** Items that were drawn before and stay, as far as the section still draws from them. */
  readonly before?: AssessmentLock | undefined;
}

/** An item to be pinned; without points it has its own. */
export interface PlannedItem {
  readonly id: string;
  readonly points?: number;
}

/** A section whose items are not pinned yet. */
export interface PlannedSection extends Omit<LockedSection, 'items'> {
  readonly items: readonly PlannedItem[];
}

/** The sections, or the number (from 1) of the one that has too few items to draw from. */
export type LockPlan =
  | { readonly ok: true; readonly sections: readonly PlannedSection[] }
  | { readonly ok: false; readonly section: number; readonly pick: number; readonly pool: number };

/**
 * Draws what is to be drawn. Nothing is drawn twice, and nothing that the assessment asks anyway.
 * @param assessment linked: its queries have found their items
 */
export function planLock({ sections }: Assessment, options: LockPlanOptions): LockPlan {
  const { seed, keepsPools, before } = options;
  const taken = new Set(
    sections.flatMap((one) => (one.kind === 'fixed' ? one.items.map(({ id }) => id) : [])),
  );
  const former = before === undefined ? [] : formerDraws(before, sections);
  // What one section replaces is not taken from what another one keeps.
  const reserved = new Set(former.flatMap((one) => (one?.draw === 'fixed' ? idsOf(one) : [])));
  const planned: PlannedSection[] = [];
  for (const [index, section] of sections.entries()) {
    if (section.kind === 'fixed') {
      planned.push({ items: section.items });
      continue;
    }
    const number = index + 1;
    const { pick } = section;
    const whole = candidatesOf(section);
    if (keepsPools(number)) {
      planned.push({ draw: 'pool', pick, pool: whole.length, items: pinned(whole, section) });
      continue;
    }
    const pool = whole.filter((id) => !taken.has(id));
    if (pool.length < pick) return { ok: false, section: number, pick, pool: pool.length };
    const kept = keptOf(former[index], pool).slice(0, pick);
    const rest = pool.filter((id) => !kept.includes(id));
    const free = rest.filter((id) => !reserved.has(id));
    const lacking = pick - kept.length;
    const from = free.length < lacking ? rest : free;
    const more = drawItems({ seed, section: number, pool: from, pick: lacking });
    const drawn = pool.filter((id) => kept.includes(id) || more.includes(id));
    for (const id of drawn) taken.add(id);
    planned.push({ draw: 'fixed', pick, pool: pool.length, items: pinned(drawn, section) });
  }
  return { ok: true, sections: planned };
}

/** What the section draws from at present, each once. */
export function candidatesOf({ from }: DrawnSection): readonly string[] {
  return [...new Set(from.ids ?? [])];
}

function keptOf(before: LockedSection | undefined, pool: readonly string[]): readonly string[] {
  if (before?.draw !== 'fixed') return [];
  return idsOf(before).filter((id) => pool.includes(id));
}

function idsOf({ items }: LockedSection): readonly string[] {
  return items.map(({ id }) => id);
}

function pinned(ids: readonly string[], { points }: DrawnSection): readonly PlannedItem[] {
  return ids.map((id) => (points === undefined ? { id } : { id, points }));
}

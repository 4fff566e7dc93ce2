/** What planning needs to know at every step. */
import type { Loss } from '../../src/formats/loss.ts';
import type { Assessment, Item, ItemBank } from '../../src/model/index.ts';
import type { CanvasOptions } from './options.ts';
import type { CanvasProfile } from './profile.ts';

/** The bank by id, and where losses of assessments go. */
export interface PlanContext {
  readonly profile: CanvasProfile;
  readonly options: CanvasOptions;
  /** Items and stimuli. */
  readonly items: ReadonlyMap<string, Item>;
  /** Whether each item also stands in a bank of the package, which its copies name. */
  readonly hasBanks: boolean;
  readonly report: (assessment: Assessment, loss: Loss) => void;
}

/** Items and stimuli by id. */
export function itemsById({ items, stimuli }: ItemBank): ReadonlyMap<string, Item> {
  return new Map([...items, ...stimuli].map((item) => [item.id, item]));
}

/** The stimulus that an item is shown with. */
export function stimulusOf(item: Item, { items }: PlanContext): Item | undefined {
  return item.stimulus === undefined ? undefined : items.get(item.stimulus);
}

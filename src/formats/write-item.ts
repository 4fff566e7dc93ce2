/**
 * The one loop in which every format writes an item: by the writer for its shape, else by first
 * turning it into a simpler item, else not at all. Each step away from the item is a loss.
 */
import { hasKey } from '../interactions/has-key.ts';
import type { Item } from '../model/index.ts';
import { type FieldFidelities, reportFields } from './field-fidelity.ts';
import { type ItemShape, itemShape } from './item-shape.ts';
import type { Loss, ReportLoss } from './loss.ts';
import { hasSpacedKeys, spacedKeyLoss } from './spaced-keys.ts';

/** Writes items of one shape; the context is the format's own, and so is reporting what it loses. */
export type ItemWriter<Context, Output> = (item: Item, context: Context) => Output;

/** The nearest simpler item, with what changes for who answers it; or why there is none. */
export type Degraded =
  | { readonly item: Item; readonly reason: string }
  | { readonly item: undefined; readonly reason: string };

/** Turns an item that a target cannot hold into a simpler one. */
export interface Degradation {
  /** What becomes of it, for the matrix: `matching with positions`. */
  readonly summary: string;
  readonly degrade: (item: Item) => Degraded;
}

/** What one target can do. */
export interface ItemTarget<Context, Output> {
  readonly writers: Partial<Readonly<Record<ItemShape, ItemWriter<Context, Output>>>>;
  readonly degradations: Partial<Readonly<Record<ItemShape, Degradation>>>;
  /**
   * Why an item cannot be written although there is a writer for its shape; it is then simplified
   * like one without. `limits` says so for the shape.
   */
  readonly refuses?: (item: Item) => string | undefined;
  /** Why there is neither for a shape. */
  readonly omissions?: Partial<Readonly<Record<ItemShape, string>>>;
  /** What some items of a shape lose although it has a writer, which reports it as `type`. */
  readonly limits?: Partial<Readonly<Record<ItemShape, string>>>;
  /** Whether typed texts are compared with the white space that they have inside. */
  readonly comparesSpaces?: boolean;
  readonly carries: FieldFidelities;
}

/** What became of an item; without output it is left out. */
export interface WrittenItem<Output> {
  readonly output?: Output;
  /** Why it is left out. */
  readonly omitted?: string;
}

const missingKey: Loss = {
  kind: 'degraded',
  field: 'keys',
  reason: 'The item has no key: no response is right.',
};

/** Writes one item and reports every loss on the way; of an item that is left out, only that. */
export function writeItem<Context, Output>(
  item: Item,
  target: ItemTarget<Context, Output>,
  context: Context,
  report: ReportLoss,
): WrittenItem<Output> {
  const steps = new Map<ItemShape, string>();
  for (let current = item; ; ) {
    const shape = itemShape(current);
    const writer = target.writers[shape];
    const refusal = writer && target.refuses?.(current);
    if (writer && refusal === undefined) {
      for (const reason of steps.values()) report({ kind: 'degraded', field: 'type', reason });
      reportFields(current, target.carries, report);
      if (!hasKey(current)) report(missingKey);
      if (target.comparesSpaces && hasSpacedKeys(current)) report(spacedKeyLoss);
      return { output: writer(current, context) };
    }
    const degraded = steps.has(shape) ? undefined : target.degradations[shape]?.degrade(current);
    if (!degraded?.item) {
      const reason = degraded?.reason ?? refusal ?? target.omissions?.[shape];
      return { omitted: reason ?? 'There is no question of this kind.' };
    }
    steps.set(shape, degraded.reason);
    current = degraded.item;
  }
}

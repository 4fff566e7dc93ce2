/** What a target declares: how far it carries each shape of item and each field. */
import type { Fidelity } from './exporter.ts';
import { type FieldFidelity, fieldFidelitiesOf } from './field-fidelity.ts';
import type { ItemField } from './item-fields.ts';
import { type ItemShape, itemShapes } from './item-shape.ts';
import type { ItemTarget } from './write-item.ts';

/** How far one shape is carried. */
export interface ShapeFidelity {
  readonly level: Fidelity;
  /** What becomes of it, or why it is left out; none where it is exact. */
  readonly note?: string;
}

/** Everything that a target declares about items. */
export interface FidelityDeclaration {
  readonly shapes: ReadonlyMap<ItemShape, ShapeFidelity>;
  readonly fields: ReadonlyMap<ItemField, FieldFidelity>;
  /** What is kept of assessments, one sentence; absent where everything is. */
  readonly assessments?: string;
}

/** Exact where there is a writer, degraded where there is only a simpler item, else omitted. */
export function declareFidelity<Context, Output>(
  target: ItemTarget<Context, Output>,
  assessments?: string,
): FidelityDeclaration {
  return {
    shapes: new Map(itemShapes.map((shape) => [shape, shapeFidelity(shape, target)])),
    fields: fieldFidelitiesOf(target.carries),
    ...(assessments !== undefined && { assessments }),
  };
}

function shapeFidelity<Context, Output>(
  shape: ItemShape,
  { writers, degradations, omissions, limits }: ItemTarget<Context, Output>,
): ShapeFidelity {
  if (writers[shape]) {
    const limit = limits?.[shape];
    return limit === undefined ? { level: 'exact' } : { level: 'degraded', note: limit };
  }
  const degradation = degradations[shape];
  if (degradation) return { level: 'degraded', note: degradation.summary };
  return { level: 'omitted', note: omissions?.[shape] ?? 'There is no question of this kind.' };
}

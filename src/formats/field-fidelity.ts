/** What a target tells about the fields of an item, and what of an item it loses by that. */
import type { Item } from '../model/index.ts';
import { fieldLabel, hasField, type ItemField, isIntrinsic, itemFields } from './item-fields.ts';
import type { ReportLoss } from './loss.ts';

/** How a target carries a field. Reasons are whole sentences. */
export type FieldFidelity =
  /** Nothing of it is lost, in any item. */
  | 'exact'
  /** Some items lose something of it: their writer reports what. */
  | { readonly kind: 'partly'; readonly reason: string }
  /** Every item that has it finds it in another form. */
  | { readonly kind: 'degraded'; readonly reason: string }
  /** It is gone from every item that has it. */
  | { readonly kind: 'omitted'; readonly reason: string };

/** Where nothing is said of a field: parts of the question are exact, other data is omitted. */
export type FieldFidelities = Partial<Readonly<Record<ItemField, FieldFidelity>>>;

/** Some items lose something of the field, which their writer reports. */
export function partly(reason: string): FieldFidelity {
  return { kind: 'partly', reason };
}

/** Every item finds the field in another form. */
export function degraded(reason: string): FieldFidelity {
  return { kind: 'degraded', reason };
}

/** The field is gone; by itself this is so of all data that is not part of the question. */
export function omitted(reason: string): FieldFidelity {
  return { kind: 'omitted', reason };
}

/** What holds for the field. */
export function fieldFidelity(field: ItemField, fidelities: FieldFidelities): FieldFidelity {
  const stated = fidelities[field];
  if (stated !== undefined) return stated;
  if (isIntrinsic(field)) return 'exact';
  return { kind: 'omitted', reason: `There is no place for ${fieldLabel(field)}.` };
}

/** What holds for every field. */
export function fieldFidelitiesOf(
  fidelities: FieldFidelities,
): ReadonlyMap<ItemField, FieldFidelity> {
  return new Map(itemFields.map((field) => [field, fieldFidelity(field, fidelities)]));
}

/** Reports each field of the item that is lost or changed in every item that has it. */
export function reportFields(item: Item, fidelities: FieldFidelities, report: ReportLoss): void {
  const isCarried = (field: ItemField): boolean => !isOmitted(fieldFidelity(field, fidelities));
  for (const field of itemFields) {
    const fidelity = fieldFidelity(field, fidelities);
    if (fidelity === 'exact' || fidelity.kind === 'partly') continue;
    if (!hasField(item, field, isCarried)) continue;
    report({ kind: fidelity.kind, field, reason: fidelity.reason });
  }
}

function isOmitted(fidelity: FieldFidelity): boolean {
  return fidelity !== 'exact' && fidelity.kind === 'omitted';
}

/** Ways to values in JSON. */

/** Where a value stands, as a chain from the value up to the root. */
export interface ValuePath {
  readonly key: string | number;
  readonly parent: ValuePath | undefined;
  /** How many keys lead there. */
  readonly depth: number;
}

/** The place of a part. */
export function below(parent: ValuePath | undefined, key: string | number): ValuePath {
  return { key, parent, depth: (parent?.depth ?? 0) + 1 };
}

/** The way from the root: `items[3].stem[0].type`. */
export function pathText(at: ValuePath | undefined): string {
  if (at === undefined) return '';
  const above = pathText(at.parent);
  if (typeof at.key === 'number') return `${above}[${at.key}]`;
  return above === '' ? at.key : `${above}.${at.key}`;
}

/** The keys from the root. */
export function pathKeys(at: ValuePath | undefined): readonly (string | number)[] {
  return at === undefined ? [] : [...pathKeys(at.parent), at.key];
}

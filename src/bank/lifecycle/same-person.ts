/** Tells whether two names are of one person. */
import { foldName } from '../query/index.ts';

/**
 * Whether names, `A Name` or `A Name <address>`, agree in the name but for case, accents and
 * hyphens, or in the address.
 */
export function isSamePerson(a: string, b: string): boolean {
  const [left, right] = [personOf(a), personOf(b)];
  if (left.name !== '' && left.name === right.name) return true;
  return left.address !== undefined && left.address === right.address;
}

/** Each person once, as first named. */
export function distinctPeople(names: readonly string[]): readonly string[] {
  return names.filter((name, at) => !names.slice(0, at).some((one) => isSamePerson(one, name)));
}

/** The name without its address, as people read it. */
export function nameOfPerson(text: string): string {
  const { groups } = /^(?<name>[^<]*)<[^>]*>\s*$/u.exec(text) ?? {};
  const name = groups?.name?.trim() ?? text.trim();
  return name === '' ? text.trim() : name;
}

function personOf(text: string): { readonly name: string; readonly address: string | undefined } {
  const address = /<\s*(?<address>[^<>\s]+@[^<>\s]+)\s*>\s*$/u.exec(text)?.groups?.address;
  return { name: foldName(text.replace(/<[^>]*>\s*$/u, '')), address: address?.toLowerCase() };
}

/** Reads `.mailmap`: which names and addresses are those of one person. */
import type { Person } from '../git/git-objects.ts';

/** Gives the person as the map has them. */
export type ProperPerson = (person: Person) => Person;

interface Entry {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
}

/** `Name <email> Old name <old email>`, where all but the last address may be missing. */
const line = /^([^<>]*)<([^<>]*)>(?:([^<>]*)<([^<>]*)>)?/u;

/** @see https://git-scm.com/docs/gitmailmap */
export function readMailmap(text: string): ProperPerson {
  const entries = new Map<string, Entry>();
  for (const written of text.split(/\r?\n/u)) {
    const parts = written.startsWith('#') ? null : line.exec(written);
    if (parts === null) continue;
    const [name, email, oldName, oldEmail] = parts
      .slice(1)
      .map((part) => part?.trim() || undefined);
    const commit = oldEmail ?? email;
    if (commit === undefined) continue;
    const key = keyOf(commit, oldName);
    const proper = { name, ...(oldEmail === undefined ? {} : { email }) };
    entries.set(key, { ...entries.get(key), ...defined(proper) });
  }
  return ({ name, email }) => {
    const entry = entries.get(keyOf(email, name)) ?? entries.get(keyOf(email, undefined));
    return entry === undefined ? { name, email } : { name, email, ...defined(entry) };
  };
}

/** Letter case counts in neither. */
function keyOf(email: string, name: string | undefined): string {
  return `${email.toLowerCase()}\n${name?.toLowerCase() ?? ''}`;
}

function defined({ name, email }: Entry): { name?: string; email?: string } {
  return { ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email }) };
}

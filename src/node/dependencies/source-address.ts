/** Tells what the `source` of another bank is. */
import { resolve } from 'node:path';
import { DependencyError } from './dependency-error.ts';

/** A repository on this machine, or one that git fetches from. */
export type SourceAddress =
  | { readonly kind: 'path'; readonly folder: string }
  | { readonly kind: 'remote'; readonly url: string };

/**
 * Reads an address: https, ssh (also `user@host:path`), file, or a path.
 * @param root of the bank that names it, absolute
 * @throws DependencyError for another protocol, and for an address with a password
 */
export function sourceAddress(source: string, root: string): SourceAddress {
  if (/^[\w.-]+@[\w.-]+:(?!\/\/)/u.test(source)) return { kind: 'remote', url: source };
  const protocol = /^(?<name>[A-Za-z][\w+.-]*):(?:\/\/|:)/u.exec(source)?.groups?.name;
  if (protocol === undefined) return { kind: 'path', folder: resolve(root, source) };
  if (!['https', 'ssh', 'file'].includes(protocol)) {
    throw new DependencyError(
      `Banks are not fetched by ${protocol}.`,
      'Use an address that begins with https://, ssh:// or file://.',
    );
  }
  if (protocol === 'https' && /^https:\/\/[^/]*@/u.test(source)) {
    throw new DependencyError(
      'The address names a user or holds a password, which everybody could read.',
      'Remove what is before the @; git has its own ways to keep passwords.',
    );
  }
  return { kind: 'remote', url: source };
}

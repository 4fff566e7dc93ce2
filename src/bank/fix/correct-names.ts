/** Corrects the spelling of names that a bank lists. */
import { foldName } from '../query/index.ts';

/**
 * The YAML text with each name that differs from a known one only in case, accents and hyphens
 * written as it is known; anything else stays as it is.
 * @param text a scalar or a list as it is written
 */
export function correctNames(text: string, known: readonly string[]): string {
  const spellings = Map.groupBy(known, foldPath);
  return text.replaceAll(/[^\s[\],"'][^[\],"'\n]*/gu, (written) => {
    const name = written.replace(/^-\s+/u, '').trimEnd();
    const [spelling, another] = spellings.get(foldPath(name)) ?? [];
    if (spelling === undefined || another !== undefined) return written;
    return written.replace(name, () => spelling);
  });
}

function foldPath(path: string): string {
  return path.split('/').map(foldName).join('/');
}

/** Changes the commit of another bank in the text of `bank.yml`. */
import type { Place } from '../model/index.ts';

/**
 * The text with the new commit; everything else stays as it is, byte for byte. Undefined where the
 * old commit is not at the place.
 * @param place of the value
 */
export function repinBank(
  text: string,
  { line = 1, column = 1 }: Place,
  from: string,
  to: string,
): string | undefined {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/u);
  const present = lines[line - 1];
  // A mark of byte order is no column.
  const start = column - 1 + (line === 1 && text.startsWith('\uFEFF') ? 1 : 0);
  const at = present?.indexOf(from, start) ?? -1;
  if (present === undefined || at < 0 || at > start + 1) return undefined;
  const isQuoted = at === start + 1;
  // YAML reads digits alone, and digits around an e, as numbers.
  const value = !isQuoted && /^\d+(?:e\d+)?$/u.test(to) ? `'${to}'` : to;
  const changed = present.slice(0, at) + value + present.slice(at + from.length);
  return lines.with(line - 1, changed).join('');
}

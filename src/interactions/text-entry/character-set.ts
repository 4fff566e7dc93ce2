/** Which characters a part of a regular expression stands for, as far as a sample tells. */

/** Characters that tell the sets apart that people write: ASCII, and some of other scripts. */
const sample: readonly string[] = [
  ...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)),
  ...'\t\néÉßΩω中٣−\u00A0😀',
];

/** Parts that stand for no character, or for one that is not known before. */
const uncertain = /^(?:[\^$]|\\[bB1-9]|\\k<.*>|\\u\{.*\})$/s;

/**
 * The characters of the sample that a single part accepts, whatever the case; undefined where that
 * is not certain, as for `\b` and references.
 */
export function characterSet(part: string): ReadonlySet<string> | undefined {
  if (uncertain.test(part)) return undefined;
  for (const flags of ['isu', 'is']) {
    try {
      const pattern = new RegExp(`^(?:${part})$`, flags);
      const accepted = sample.filter((character) => pattern.test(character));
      return accepted.length > 0 ? new Set(accepted) : literal(part);
    } catch {
      // Without the flag u more is allowed.
    }
  }
  return undefined;
}

/** A character that is not in the sample. */
function literal(part: string): ReadonlySet<string> | undefined {
  return [...part].length === 1 ? new Set([part]) : undefined;
}

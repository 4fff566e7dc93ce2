/** How choices are known. */

/** The identifiers of choices by position: a, b … z, aa, ab … */
export function choiceId(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : choiceId(Math.floor(index / 26) - 1) + letter;
}

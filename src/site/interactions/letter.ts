/** Names choices the way exams do. */

/** `A`, `B` … `Z`, `AA` … for an index from 0. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

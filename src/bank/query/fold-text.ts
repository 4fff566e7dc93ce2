/** Makes texts comparable for people: without case, accents and doubled spaces. */

/** `Hélène  Ørsted` becomes `helene ørsted`. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ');
}

/** As `foldText`, with hyphens and underscores read as spaces: `fluid-mechanics` is `Fluid mechanics`. */
export function foldName(text: string): string {
  return foldText(text.replaceAll(/[-_]+/gu, ' ')).trim();
}

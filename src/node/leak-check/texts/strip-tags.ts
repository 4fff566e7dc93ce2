/** Takes markup out of text. */

/** Comments and quoted values have a longest length, so that no text takes long. */
const tag =
  /<!--[\s\S]{0,5000}?-->|<!\[CDATA\[|\]\]>|<[a-z!?/](?:[^<>"']|"[^"]{0,500}"|'[^']{0,500}'){0,200}>|<[a-z!?/][^<>]*>/giu;

/** Each tag as blanks of its length, so that lines and places stay. */
export function blankTags(text: string): string {
  return text.replaceAll(tag, (found) => found.replaceAll(/[^\n]/gu, ' '));
}

/** Tags taken away: letters in elements of their own come together. */
export function dropTags(text: string): string {
  return text.replaceAll(tag, '');
}

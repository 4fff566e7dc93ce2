/** Takes markup out of text. */

const tag =
  /<!--[\s\S]*?-->|<!\[CDATA\[|\]\]>|<[a-z!?/](?:[^<>"']|"[^"]*"|'[^']*')*>|<[a-z!?/][^<>]*>/giu;

/** Each tag as blanks of its length, so that lines and places stay. */
export function blankTags(text: string): string {
  return text.replaceAll(tag, (found) => found.replaceAll(/[^\n]/gu, ' '));
}

/** Tags taken away: letters in elements of their own come together. */
export function dropTags(text: string): string {
  return text.replaceAll(tag, '');
}

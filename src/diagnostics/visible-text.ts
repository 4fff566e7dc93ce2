/** Text of unknown origin, safe to show in a terminal and to judge by sight. */

/**
 * Control characters but tabs and line breaks, those that turn the direction of writing, and those
 * of which nothing is seen: two texts that look alike could differ in them. Joiners are letters of
 * some languages.
 */
const hidden =
  /(?![\t\n])\p{Cc}|[\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0]|[\u{E0000}-\u{E007F}]/gu;

/**
 * The text with a sign in place of each character that would command the terminal: `␛` for ESC.
 * It keeps its length and width.
 */
export function visibleText(text: string): string {
  return text.replace(hidden, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\uFFFD'.repeat(character.length);
  });
}

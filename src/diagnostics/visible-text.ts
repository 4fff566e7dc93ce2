/** Text of unknown origin, safe to show in a terminal. */

/** Control characters but tabs and line breaks, and those that turn the direction of writing. */
const hidden = /(?![\t\n])\p{Cc}|[\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/**
 * The text with a sign in place of each character that would command the terminal: `␛` for ESC.
 * It keeps its length and width.
 */
export function visibleText(text: string): string {
  return text.replace(hidden, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\uFFFD';
  });
}

/** Texts of GIFT. */

/** The text with a backslash before every sign that means something, on one line. */
export function escapeGift(text: string): string {
  return text
    .trim()
    .replace(/[\\#=~{}:]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n');
}

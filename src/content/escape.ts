/** Escapes text for HTML that is also well-formed XML. */

const special = /[&<>]|(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u;
const everySpecial = new RegExp(special.source, 'gu');
const everySpecialOrQuote = new RegExp(`${special.source}|"`, 'gu');

/** Text between tags. Characters that XML forbids become U+FFFD. */
export function escapeText(text: string): string {
  return special.test(text) ? text.replace(everySpecial, escapeCharacter) : text;
}

/** The value of an attribute in double quotes. */
export function escapeAttribute(value: string): string {
  return value.replace(everySpecialOrQuote, escapeCharacter);
}

function escapeCharacter(character: string): string {
  switch (character) {
    case '&':
      return '&amp;';
    case '<':
      return '&lt;';
    case '>':
      return '&gt;';
    case '"':
      return '&quot;';
    default:
      return isDelete(character) ? character : '\uFFFD';
  }
}

/** U+007F to U+009F are control characters that XML allows. */
function isDelete(character: string): boolean {
  return character >= '\u007F' && character <= '\u009F';
}

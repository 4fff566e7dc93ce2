/** Finds the words of a text by their hashes, folded as the words of secrets are. */

/** Letters and digits of each sign without case and accents; empty for all else. */
const folded: (string | undefined)[] = Array.from({ length: 65_536 });
const rare = new Map<number, string>();
const zero = 48;
const nine = 57;
const point = 46;

/** Called with the hash of a word and where it stands. */
export type OnWord = (hash: number, start: number, end: number) => void;

/**
 * Goes through a text once. A word is a run of letters and digits; a point between digits belongs
 * to it. Signs that cannot be seen, such as soft hyphens, do not end a word. In
 * writing without spaces each sign is a word.
 */
export function scanWords(text: string, onWord: OnWord): void {
  let hash = 0;
  let start = -1;
  let end = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const width = code > 0xffff ? 2 : 1;
    const signs = foldedSign(code);
    if (signs === '') {
      if (start >= 0 && !isInvisible(code) && !isDecimalPoint(text, at, code)) {
        onWord(hash, start, end);
        start = -1;
      } else if (start >= 0 && code === point) hash = Math.imul(hash ^ point, 16_777_619);
    } else {
      const isAlone = isIdeograph(code);
      if (isAlone && start >= 0) {
        onWord(hash, start, end);
        start = -1;
      }
      if (start < 0) {
        start = at;
        hash = 0x811c9dc5 | 0;
      }
      for (let sign = 0; sign < signs.length; sign += 1) {
        hash = Math.imul(hash ^ signs.charCodeAt(sign), 16_777_619);
      }
      end = at + width;
      if (isAlone) {
        onWord(hash, start, end);
        start = -1;
      }
    }
    at += width;
  }
  if (start >= 0) onWord(hash, start, end);
}

/** The words of a text, folded. */
export function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  scanWords(text, (_, start, end) => words.push(foldWord(text.slice(start, end))));
  return words;
}

function foldWord(word: string): string {
  let out = '';
  for (const sign of word) out += sign === '.' ? '.' : foldSign(sign.codePointAt(0) ?? 0);
  return out;
}

function foldedSign(code: number): string {
  const known = code > 0xffff ? rare.get(code) : folded[code];
  if (known !== undefined) return known;
  const signs = foldSign(code);
  if (code > 0xffff) rare.set(code, signs);
  else folded[code] = signs;
  return signs;
}

function foldSign(code: number): string {
  if (code < 128) {
    return /[a-z0-9]/iu.test(String.fromCharCode(code))
      ? String.fromCharCode(code).toLowerCase()
      : '';
  }
  const plain = String.fromCodePoint(code).normalize('NFKD').toLowerCase();
  return plain.replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Signs of Chinese, Japanese, Thai, Lao and Khmer. */
export function isIdeograph(code: number): boolean {
  if (code < 0xe00) return false;
  return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u.test(
    String.fromCodePoint(code),
  );
}

/** Accents of their own, hyphens that show only at line ends, marks of no width. */
function isInvisible(code: number): boolean {
  if (code < 0xad) return false;
  return /[\p{M}\p{Cf}]/u.test(String.fromCodePoint(code));
}

function isDecimalPoint(text: string, at: number, code: number): boolean {
  return code === point && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

function isDigit(code: number): boolean {
  return code >= zero && code <= nine;
}

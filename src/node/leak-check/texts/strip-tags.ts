/** Takes markup out of text. */

/** Quoted values have a longest length, so that no text takes long. */
const tag =
  /<!\[CDATA\[|\]\]>|<[a-z!?/](?:[^<>"']|"[^"]{0,500}"|'[^']{0,500}'){0,200}>|<[a-z!?/][^<>]*>/giu;

/** What is longer is no comment: it could hide a page. */
const longestComment = 5_000;

/** Each tag as blanks of its length, so that lines and places stay. */
export function blankTags(text: string): string {
  return replaceMarkup(text, (found) => found.replaceAll(/[^\n]/gu, ' '));
}

/** Tags taken away: letters in elements of their own come together. */
export function dropTags(text: string): string {
  return replaceMarkup(text, () => '');
}

function replaceMarkup(text: string, replace: (found: string) => string): string {
  return replaceComments(text, replace).replaceAll(tag, replace);
}

/** Looks for each end once, however many beginnings there are. */
function replaceComments(text: string, replace: (found: string) => string): string {
  const parts: string[] = [];
  let done = 0;
  let end = 0;
  for (let start = text.indexOf('<!--'); start >= 0; ) {
    if (end < start + 4) end = text.indexOf('-->', start + 4);
    if (end < 0) break;
    const isComment = end - start - 4 <= longestComment;
    if (isComment) {
      parts.push(text.slice(done, start), replace(text.slice(start, end + 3)));
      done = end + 3;
    }
    start = text.indexOf('<!--', isComment ? done : start + 4);
  }
  return parts.join('') + text.slice(done);
}

/** Keeps the comments of front matter when it is printed anew. */
import { EVENT_ID, parseEvents } from 'js-yaml';

/** Where a comment goes: to the top, above a key, or to the end. */
type Post = { readonly at: 'top' | 'end' } | { readonly at: 'key'; readonly key: string };

/**
 * Puts the comments of one front matter into another, each on a line of its own: those above the
 * first key stay at the top, one at the margin goes above the key below it, any other above the key
 * it stands in.
 * @param from valid YAML between the lines `---`, as written
 * @param to the same, as printed
 */
export function keepComments(from: string, to: string): string {
  const comments = commentsIn(from);
  if (comments.length === 0) return to;
  const keys = new Set(to.split('\n').map(keyOf));
  const above = (at: Post['at'], key?: string): string =>
    comments
      .filter(({ post }) => {
        if (post.at !== 'key') return post.at === at;
        return keys.has(post.key) ? post.key === key : at === 'end';
      })
      .map(({ text }) => `${text}\n`)
      .join('');
  const lines = to.split('\n').map((line) => {
    const key = keyOf(line);
    return key === undefined ? line : above('key', key) + line;
  });
  return above('top') + lines.join('\n') + above('end');
}

function commentsIn(source: string): { readonly text: string; readonly post: Post }[] {
  if (!source.includes('#')) return [];
  const isInText = textTest(source);
  const comments: { text: string; post: Post }[] = [];
  for (const { 0: found, index } of source.matchAll(/#[^\n]*/gu)) {
    const offset = commentStart(source, index, found, isInText);
    if (offset === undefined) continue;
    const end = index + found.length;
    comments.push({ text: source.slice(offset, end).trimEnd(), post: postOf(source, offset) });
  }
  return comments;
}

/** The first `#` of a stretch that begins a comment: at a margin or behind a space, in no text. */
function commentStart(
  source: string,
  start: number,
  stretch: string,
  isInText: (offset: number) => boolean,
): number | undefined {
  for (const { index } of stretch.matchAll(/#/gu)) {
    const offset = start + index;
    const before = source[offset - 1] ?? '\n';
    if (/\s/u.test(before) && !isInText(offset)) return offset;
  }
  return undefined;
}

function textTest(source: string): (offset: number) => boolean {
  const texts = parseEvents(source, {}).flatMap((event) =>
    event.type === EVENT_ID.SCALAR ? [{ start: event.valueStart, end: event.valueEnd }] : [],
  );
  return (offset) => texts.some(({ start, end }) => start <= offset && offset < end);
}

function postOf(source: string, offset: number): Post {
  const before = source.slice(0, offset).split('\n');
  const above = before.toReversed().map(keyOf).find(isKey);
  const isAtMargin = before.at(-1) === '';
  if (above === undefined && isAtMargin) return { at: 'top' };
  const below = source.slice(offset).split('\n').map(keyOf).find(isKey);
  const key = isAtMargin ? below : above;
  return key === undefined ? { at: 'end' } : { at: 'key', key };
}

function isKey(key: string | undefined): key is string {
  return key !== undefined;
}

/** The key that a line at the margin begins with. */
function keyOf(line: string): string | undefined {
  return /^["']?(?<key>[A-Za-z][\w-]*)["']?[ \t]*:(?:\s|$)/u.exec(line)?.groups?.key;
}

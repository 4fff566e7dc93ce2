/**
 * Turns style attributes into classes, because the site's content security policy allows none.
 * The name of a class is the declaration itself: `style="height:0.7em"` becomes
 * `class="height:0.7em"`, so that the stylesheet follows from the names alone.
 */

const styleStart = ' style="';
const classStart = ' class="';

/**
 * Lifts every style attribute of typeset markup; calls `found` with each class it makes. It looks
 * for fixed texts: formulas are the largest part of a page, and regular expressions take long.
 */
export function liftStyles(markup: string, found: (name: string) => void): string {
  let lifted = '';
  let from = 0;
  for (let at = markup.indexOf(styleStart); at >= 0; at = markup.indexOf(styleStart, from)) {
    const end = markup.indexOf('"', at + styleStart.length);
    const added = lift(markup.slice(at + styleStart.length, end), found);
    const close = markup.indexOf('>', end);
    const rest = markup.slice(end + 1, close);
    if (endsWithClass(markup, at)) {
      lifted += `${markup.slice(from, at - 1)} ${added}"${rest}`;
    } else if (rest.includes(classStart)) {
      lifted += markup.slice(from, at) + rest.replace(classStart, `${classStart}${added} `);
    } else {
      lifted += `${markup.slice(from, at)}${classStart}${added}"${rest}`;
    }
    from = close;
  }
  return lifted + markup.slice(from);
}

/** Whether the attribute that ends at a place is a class. */
function endsWithClass(markup: string, at: number): boolean {
  if (markup[at - 1] !== '"') return false;
  const open = markup.lastIndexOf('"', at - 2);
  return markup.startsWith(classStart, open + 1 - classStart.length);
}

/** Formulas share few styles: each is taken apart once. */
const known = new Map<string, readonly string[]>();

function lift(style: string, found: (name: string) => void): string {
  let names = known.get(style);
  if (names === undefined) {
    names = styleClasses(style);
    known.set(style, names);
  }
  for (const name of names) found(name);
  return names.join(' ');
}

/** The classes that stand for the declarations of a style attribute. */
export function styleClasses(style: string): string[] {
  return style
    .split(';')
    .map((declaration) =>
      declaration
        .trim()
        .replace(/\s*:\s*/u, ':')
        .replaceAll(/\s+/gu, '_'),
    )
    .filter((name) => name !== '');
}

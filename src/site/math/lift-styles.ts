/**
 * Turns style attributes into classes, because the site's content security policy allows none.
 * The name of a class is the declaration itself: `style="height:0.7em"` becomes
 * `class="height:0.7em"`, so that the stylesheet follows from the names alone.
 */

const styledClass = / class="([^"]*)" style="([^"]*)"/gu;
const styledTag = /<[a-z][^>]* style="[^>]*>/gu;
const styleAttribute = / style="([^"]*)"/u;
const classAttribute = / class="([^"]*)"/u;

/** Lifts every style attribute of typeset markup; calls `found` with each class it makes. */
export function liftStyles(markup: string, found: (name: string) => void): string {
  // Nearly all stand right behind a class attribute; only the rest needs a look at the whole tag.
  const most = markup.replace(
    styledClass,
    (_, classes: string, style: string) => ` class="${classes} ${lift(style, found)}"`,
  );
  return most.includes(' style="') ? liftFromTags(most, found) : most;
}

function liftFromTags(markup: string, found: (name: string) => void): string {
  return markup.replace(styledTag, (tag) => {
    const added = lift(styleAttribute.exec(tag)?.[1] ?? '', found);
    const plain = tag.replace(styleAttribute, '');
    return classAttribute.test(plain)
      ? plain.replace(classAttribute, (_, classes: string) => ` class="${classes} ${added}"`)
      : plain.replace(/^<[a-z]+/u, (start) => `${start} class="${added}"`);
  });
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

/**
 * Turns style attributes into classes, because the site's content security policy allows none.
 * The name of a class is the declaration itself: `style="height:0.7em"` becomes
 * `class="height:0.7em"`, so that the stylesheet follows from the names alone.
 */

/** The attribute, the class before it and what follows it in its tag. */
const styled = /(?: class="([^"]*)")? style="([^"]*)"([^<>]*)/gu;
const classAttribute = / class="([^"]*)"/u;

/** Lifts every style attribute of typeset markup; calls `found` with each class it makes. */
export function liftStyles(markup: string, found: (name: string) => void): string {
  return markup.replace(
    styled,
    (_, before: string | undefined, style: string, rest: string): string => {
      const added = lift(style, found);
      if (before !== undefined) return ` class="${before} ${added}"${rest}`;
      return classAttribute.test(rest)
        ? rest.replace(classAttribute, (_whole, after: string) => ` class="${after} ${added}"`)
        : ` class="${added}"${rest}`;
    },
  );
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

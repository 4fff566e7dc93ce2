/**
 * Turns style attributes into classes, because the site's content security policy allows none.
 * The name of a class is the declaration itself: `style="height:0.7em"` becomes
 * `class="height:0.7em"`, so that the stylesheet follows from the names alone.
 */

const styledTag = /<[a-z][^>]* style="[^>]*>/gu;
const styleAttribute = / style="([^"]*)"/u;
const classAttribute = / class="([^"]*)"/u;

/** Lifts every style attribute of typeset markup; calls `found` with each class it makes. */
export function liftStyles(markup: string, found: (name: string) => void): string {
  return markup.replace(styledTag, (tag) => {
    const names = styleClasses(styleAttribute.exec(tag)?.[1] ?? '');
    for (const name of names) found(name);
    const plain = tag.replace(styleAttribute, '');
    const added = names.join(' ');
    return classAttribute.test(plain)
      ? plain.replace(classAttribute, (_, classes: string) => ` class="${classes} ${added}"`)
      : plain.replace(/^<[a-z]+/u, (start) => `${start} class="${added}"`);
  });
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

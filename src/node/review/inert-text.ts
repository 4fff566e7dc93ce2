/** Text of unknown origin as nodes of a comment on GitHub, where it calls nobody and loads nothing. */
import type { PhrasingContent } from 'mdast';
import { expandUnits } from '../../content/units.ts';
import { visibleText } from '../../diagnostics/visible-text.ts';

/** Stands between the sign and the name of what GitHub would link: `@team`, `#12`, `GH-12`. */
const breaker = '\u200b';

/** Without what GitHub turns into links: to people, issues and addresses. */
export function disarm(text: string): string {
  return visibleText(text)
    .replaceAll('@', `@${breaker}`)
    .replaceAll(/#(?=\d)/gu, `#${breaker}`)
    .replaceAll('://', `:${breaker}//`)
    .replaceAll(/\bwww(?=\.)/giu, (sign) => sign + breaker)
    .replaceAll(/\bGH-(?=\d)/giu, (sign) => sign + breaker);
}

/** Words without formulas. */
export function inertText(text: string): readonly PhrasingContent[] {
  // A comment shows line breaks of its source.
  return disarm(text.replaceAll(/\s*\n\s*/gu, ' '))
    .split('$')
    .flatMap((part, index): PhrasingContent[] => [
      // A dollar outside of a formula, as GitHub wants it written.
      ...(index === 0 ? [] : [{ type: 'html' as const, value: '<span>$</span>' }]),
      ...(part === '' ? [] : [{ type: 'text' as const, value: part }]),
    ]);
}

/** A formula that GitHub typesets: between backticks, so that Markdown leaves it alone. */
export function inertMath(tex: string): readonly PhrasingContent[] {
  return [
    { type: 'html', value: '$' },
    { type: 'inlineCode', value: texForGitHub(tex).replaceAll(/\s+/gu, ' ').trim() },
    { type: 'html', value: '$' },
  ];
}

/** LaTeX without units macros, and without `\|`, which ends the cell of a table. */
export function texForGitHub(tex: string): string {
  return visibleText(expandUnits(tex)).replaceAll('\\|', '\\Vert ').replaceAll('`', "'");
}

/** Code, a path, an id. */
export function inertCode(text: string): PhrasingContent {
  const value = visibleText(text).replaceAll(/\s+/gu, ' ').replaceAll('\\|', `\\${breaker}|`);
  return { type: 'inlineCode', value };
}

/** A message whose code stands between backticks. */
export function inertMessage(message: string): readonly PhrasingContent[] {
  return message
    .split('`')
    .flatMap((part, index) =>
      part === '' ? [] : index % 2 === 1 ? [inertCode(part)] : inertText(part),
    );
}

/** A label of content: words with formulas between `$`. */
export function inertLabel(label: string): readonly PhrasingContent[] {
  return label.split(formula).flatMap((part, index) => {
    if (part === '') return [];
    return index % 2 === 1 ? inertMath(part.replaceAll('$', '')) : inertText(part);
  });
}

/** Dollars with something between them that does not begin or end with a space. */
const formula = /(\$\$?(?!\s)[^$]+(?<!\s)\$\$?)/u;

/** The label, cut where it is longer: never inside a formula. */
export function shortLabel(label: string, most: number): string {
  if (label.length <= most) return label;
  let short = '';
  for (const part of label
    .split(formula)
    .flatMap((one, at) => (at % 2 === 1 ? one : one.split(/(?<=\s)/u)))) {
    if (short.length + part.length > most) break;
    short += part;
  }
  return `${short === '' ? label.slice(0, most).replaceAll('$', '') : short.trimEnd()} …`;
}

/** `[name]` in stems: blanks and variables. */
import { gapMark, variableMark } from '../html/marks.ts';

/** What a name in brackets stands for. */
export type TokenMeaning =
  | { readonly kind: 'gap'; readonly id: string }
  | { readonly kind: 'variable'; readonly name: string };

const piece = /<[^>]*>|[^<]+/g;
const formula = /(\\\(.*?\\\)|\\\[.*?\\\]|\$\$.*?\$\$)/s;
const token = /\[([\w.\- ]+)\]/g;

/**
 * The HTML with marks for the tokens that mean something; inside formulas variables become
 * `{{name}}`. Brackets in tags and around other words stay.
 */
export function markTokens(
  html: string,
  meaningOf: (name: string) => TokenMeaning | undefined,
): string {
  return html.replace(piece, (part) => {
    if (part.startsWith('<')) return part;
    return part
      .split(formula)
      .map((text, index) =>
        text.replace(token, (whole, name: string) => {
          const meaning = meaningOf(name);
          if (!meaning) return whole;
          if (index % 2 === 0) {
            return meaning.kind === 'gap' ? gapMark(meaning.id) : variableMark(meaning.name);
          }
          return meaning.kind === 'variable' ? `{{${meaning.name}}}` : whole;
        }),
      )
      .join('');
  });
}

/** Names in brackets outside of tags, in their order, each once. */
export function tokenNames(html: string): readonly string[] {
  const names = new Set<string>();
  markTokens(html, (name) => {
    names.add(name);
    return undefined;
  });
  return [...names];
}

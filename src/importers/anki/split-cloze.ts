/** The gaps in a text, written `{{c1::answer::hint}}`. */

/** A piece of text, or a gap. */
export type ClozePiece =
  | { readonly kind: 'text'; readonly html: string }
  | { readonly kind: 'gap'; readonly html: string; readonly hint: string | undefined };

/** Deeper gaps are text. */
const deepest = 8;

/** Cuts a text at its gaps; a gap inside another is part of its answer. */
export function splitCloze(html: string): readonly ClozePiece[] {
  const pieces: ClozePiece[] = [];
  const open: { readonly start: number }[] = [];
  let start = 0;
  for (const { 0: sign, index } of html.matchAll(/\{\{c\d+::|\}\}/g)) {
    if (sign !== '}}') {
      if (open.length === 0) {
        pieces.push({ kind: 'text', html: html.slice(start, index) });
        start = index;
      }
      if (open.length < deepest) open.push({ start: index });
      continue;
    }
    if (open.pop() === undefined || open.length > 0) continue;
    pieces.push(gap(html.slice(start, index + sign.length)));
    start = index + sign.length;
  }
  pieces.push({ kind: 'text', html: html.slice(start) });
  return pieces.filter((piece) => piece.kind === 'gap' || piece.html !== '');
}

function gap(source: string): ClozePiece {
  const inside = source.replace(/^\{\{c\d+::/, '').replace(/\}\}$/, '');
  const plain = inside.includes('{{c')
    ? inside.replace(/\{\{c\d+::(.*?)(?:::[^{}]*)?\}\}/gs, '$1')
    : inside;
  const [answer = '', ...hint] = plain.split('::');
  return { kind: 'gap', html: answer, hint: hint.length > 0 ? hint.join('::') : undefined };
}

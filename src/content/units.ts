/** The unit macros of siunitx as plain LaTeX, which every engine typesets. */
import { translateUnits } from './units/translate.ts';

/**
 * The formula with `\qty`, `\SI`, `\num`, `\unit`, `\si`, `\ang`, `\numrange`, `\qtyrange` and
 * `\SIrange` written out; a macro that cannot be read stays as it is (`checkMath` reports it).
 */
export function expandUnits(tex: string): string {
  return expandUnitsWithOffsets(tex).tex;
}

/** A formula written out, with the way back to where its parts were written. */
export interface ExpandedFormula {
  readonly tex: string;
  /** From an offset into `tex` to the offset in the source; inside a macro, to its start. */
  readonly sourceOffset: (offset: number) => number;
  /** The first macro that cannot be read; the offset is into the source. */
  readonly problem?: { readonly message: string; readonly offset: number };
}

/** As `expandUnits`, keeping track of offsets. */
export function expandUnitsWithOffsets(source: string): ExpandedFormula {
  if (!source.includes('\\')) return { tex: source, sourceOffset: (offset) => offset };
  const { replacements, problem } = translateUnits(source);
  let tex = '';
  let copied = 0;
  for (const { start, end, tex: written } of replacements) {
    tex += source.slice(copied, start) + written;
    copied = end;
  }
  const sourceOffset = (offset: number): number => {
    let grown = 0;
    for (const { start, end, tex: written } of replacements) {
      if (offset < start + grown) break;
      if (offset < start + grown + written.length) return start;
      grown += written.length - (end - start);
    }
    return offset - grown;
  };
  return { tex: tex + source.slice(copied), sourceOffset, ...(problem && { problem }) };
}

/** Gaps in running text. */
import type { Content, Interaction } from '../../../src/model/index.ts';
import { htmlOfWords } from '../html-math.ts';

/** A blank to write on, or the choices to mark one of; numbered where there are several. */
export function writeGap(
  id: string,
  interactions: readonly Interaction[],
  inline: (content: Content) => string,
): string {
  const index = interactions.findIndex((one) => one.id === id);
  const gap = interactions[index];
  if (!gap) return '';
  const number = interactions.length > 1 ? `<sup>${index + 1}</sup>` : '';
  if (gap.kind === 'inline-choice') {
    const choices = gap.choices.map(
      ({ content }) => `<span class="option"><span class="box"></span> ${inline(content)}</span>`,
    );
    return `<span class="menu">${number}[${choices.join(' ')}]</span>`;
  }
  const unit = gap.kind === 'numeric-entry' && gap.unit !== undefined ? gap.unit : '';
  const after = unit === '' ? '' : ` ${htmlOfWords(unit)}`;
  return `<span class="gap">${number}${blank(gapWidth(interactions))}${after}</span>`;
}

/** A line to write on, of a width in millimetres. */
export function blank(width: number): string {
  return `<span class="blank" style="width: ${width}mm"></span>`;
}

/** All gaps of a question are alike: a width tells nothing about the word that fits. */
function gapWidth(interactions: readonly Interaction[]): number {
  const lengths = interactions.flatMap((one) =>
    one.kind === 'text-entry'
      ? one.keys.map((key) => (key.kind === 'literal' ? key.value.length : 10))
      : [],
  );
  return Math.round(Math.min(50, Math.max(20, 2.8 * Math.max(0, ...lengths))));
}

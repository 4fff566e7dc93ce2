/** Gaps in running text. */

import type { Content, Interaction } from '../../../model/index.ts';
import { texOfWords } from './tex-text.ts';

/** A blank to write on, or the choices to mark one of; numbered where there are several. */
export function writeGap(
  id: string,
  interactions: readonly Interaction[],
  tex: (content: Content) => string,
): string {
  const index = interactions.findIndex((one) => one.id === id);
  const gap = interactions[index];
  if (!gap) return '';
  const number = interactions.length > 1 ? String(index + 1) : '';
  if (gap.kind === 'inline-choice') {
    const choices = gap.choices.map(({ content }) => `\\papermenuchoice{${tex(content)}}`);
    return `\\papermenu{${number}}{${choices.join('')}}`;
  }
  const unit = gap.kind === 'numeric-entry' ? gap.unit : undefined;
  const after = unit === undefined ? '' : `~${texOfWords(unit)}`;
  return `\\papergap{${number}}{${gapWidth(interactions)}cm}${after}`;
}

/** All gaps of a question are alike: a width tells nothing about the word that fits. */
function gapWidth(interactions: readonly Interaction[]): string {
  const lengths = interactions.flatMap((one) =>
    one.kind === 'text-entry'
      ? one.keys.map((key) => (key.kind === 'literal' ? key.value.length : 10))
      : [],
  );
  return Math.min(5, Math.max(2, 0.28 * Math.max(0, ...lengths))).toFixed(1);
}

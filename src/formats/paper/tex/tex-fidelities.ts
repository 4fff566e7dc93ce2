/** What a paper in LaTeX loses, whatever its class. */
import { type FieldFidelities, omitted, partly } from '../../field-fidelity.ts';
import type { ReportLoss } from '../../loss.ts';
import { needsUnicodeEngine } from './preamble.ts';
import { imageLosses } from './tex-images.ts';

/** Fields that a document holds in part or not at all. */
export const texFidelities: FieldFidelities = {
  images: partly(imageLosses),
  language: partly(
    'Letters that the standard fonts lack need LuaLaTeX and fonts that have them; ' +
      'pages are laid out from left to right.',
  ),
  'image.alt': omitted('A picture on paper has no alternative text.'),
};

/** Reports letters that the standard fonts lack. */
export function reportLetters(tex: string, report: ReportLoss): void {
  if (!needsUnicodeEngine(tex)) return;
  report({
    kind: 'degraded',
    field: 'language',
    reason: 'It has letters that need LuaLaTeX and fonts that have them.',
  });
}

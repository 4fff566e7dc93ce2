/** Text fields of a record become content. */
import { checkMath } from '../../content/math.ts';
import { contentToText } from '../../content/to-text.ts';
import { assetUrls, visitContent } from '../../content/walk.ts';
import { plainContent } from '../../formats/degradations/plain-content.ts';
import { parseContent } from '../../markdown/parse-content.ts';
import type { Content } from '../../model/index.ts';
import { cleanText } from '../text/clean-text.ts';
import { escapeBlockStarts } from '../text/escape-prose.ts';
import { withoutReservedName } from '../text/without-reserved-name.ts';
import type { FieldName } from './field-names.ts';
import type { Report } from './record.ts';

/** More than any question says; a longer text is a fault of the file. */
export const longestText = 100_000;

/** Reads Markdown with formulas, lists, tables, code. */
export function readText(text: string, field: FieldName, report: Report): Content {
  const content = parseContent(cleaned(text, field, report)).map(withoutReservedName);
  reportFormulas(content, field, report);
  return orLiteral(content, text);
}

/** A text that is all markup, and would show nothing, is meant literally. */
function orLiteral(content: Content, text: string): Content {
  const isShown = contentToText(content).trim() !== '' || assetUrls(content).length > 0;
  return isShown ? content : plainContent(text.trim());
}

/** Reads one choice: words with formulas, in which `1.` or `>` at the beginning is no structure. */
export function readChoiceText(text: string, report: Report): Content {
  const content = parseContent(escapeBlockStarts(cleaned(text, 'choices', report)));
  reportFormulas(content, 'choices', report);
  return orLiteral(content, text);
}

/** A formula that cannot be typeset is kept as it is: what was meant cannot be known. */
function reportFormulas(content: Content, field: FieldName, report: Report): void {
  visitContent(content, (node) => {
    if (node.type !== 'math' && node.type !== 'inlineMath') return;
    const problem = checkMath(node.value, node.type === 'math');
    if (problem === undefined) return;
    const formula = node.value.length > 60 ? `${node.value.slice(0, 59)}…` : node.value;
    report('import-bad-formula', `In ${field}: ${formula} cannot be typeset: ${problem.message}`, {
      hint: 'Correct the formula in the source and import again, or in the item.',
      field,
    });
  });
}

function cleaned(text: string, field: FieldName, report: Report): string {
  const { markdown, notes, dollars, dropped } = cleanText(text);
  if (notes.length > 0) {
    report('import-text-repaired', `In ${field}: ${notes.join('; ')}.`, {
      hint: 'Compare the formula with the source.',
      field,
    });
  }
  if (dollars.length > 0) {
    report('import-dollar-sign', `In ${field}: ${dollars.join('; ')}.`, {
      hint: 'If it is a formula, put it between two dollar signs without spaces inside them.',
      field,
    });
  }
  if (dropped.length > 0) {
    report('import-html-dropped', `In ${field}: ${dropped.join(', ')} was left out.`, {
      hint: 'The words around it were kept.',
      field,
    });
  }
  return markdown;
}

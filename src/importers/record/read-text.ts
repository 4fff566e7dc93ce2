/** Text fields of a record become content. */
import { contentToText } from '../../content/to-text.ts';
import { closestName } from '../../diagnostics/closest-name.ts';
import { parseContent } from '../../markdown/parse-content.ts';
import { sectionNames } from '../../markdown/section-names.ts';
import type { Content, ContentBlock } from '../../model/index.ts';
import { cleanText } from '../text/clean-text.ts';
import { escapeBlockStarts } from '../text/escape-prose.ts';
import type { FieldName } from './field-names.ts';
import type { Report } from './record.ts';

/** More than any question says; a longer text is a fault of the file. */
export const longestText = 100_000;

/** Reads Markdown with formulas, lists, tables, code. */
export function readText(text: string, field: FieldName, report: Report): Content {
  return parseContent(cleaned(text, field, report)).map(withoutReservedName);
}

/** Headings that would begin a section of the item's file, or look as if they did. */
const reservedNames = [...sectionNames, 'Correct', 'Incorrect'].map((name) => name.toLowerCase());

/** A heading with such a name becomes a line in bold. */
function withoutReservedName(block: ContentBlock): ContentBlock {
  if (block.type !== 'heading') return block;
  const name = contentToText([block])
    .replace(/[^a-z]+$/i, '')
    .toLowerCase();
  if (closestName(name, reservedNames) === undefined) return block;
  return { type: 'paragraph', children: [{ type: 'strong', children: block.children }] };
}

/** Reads one choice: words with formulas, in which `1.` or `>` at the beginning is no structure. */
export function readChoiceText(text: string, report: Report): Content {
  return parseContent(escapeBlockStarts(cleaned(text, 'choices', report)));
}

/** Text that means itself, without markup. */
export function plainContent(text: string): Content {
  return [{ type: 'paragraph', children: [{ type: 'text', value: text }] }];
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

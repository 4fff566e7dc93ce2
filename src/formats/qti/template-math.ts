/** Formulas, also with the values of variables in them: QTI puts a value where it finds its letter. */
import type { Nodes } from 'mdast';
import { itemContents } from '../../content/item-contents.ts';
import { checkMath, renderMath } from '../../content/math.ts';
import { visitContent } from '../../content/walk.ts';
import type { Item } from '../../model/index.ts';
import { element, type XmlNode } from '../xml.ts';

/** The template variables of an item. */
export interface TemplateNames {
  /** Identifier of each variable by its name. */
  readonly identifiers: ReadonlyMap<string, string>;
  /** Names of those whose values stand in formulas. */
  readonly inMath: ReadonlySet<string>;
}

const reference = /\{\{\s*([A-Za-z]\w*)\s*\}\}/g;

/** Which of the variables have their values in formulas of the item. */
export function variablesInMath(item: Item, variables: Iterable<string>): ReadonlySet<string> {
  const known = new Set(variables);
  const found = formulasOf(item).flatMap(({ value }) => withPlaceholders(value, known).names);
  return new Set(found);
}

/** Whether each formula with a value in it can be typeset. */
export function canWriteMath(item: Item, variables: Iterable<string>): boolean {
  const known = new Set(variables);
  return formulasOf(item).every(({ type, value }) => {
    const { names, tex } = withPlaceholders(value, known);
    return names.length === 0 || checkMath(tex, type === 'math') === undefined;
  });
}

function formulasOf(item: Item) {
  const formulas: Extract<Nodes, { type: 'math' | 'inlineMath' }>[] = [];
  for (const { content } of itemContents(item)) {
    visitContent(content, (node) => {
      if (node.type === 'math' || node.type === 'inlineMath') formulas.push(node);
    });
  }
  return formulas;
}

/**
 * MathML with its LaTeX as alternative text; the source of a formula that cannot be typeset. An
 * annotation would be shown as text by players that do not know MathML.
 */
export function mathNode(tex: string, display: boolean, names?: TemplateNames): XmlNode {
  const prepared = withPlaceholders(tex, new Set(names?.identifiers.keys()));
  const html = renderMath(prepared.tex, display, 'mathml');
  const [, attributes, body, latex] = annotated.exec(html) ?? [];
  if (attributes === undefined || body === undefined || latex === undefined) {
    return element('code', {}, tex);
  }
  const alternative = latex.replaceAll('"', '&quot;').replace(/\s+/g, ' ');
  const math = `<math${attributes} class="tex" alttext="${alternative}">${body}</math>`;
  return { printed: names ? withReferences(math, prepared.names, names) : math };
}

/** What the engine makes of a formula: attributes, what is shown, LaTeX. */
const annotated =
  /<math([^>]*)><semantics>(.*)<annotation encoding="application\/x-tex">([^<]*)<\/annotation><\/semantics><\/math>/s;

interface PreparedMath {
  readonly tex: string;
  /** Names in the order of their placeholders. */
  readonly names: readonly string[];
}

/** Each reference to a variable as a text that no author writes. */
function withPlaceholders(tex: string, variables: ReadonlySet<string>): PreparedMath {
  const names: string[] = [];
  const prepared = tex.replace(reference, (source, name: string) =>
    variables.has(name) ? `{\\text{zqvariable${names.push(name) - 1}zq}}` : source,
  );
  return { tex: prepared, names };
}

/** Placeholders become the letters that engines look for; such letters elsewhere look alike. */
function withReferences(
  math: string,
  referred: readonly string[],
  { identifiers, inMath }: TemplateNames,
): string {
  const apart = [...inMath].reduce((text, name) => {
    const identifier = identifiers.get(name) ?? name;
    return text.replace(new RegExp(`<mi([^>]*)>${identifier}</mi>`, 'g'), (_, attributes) =>
      attributes === '' ? `<mi>${italic(identifier)}</mi>` : `<mtext>${identifier}</mtext>`,
    );
  }, math);
  const nameOf = (index: string): string => referred[Number(index)] ?? '';
  return apart
    .replace(/<mtext>zqvariable(\d+)zq<\/mtext>/g, (_, index) => {
      return `<mi>${identifiers.get(nameOf(index)) ?? nameOf(index)}</mi>`;
    })
    .replace(/\{\\text\{zqvariable(\d+)zq\}\}/g, (_, index) => `{{${nameOf(index)}}}`);
}

/** A letter in the mathematical italic that it is shown in anyhow; a word with an invisible end. */
function italic(letters: string): string {
  if (letters === 'h') return '\u210E';
  const base = /^[A-Z]$/.test(letters) ? 0x1d434 - 0x41 : 0x1d44e - 0x61;
  return /^[A-Za-z]$/.test(letters)
    ? String.fromCodePoint(base + (letters.codePointAt(0) ?? 0))
    : `${letters}\u2060`;
}

/**
 * Marks that importers put into text or HTML before it is read, so that gaps, variables and
 * formulas survive whatever stands around them. They are made of characters that no text has.
 */
import type { Nodes, PhrasingContent } from 'mdast';
import { visitContent } from '../../content/walk.ts';
import type { Content, InlineMath } from '../../model/index.ts';
import { liftDisplayMath } from './lift-display-math.ts';

/** A formula that was found before the text around it was read. */
export interface Formula {
  /** LaTeX without delimiters. */
  readonly tex: string;
  /** Whether it stands on lines of its own. */
  readonly display: boolean;
}

const opening = '\uFDD0';
const mark = /\uFDD0([gvf])([\w.-]+)\uFDD1/;
// Formulas hold no delimiter like their own and are not endless, so that no text is read too often.
const markOrFormula =
  /\uFDD0([gvf])([\w.-]+)\uFDD1|\\\(((?:(?!(?<!\\)\\\()[^\uFDD0]){1,5000}?)\\\)|\\\[((?:(?!(?<!\\)\\\[)[^\uFDD0]){1,5000}?)\\\]|\$\$([^\uFDD0]+?)\$\$/;

/** Stands for the gap of an interaction: `gap-1`. */
export function gapMark(interactionId: string): string {
  return `${opening}g${interactionId}\uFDD1`;
}

/** Stands for the value of a variable. */
export function variableMark(name: string): string {
  return `${opening}v${name}\uFDD1`;
}

/** Stands for the formula of that index in a list. */
export function formulaMark(index: number): string {
  return `${opening}f${index}\uFDD1`;
}

/** Formulas with variables in them, which LaTeX writes `{{name}}`. */
export function marksInFormula(tex: string): string {
  return tex.replace(/\uFDD0v([\w.-]+)\uFDD1/g, '{{$1}}');
}

/** The content with nodes in the place of marks and delimited formulas. */
export function splitMarks(content: Content): Content {
  return liftDisplayMath(
    replaceTexts(content, markOrFormula, (text) => split(text, markOrFormula, [])),
  );
}

/** The content with nodes in the place of marks. */
export function fillMarks(content: Content, formulas: readonly Formula[]): Content {
  return liftDisplayMath(replaceTexts(content, mark, (text) => split(text, mark, formulas)));
}

/** Marks in what is no text, such as code, as words. */
export function marksAsText(text: string, formulas: readonly Formula[]): string {
  return text.replace(
    new RegExp(mark, 'g'),
    (_, kind: string, name: string) =>
      (kind === 'f' ? formulas[Number(name)]?.tex : undefined) ??
      (kind === 'v' ? `{{${name}}}` : ''),
  );
}

function replaceTexts(
  content: Content,
  pattern: RegExp,
  replace: (text: string) => PhrasingContent[],
): Content {
  visitContent(content, (node) => {
    if (!('children' in node)) return;
    const children: Nodes[] = node.children;
    if (!children.some((child) => child.type === 'text' && pattern.test(child.value))) return;
    const replaced = children.flatMap((child): readonly Nodes[] =>
      child.type === 'text' ? replace(child.value) : [child],
    );
    children.length = 0;
    for (const child of replaced) children.push(child);
  });
  return content;
}

function split(text: string, pattern: RegExp, formulas: readonly Formula[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let end = 0;
  for (const {
    0: whole,
    1: kind,
    2: name = '',
    3: inline,
    4: bracketed,
    5: dollars,
    index,
  } of text.matchAll(new RegExp(pattern, 'gs'))) {
    if (index > end) nodes.push({ type: 'text', value: text.slice(end, index) });
    end = index + whole.length;
    if (kind === 'g') nodes.push({ type: 'gap', interaction: name });
    else if (kind === 'v') nodes.push({ type: 'variable', name });
    else if (kind === 'f') nodes.push(...formulaNode(formulas[Number(name)]));
    else {
      const tex = (inline ?? bracketed ?? dollars ?? '').trim();
      nodes.push(...formulaNode({ tex, display: inline === undefined }));
    }
  }
  if (end < text.length) nodes.push({ type: 'text', value: text.slice(end) });
  return nodes;
}

function formulaNode(formula: Formula | undefined): InlineMath[] {
  if (!formula) return [];
  const { tex: value, display } = formula;
  return [{ type: 'inlineMath', value, ...(display && { data: { display } }) }];
}

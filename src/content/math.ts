/** Typesets LaTeX by KaTeX, with mhchem (`\ce`) and the unit macros of siunitx. */
import katex, { type KatexOptions, ParseError } from 'katex';
import 'katex/contrib/mhchem';
import { escapeAttribute, escapeText } from './escape.ts';
import { expandUnitsWithOffsets } from './units.ts';

/** `html` for eyes only, `mathml` for screen readers and browsers that draw it, or both. */
export type MathOutput = 'html' | 'mathml' | 'htmlAndMathml';

/** What is wrong in a formula; the offset is 0-based into the source without its delimiters. */
export interface MathProblem {
  readonly message: string;
  readonly offset: number;
}

/** Well-formed HTML of a formula; a formula that `checkMath` refuses is shown as its source. */
export function renderMath(tex: string, display: boolean, output: MathOutput): string {
  const { html, problem } = typeset(tex, display, output);
  if (problem === undefined) return html;
  const title = escapeAttribute(problem.message);
  return `<code class="math-error" title="${title}">${escapeText(tex)}</code>`;
}

/** The first problem of a formula, in the words of the engine; undefined when it is right. */
export function checkMath(tex: string, display: boolean): MathProblem | undefined {
  return typeset(tex, display, 'mathml').problem;
}

function typeset(
  source: string,
  display: boolean,
  output: MathOutput,
): { readonly html: string; readonly problem?: MathProblem } {
  const { tex, sourceOffset, problem } = expandUnitsWithOffsets(source);
  if (problem) return { html: '', problem };
  try {
    return { html: katex.renderToString(tex, optionsFor(display, output)) };
  } catch (error) {
    const found = readError(error, tex);
    return { html: '', problem: { ...found, offset: sourceOffset(found.offset) } };
  }
}

function optionsFor(display: boolean, output: MathOutput): KatexOptions {
  return {
    displayMode: display,
    output,
    maxSize: 50,
    strict: (code) => (toleratedCodes.has(code) ? 'ignore' : 'error'),
    trust: ({ command }) => {
      throw new ForbiddenCommand(command);
    },
  };
}

/** Letters of other scripts and units such as `é`, `漢`, `µ` in a formula are no mistake. */
const toleratedCodes: ReadonlySet<string> = new Set(['unicodeTextInMathMode', 'unknownSymbol']);

/** A command that reaches out of the formula: links, images, HTML attributes. */
class ForbiddenCommand extends Error {
  readonly command: string;
  constructor(command: string) {
    super(`${command} is not allowed in a formula`);
    this.command = command;
  }
}

function readError(error: unknown, tex: string): MathProblem {
  if (error instanceof ForbiddenCommand) {
    return { message: error.message, offset: Math.max(0, tex.indexOf(error.command)) };
  }
  if (error instanceof ParseError) {
    return { message: error.rawMessage, offset: Math.min(error.position ?? 0, tex.length) };
  }
  // mhchem throws plain arrays and strings.
  return { message: `The formula cannot be typeset: ${String(error)}`, offset: 0 };
}

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
  const { html, problems } = runEngine(tex, display, output);
  const [first] = problems;
  if (!first) return { html };
  return { html: '', problem: { ...first, offset: sourceOffset(first.offset) } };
}

/**
 * Where LaTeX would object and readers would not: letters of other scripts and units such as `é`,
 * `漢`, `µ`, and line breaks of display formulas, which browsers' engines follow.
 */
const toleratedCodes: ReadonlySet<string> = new Set([
  'unicodeTextInMathMode',
  'unknownSymbol',
  'newLineInDisplayMode',
]);

/** How to find what the engine gives no place for. */
const placesByCode: Readonly<Record<string, RegExp>> = {
  commentAtEnd: /(?<!\\)%/,
  htmlExtension: /\\html[A-Z]/,
};

/** Offsets of the problems are into the LaTeX given here. */
function runEngine(
  tex: string,
  displayMode: boolean,
  output: MathOutput,
): { readonly html: string; readonly problems: readonly MathProblem[] } {
  const problems: MathProblem[] = [];
  const options: KatexOptions = {
    displayMode,
    output,
    maxSize: 50,
    strict: (code, message, token) => {
      if (toleratedCodes.has(code)) return 'ignore';
      problems.push({ message, offset: token?.loc?.start ?? placeOf(code, tex) });
      return 'error';
    },
    trust: ({ command }) => {
      const offset = Math.max(0, tex.indexOf(command));
      problems.push({ message: `${command} is not allowed in a formula`, offset });
      return false;
    },
  };
  try {
    return { html: katex.renderToString(tex, options), problems };
  } catch (error) {
    return { html: '', problems: [...problems, readError(error, tex)] };
  }
}

function placeOf(code: string, tex: string): number {
  const pattern = placesByCode[code];
  return pattern ? Math.max(0, tex.search(pattern)) : 0;
}

function readError(error: unknown, tex: string): MathProblem {
  if (error instanceof ParseError) {
    return { message: error.rawMessage, offset: Math.min(error.position ?? 0, tex.length) };
  }
  // The chemistry extension throws plain arrays and texts.
  return { message: `The formula cannot be typeset: ${String(error)}`, offset: 0 };
}

/**
 * Formulas as Canvas typesets them: `\( … \)` in text, safe inside HTML. Its editors and parsers
 * read `<` as a tag and, in the stems of blanks and formulas, `[word]` as a blank.
 */
import { expandUnits } from '../../src/content/units.ts';

/** What a stem adds to what is safe anywhere. */
export interface MathOptions {
  /** Whether `[word]` means a blank here. */
  readonly hasTokens: boolean;
  /** Names that `{{name}}` may refer to. */
  readonly variables: ReadonlySet<string>;
  /** What stands for a variable. */
  readonly variable: (name: string) => string;
}

/** Commands whose argument is not a formula: text, chemistry. A macro in it would be shown. */
const verbatim = /^(?:text\w*|mbox|hbox|fbox|ce|pu|tag|operatorname)$/;

/** The formula with its delimiters as HTML; a display formula is set large in a centred line. */
export function canvasMath(tex: string, display: boolean, options: MathOptions): string {
  const html = formulaHtml(inlineEnvironments(expandUnits(tex)).trim(), options);
  if (!display) return `\\(${html}\\)`;
  return `<p style="text-align: center;">\\(\\displaystyle ${html}\\)</p>`;
}

/** Environments that stand alone in display have a form that may stand in a line. */
function inlineEnvironments(tex: string): string {
  return tex
    .replace(/\\(begin|end)\{(align|gather)(?:at)?\*?\}/g, '\\$1{$2ed}')
    .replace(/\\(?:begin|end)\{equation\*?\}/g, '');
}

function formulaHtml(tex: string, options: MathOptions): string {
  let html = '';
  for (let at = 0; at < tex.length; ) {
    const [part, length] = nextPart(tex, at, html, options);
    html += part;
    at += length;
  }
  return html;
}

/** The HTML of what stands at the offset, and how long that is in the source. */
function nextPart(
  tex: string,
  at: number,
  before: string,
  options: MathOptions,
): readonly [html: string, length: number] {
  const rest = tex.slice(at, at + 80);
  switch (tex[at]) {
    case '\\': {
      const command = /^\\(?:[A-Za-z]+|.)?/s.exec(rest)?.[0] ?? '\\';
      const argument = verbatim.test(command.slice(1)) ? groupAfter(tex, at + command.length) : '';
      return [
        escapeMarkup(command) + verbatimHtml(argument, options),
        command.length + argument.length,
      ];
    }
    case '%':
      return ['', (/^%[^\n]*\n?\s*/.exec(tex.slice(at))?.[0] ?? '%').length];
    case '<':
      return ['\\lt ', 1];
    case '>':
      return ['\\gt ', 1];
    case '&':
      return ['&amp;', 1];
    case '{': {
      const [reference = '', name = ''] = /^\{\{\s*([A-Za-z]\w*)\s*\}\}/.exec(rest) ?? [];
      return options.variables.has(name) ? [options.variable(name), reference.length] : ['{', 1];
    }
    case '[':
      if (!options.hasTokens || !/^\[[\w.-]+\]/.test(rest)) return ['[', 1];
      // After a line break stands a length, in which only a space is allowed.
      return [before.endsWith('\\\\') ? '[ ' : '[{}', 1];
    default: {
      const plain = /^[^\\%<>&{[]+/.exec(rest)?.[0] ?? tex.charAt(at);
      return [plain, plain.length];
    }
  }
}

/** The balanced group that begins here, after spaces; nothing where there is none. */
function groupAfter(tex: string, at: number): string {
  const start = at + (/^\s*/.exec(tex.slice(at))?.[0].length ?? 0);
  if (tex[start] !== '{') return '';
  let depth = 0;
  for (let index = start; index < tex.length; index += 1) {
    if (tex[index] === '\\') index += 1;
    else if (tex[index] === '{') depth += 1;
    else if (tex[index] === '}') depth -= 1;
    if (depth === 0) return tex.slice(at, index + 1);
  }
  return '';
}

function verbatimHtml(group: string, { hasTokens }: MathOptions): string {
  const html = escapeMarkup(group);
  return hasTokens ? html.replace(/\[(?=[\w.-]+\])/g, '[\u200B') : html;
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A document in LaTeX. */
import { needsUnicodeEngine, texPreamble } from './preamble.ts';

/** What a document is made of, in LaTeX. */
export interface TexDocument {
  /** `[a4paper]{article}`. */
  readonly documentClass: string;
  /** BCP 47. */
  readonly language: string;
  /** What the preamble has of its own. */
  readonly support: readonly string[];
  readonly body: string;
}

/** The source; its first line names the engine that it needs. */
export function texDocument({ body, documentClass, language, support }: TexDocument): string {
  return [
    `% !TeX program = ${needsUnicodeEngine(body) ? 'lualatex' : 'pdflatex'}`,
    `\\documentclass${documentClass}`,
    texPreamble(body, language),
    ...support,
    '',
    '\\begin{document}',
    body,
    '\\end{document}',
    '',
  ].join('\n');
}

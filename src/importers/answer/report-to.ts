/** Where the findings about one question go. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../../model/index.ts';
import type { HtmlReading } from '../html/read-html.ts';
import type { ReportFinding } from './read-answer.ts';

/** Which question the findings are about. */
export interface FindingSubject {
  readonly file: string;
  /** Where it stands in the file: `question 3`. */
  readonly origin: string;
  /** 1-based line of the file. */
  readonly line?: number;
}

/** Reports into a list, naming the question; the same finding once. */
export function reportTo(
  diagnostics: Diagnostic[],
  { file, origin, line }: FindingSubject,
): ReportFinding {
  const name = `${origin.charAt(0).toUpperCase()}${origin.slice(1)}`;
  const said = new Set<string>();
  return (code, message, hint) => {
    if (said.has(message)) return;
    said.add(message);
    diagnostics.push(
      diagnostic(code, {
        message: `${name}: ${message}`,
        ...(hint !== undefined && { hint }),
        place: { file, ...(line !== undefined && { line }) },
      }),
    );
  };
}

/** The content of a text, what was dropped from it reported. */
export function contentOf(
  { content, dropped }: HtmlReading,
  report: ReportFinding,
): HtmlReading['content'] {
  if (dropped.length > 0) {
    const names = [...new Set(dropped.map(({ name }) => name))].join(', ');
    report('import-html-dropped', `HTML that items may not have was left out: ${names}.`);
  }
  return content;
}

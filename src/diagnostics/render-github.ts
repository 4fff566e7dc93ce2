/** Findings as annotations at the lines of a pull request. */
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { shownPath } from './shown-path.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/**
 * The workflow command that annotates the finding, without a newline at its end.
 * @param root put before the path, so that it is relative to the repository: `questions/`
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function renderGithub(finding: Diagnostic, root = ''): string {
  const { place, code, message, hint } = finding;
  const properties = {
    file: place && shownPath(root, place.file),
    line: place?.line,
    // Columns only say something within one line.
    endLine: place?.endLine,
    col: place?.endLine === place?.line ? place?.column : undefined,
    endColumn: place?.endLine === place?.line ? place?.endColumn : undefined,
    title: code,
  };
  const list = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  const text = hint === undefined ? message : `${message}\n${hint}`;
  return `::${commands[finding.severity]} ${list}::${escapeData(text)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** What is said of an import: formats, findings, changes and counts. */
import { resolve } from 'node:path';
import { renderJson } from '../diagnostics/render-json.ts';
import { visibleText } from '../diagnostics/visible-text.ts';
import { decodeText } from '../importers/text/decode-text.ts';
import { describeConfidence } from '../node/import/choose-importer.ts';
import type { ImportReport } from '../node/import/import-into-bank.ts';
import { readSourceFile } from '../node/import/source-file.ts';
import { pathPrefix } from './bank-option.ts';
import type { CliHost } from './cli-host.ts';
import { countFindings, findingsText } from './report-diagnostics.ts';
import { writeOutput } from './write-output.ts';

/** Beyond this many warnings or notes of one kind the others are only counted. */
const mostOfAKind = 10;

/**
 * Says all of it; every single finding goes to the file of the report, if there is one.
 * @param paths of the files, as named on the command line
 */
export function printImportReport(
  report: ImportReport,
  paths: readonly string[],
  { isDryRun, file }: { readonly isDryRun: boolean; readonly file?: string | undefined },
  host: CliHost,
): void {
  printRecognised(report, host);
  printFindings(report, paths, file ?? 'a file given by --report', host);
  if (file !== undefined) {
    const { diagnostics } = report;
    const plain = { ...host, hasColors: false };
    const source = { root: host.cwd, readSource: sourceReader(paths, host) };
    const text = file.endsWith('.json')
      ? renderJson(diagnostics)
      : findingsText(diagnostics, source, plain);
    writeOutput(file, text, host);
  }
  printChanges(report, isDryRun, host);
  host.err(`${summary(report, isDryRun)}\n`);
}

/** As what each file was read; many files of one format take one line. */
function printRecognised({ recognised }: ImportReport, host: CliHost): void {
  const groups = Map.groupBy(recognised, ({ importer, recognition }) =>
    JSON.stringify([importer, recognition.confidence, recognition.reason]),
  );
  for (const [first, ...others] of groups.values()) {
    if (!first) continue;
    const { file, importer, recognition } = first;
    const files = others.length === 0 ? file : `${file} and ${others.length} more`;
    host.err(`${files}: ${importer}, ${describeConfidence(recognition)}. ${recognition.reason}\n`);
  }
}

/**
 * Problems with their lines; what is only good to know on one line each. Errors, which name what
 * was left out, are all printed.
 * @param whole what has every finding, in words
 */
function printFindings(
  { diagnostics }: ImportReport,
  paths: readonly string[],
  whole: string,
  host: CliHost,
): void {
  const printed = new Map<string, number>();
  const shown = diagnostics.filter(({ severity, code }) => {
    const count = (printed.get(code) ?? 0) + 1;
    printed.set(code, count);
    return severity === 'error' || count <= mostOfAKind;
  });
  const problems = shown.filter(({ severity }) => severity !== 'info');
  const source = { root: host.cwd, readSource: sourceReader(paths, host) };
  host.out(findingsText(problems, source, host));
  for (const { severity, message, place } of shown) {
    if (severity === 'info') host.out(visibleText(`${place?.file}: ${message}\n`));
  }
  for (const [code, count] of printed) {
    const left = count - shown.filter((finding) => finding.code === code).length;
    if (left > 0) host.out(`… and ${left} more of ${code}: ${whole} has every one.\n`);
  }
}

/** Reads the imported files again for the lines that findings are about, each once. */
function sourceReader(
  paths: readonly string[],
  host: CliHost,
): (named: string) => string | undefined {
  const texts = new Map<string, string | undefined>();
  return (named) => {
    const path = paths.find((one) => one === named || one.replace(/\.gz$/i, '') === named);
    if (path === undefined) return undefined;
    if (!texts.has(named)) texts.set(named, textOf(resolve(host.cwd, path)));
    return texts.get(named);
  };
}

function textOf(path: string): string | undefined {
  const decoded = decodeText(readSourceFile(path).bytes);
  return decoded.ok ? decoded.text : undefined;
}

/** What is or would be written; new items are only listed beforehand. */
function printChanges({ changes, target }: ImportReport, isDryRun: boolean, host: CliHost): void {
  const prefix = pathPrefix(target.root, host.cwd);
  for (const { action, path, origin, assets } of changes) {
    if (action === 'add' && !isDryRun) continue;
    const from = origin === undefined ? '' : `  from ${origin}`;
    host.out(visibleText(`${action.padEnd(8)} ${prefix}${path}${from}\n`));
    if (!isDryRun) continue;
    for (const asset of assets) host.out(`add      ${prefix}${asset}\n`);
  }
}

/** `20 questions found: 18 imported (1 as draft), 2 skipped, 0 reported and left out.` */
function summary(report: ImportReport, isDryRun: boolean): string {
  const { found, imported, skipped, drafts, assessments, diagnostics } = report;
  const verb = isDryRun ? 'would be imported' : 'imported';
  const asDrafts = drafts === 0 ? '' : ` (${drafts} as draft${drafts === 1 ? '' : 's'})`;
  const parts = [
    `${imported} ${verb}${asDrafts}`,
    `${skipped} skipped`,
    `${found - imported - skipped} reported and left out`,
  ];
  const also =
    assessments === 0 ? '' : `; ${assessments} assessment${assessments === 1 ? '' : 's'} ${verb}`;
  return `${found} question${found === 1 ? '' : 's'} found: ${parts.join(', ')}${also}; ${countFindings(diagnostics)}.`;
}

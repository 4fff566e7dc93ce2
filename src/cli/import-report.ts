/** What is said of an import: formats, findings, changes and counts. */
import { resolve } from 'node:path';
import { decodeText } from '../importers/text/decode-text.ts';
import { describeConfidence } from '../node/import/choose-importer.ts';
import type { ImportReport } from '../node/import/import-into-bank.ts';
import { readSourceFile } from '../node/import/source-file.ts';
import { pathPrefix } from './bank-option.ts';
import type { CliHost } from './cli-host.ts';
import { countFindings, findingsText } from './report-diagnostics.ts';

/** Says all of it. @param paths of the files, as named on the command line */
export function printImportReport(
  report: ImportReport,
  paths: readonly string[],
  isDryRun: boolean,
  host: CliHost,
): void {
  printRecognised(report, host);
  printFindings(report, paths, host);
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

/** Problems with their lines; what is only good to know on one line each. */
function printFindings(
  { diagnostics }: ImportReport,
  paths: readonly string[],
  host: CliHost,
): void {
  const problems = diagnostics.filter(({ severity }) => severity !== 'info');
  const texts = new Map<string, string | undefined>();
  const readSource = (named: string): string | undefined => {
    const path = paths.find((one) => one === named || one.replace(/\.gz$/i, '') === named);
    if (path === undefined) return undefined;
    if (!texts.has(named)) texts.set(named, textOf(resolve(host.cwd, path)));
    return texts.get(named);
  };
  host.out(findingsText(problems, { root: host.cwd, readSource }, host));
  for (const { severity, message, place } of diagnostics) {
    if (severity === 'info') host.out(`${place?.file}: ${message}\n`);
  }
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
    host.out(`${action.padEnd(8)} ${prefix}${path}${from}\n`);
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

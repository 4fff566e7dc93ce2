/** Reads one file to import. */

import { itemContents } from '../../content/item-contents.ts';
import { checkMath } from '../../content/math.ts';
import { visitContent } from '../../content/walk.ts';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ImportedItem, ImportResult, Recognition } from '../../formats/importer.ts';
import type { SqliteEngine } from '../../formats/sqlite.ts';
import { emptyResult } from '../../importers/item/empty-result.ts';
import { suggestFolder } from '../../importers/suggest-id.ts';
import type { Diagnostic } from '../../model/index.ts';
import { formatOptions } from '../format-options.ts';
import { chooseImporter } from './choose-importer.ts';
import type { SourceFile } from './source-file.ts';

/** How files are read. */
export interface ReadingOptions {
  /** Name of an importer; `auto` recognises each file by its content. */
  readonly format: string;
  /** For the importer, as the command line gives them. */
  readonly options?: Readonly<Record<string, string>>;
  /** For files that hold a database. */
  readonly sqlite?: SqliteEngine;
}

/** What a file holds, and as what it was read. */
export interface FileReading extends ImportResult {
  /** Absent when no importer read it. */
  readonly importer?: string;
  /** Absent when the format was named. */
  readonly recognition?: Recognition;
}

/**
 * Everything that the file holds. Formulas that cannot be typeset are reported.
 * @throws FormatOptionsError when the options do not fit the importer
 */
export function readFileItems(file: SourceFile, reading: ReadingOptions): FileReading {
  const { format, options = {}, sqlite } = reading;
  if (file.fault) return emptyResult(file.fault);
  const choice = chooseImporter(file, format);
  if (!choice.ok) return emptyResult(choice.diagnostic);
  const { importer, recognition } = choice;
  const { name, optionsSchema = noOptions } = importer;
  const checked = formatOptions<Readonly<Record<string, unknown>>>(
    { name, optionsSchema },
    options,
  );
  const result = importer.import(file, { ...file, ...(sqlite && { sqlite }) }, checked);
  checkCounts(name, result);
  const known = result.diagnostics.some(({ code }) => code === 'import-bad-formula');
  const formulas = known ? [] : result.items.flatMap((item) => badFormulas(item, file.path));
  return {
    ...result,
    importer: name,
    ...(recognition && { recognition }),
    diagnostics: [...result.diagnostics, ...formulas, ...nothingFound(result, name, file.path)],
  };
}

const noOptions = { type: 'object', properties: {}, additionalProperties: false };

/** The wrong file or the wrong format would otherwise look like an import that went well. */
function nothingFound(
  { found, assessments, diagnostics }: ImportResult,
  format: string,
  file: string,
): readonly Diagnostic[] {
  const isSaid = diagnostics.some(({ severity }) => severity === 'error');
  if (found > 0 || assessments.length > 0 || isSaid) return [];
  return [
    diagnostic('import-not-a-question', {
      message: `There is no question of the format ${format} in this file.`,
      hint: 'Look whether it is the right file; `stemma import auto` says what a file seems to be.',
      place: { file },
    }),
  ];
}

/** A fault of the importer, not of the file: something would be lost without a word. */
function checkCounts(name: string, { found, items, diagnostics }: ImportResult): void {
  const isSaid = diagnostics.some(({ severity }) => severity !== 'info');
  if (found < items.length || (found > items.length && !isSaid)) {
    throw new Error(`${name} found ${found} questions and accounts for ${items.length} of them.`);
  }
}

/** The item is imported as it is; its file has an error until somebody mends the formula. */
function badFormulas({ item, origin }: ImportedItem, file: string): readonly Diagnostic[] {
  const problems = new Set<string>();
  for (const { content } of itemContents(item)) {
    visitContent(content, (node) => {
      if (node.type !== 'math' && node.type !== 'inlineMath') return;
      const problem = checkMath(node.value, node.type === 'math');
      const formula = node.value.length > 60 ? `${node.value.slice(0, 59)}…` : node.value;
      if (problem) problems.add(`${formula} cannot be typeset: ${problem.message}`);
    });
  }
  return [...problems].map((problem) =>
    diagnostic('import-bad-formula', {
      message: `${origin}: ${problem}`,
      hint: 'Correct the formula in the source and import again, or in the item.',
      place: { file },
      item: item.id,
    }),
  );
}

/** Where items of no topic go when a file has many of them: thousands are not put into one folder. */
export function folderOfFile(path: string): string {
  return suggestFolder(path.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, ''));
}

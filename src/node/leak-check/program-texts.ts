/** The words of the program itself, which every site shows: documents, labels, schemas, styles. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';

const folders = ['docs', 'schemas', 'src/site', 'src/browser'];
const documents = ['src/question-types', 'src/importers', 'exporters'];

/** Their texts, one after the other. */
export function* programTexts(): Iterable<string> {
  const root = projectRoot();
  for (const folder of folders) {
    yield* textsBelow(join(root, folder), /\.(?:md|json|ts|astro|css|js|svg|txt|xml)$/u);
  }
  for (const folder of documents) yield* textsBelow(join(root, folder), /README\.md$/u);
  for (const path of ['README.md', 'LICENSE', 'src/bank/query/read-term.ts']) {
    yield* textOf(join(root, path));
  }
}

function* textsBelow(folder: string, names: RegExp): Iterable<string> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && names.test(entry.name)) yield* textOf(join(entry.parentPath, entry.name));
  }
}

function* textOf(path: string): Iterable<string> {
  try {
    yield readFileSync(path, 'utf8');
  } catch {
    // A document that is not there has no words.
  }
}

/** The item files of a generated bank: front matter as data, body as text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';

export interface RawItem {
  readonly name: string;
  readonly data: unknown;
  readonly body: string;
}

/** Reads one after the other. */
export function* readFiles(directory: string): Generator<RawItem> {
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.md')) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    const end = text.indexOf('\n---\n', 4);
    yield { name: entry.name, data: load(text.slice(4, end)), body: text.slice(end + 5) };
  }
}

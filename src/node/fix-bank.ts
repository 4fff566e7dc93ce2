/** Repairs in the files of a bank what has only one right repair. */
import { addId } from '../bank/fix/add-id.ts';
import { correctNames } from '../bank/fix/correct-names.ts';
import { freeId } from '../bank/fix/free-id.ts';
import { topicPaths } from '../bank/link/check-topics.ts';
import { readYaml } from '../markdown/read-yaml.ts';
import { splitFile } from '../markdown/split-file.ts';
import type { Diagnostic, Place } from '../model/index.ts';
import { type BankIndex, indexBank } from './index-bank.ts';
import { writeFilesTogether } from './journal/write-files-together.ts';
import type { BankSource } from './source/bank-source.ts';
import { directorySource } from './source/directory-source.ts';

/** One repair that was made. */
export interface Fix {
  /** Below the bank's root. */
  readonly path: string;
  /** In words. */
  readonly what: string;
}

/**
 * Writes an id into items that have none, and the listed spelling of topics and outcomes that
 * differ from it only in case, accents and hyphens. A second run finds nothing to do.
 * @throws BankNotFoundError
 */
export async function fixBank(directory: string): Promise<readonly Fix[]> {
  const source = directorySource(directory);
  const texts = new Map<string, string>();
  const fixes: Fix[] = [];
  for (let round = 0; round < maximumRounds; round += 1) {
    const found = await fixOnce(source, texts);
    if (found.length === 0) break;
    fixes.push(...found);
  }
  if (texts.size > 0) {
    writeFilesTogether(
      source.root,
      Array.from(texts, ([path, content]) => ({ path, content })),
    );
  }
  return fixes;
}

/** One repair may bring to light what an item's error hid: at first its id, then its topic. */
const maximumRounds = 4;

/** @param texts of the files as they are to be, which are read in the place of those on disk */
async function fixOnce(source: BankSource, texts: Map<string, string>): Promise<readonly Fix[]> {
  const read = (path: string): Uint8Array => {
    const text = texts.get(path);
    return text === undefined ? source.read(path) : Buffer.from(text);
  };
  const index = await indexBank({ ...source, read }, { isAlone: true });
  index.close();
  const taken = new Set(index.ids);
  const byFile = Map.groupBy(index.diagnostics, ({ place }) => place?.file);
  // From the end of a file to its start, so that places ahead stay where they are.
  return [...byFile.values()].flatMap((findings) =>
    findings.toReversed().flatMap((finding) => fix(finding, index, taken, texts) ?? []),
  );
}

function fix(
  finding: Diagnostic,
  index: BankIndex,
  taken: Set<string>,
  texts: Map<string, string>,
): Fix | undefined {
  const { code, place } = finding;
  if (place === undefined) return undefined;
  const source = index.readSource(place.file);
  if (source === undefined) return undefined;
  if (code === 'missing-id') {
    const id = freeId(place.file, titleIn(source), taken);
    taken.add(id);
    return write(texts, place, source, addId(source, id), `id: ${id}`);
  }
  const known = knownNames(code, index);
  if (known === undefined) return undefined;
  const [start, end] = [offsetOf(source, place.line, place.column), endOf(source, place)];
  const written = source.slice(start, end);
  const corrected = correctNames(written, known);
  const text = source.slice(0, start) + corrected + source.slice(end);
  return write(texts, place, source, text, `${written} → ${corrected}`);
}

function knownNames(code: Diagnostic['code'], { settings }: BankIndex): string[] | undefined {
  if (code === 'unknown-topic') return settings.taxonomy.flatMap((topic) => topicPaths(topic, ''));
  if (code !== 'unknown-outcome') return undefined;
  return settings.outcomeFrameworks.flatMap(({ outcomes }) => outcomes.map(({ id }) => id));
}

function write(
  texts: Map<string, string>,
  { file }: Place,
  before: string,
  after: string | undefined,
  what: string,
): Fix | undefined {
  if (after === undefined || after === before) return undefined;
  texts.set(file, after);
  return { path: file, what };
}

function titleIn(source: string): string {
  const text = source.replace(/^\uFEFF/u, '').replaceAll(/\r\n?/gu, '\n');
  const parts = splitFile(text);
  if (parts.kind !== 'whole') return '';
  const yaml = readYaml(text.slice(parts.frontMatter.start, parts.frontMatter.end));
  return yaml.ok && typeof yaml.values.title === 'string' ? yaml.values.title : '';
}

function endOf(source: string, { line, column, endLine, endColumn }: Place): number {
  return offsetOf(source, endLine ?? line, endColumn ?? column);
}

/** Places count lines whatever their endings, so the offset is found in the text as it is. */
function offsetOf(source: string, line = 1, column = 1): number {
  const endings = source.matchAll(/\r\n|\r|\n/gu);
  let start = source.startsWith('\uFEFF') ? 1 : 0;
  for (let passed = 1; passed < line; passed += 1) {
    const ending = endings.next().value;
    if (ending === undefined) break;
    start = ending.index + ending[0].length;
  }
  return start + column - 1;
}

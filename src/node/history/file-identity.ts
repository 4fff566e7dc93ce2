/** Reads the id that a file of a bank states, without reading the rest of it. */
import { bankFileKind } from '../../bank/bank-path.ts';
import { readYaml } from '../../markdown/read-yaml.ts';
import { sourceText } from '../../markdown/source-text.ts';
import { splitFile } from '../../markdown/split-file.ts';
import { isForeign } from '../source/bank-source.ts';

/** What has a history: an item (or stimulus), or an assessment. */
export type TrackedKind = 'item' | 'assessment';

/** What the file at a path below the bank is followed as; undefined: it has no history of its own. */
export function trackedKind(path: string): TrackedKind | undefined {
  const kind = bankFileKind(path);
  if (kind !== 'item' && kind !== 'assessment') return undefined;
  // The git program is asked for paths line by line.
  if (path.includes('\n') || path.split('/').some(isForeign)) return undefined;
  return kind;
}

const idPattern = /^[a-z][a-z0-9-]*$/u;
/** A key at the left margin is one of the whole mapping: what is inside another is indented. */
const idLines = /^(?:id|"id"|'id')[ \t]*:.*$/gmu;
const plainId = /^id:[ \t]+([a-z][a-z0-9-]*)[ \t]*(?:[ \t]#.*)?$/u;
/** Plain words that YAML does not read as texts. */
const noTexts = new Set(['true', 'false', 'null']);

/** The id stated in the bytes of a file; undefined where it states none that can be one. */
export function fileIdentity(bytes: Uint8Array, kind: TrackedKind): string | undefined {
  const yaml = kind === 'item' ? frontMatter(bytes) : textOf(bytes);
  if (yaml === undefined) return undefined;
  const lines = yaml.match(idLines) ?? [];
  const [, id] = (lines.length === 1 && plainId.exec(lines[0] ?? '')) || [];
  return id === undefined || noTexts.has(id) ? yamlIdentity(yaml) : id;
}

const opening = Buffer.from('---\n');
const closing = Buffer.from('\n---\n');
/** Line ends of other systems, or a closing line with spaces behind it. */
const otherLineEnd = /\r|^---[ \t]*$/mu;

function frontMatter(bytes: Uint8Array): string | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.indexOf(closing);
  // Most of a file is its body, which need not become a text.
  if (end > 0 && file.indexOf(opening) === 0) {
    const yaml = file.toString('utf8', opening.length, end + 1);
    if (!otherLineEnd.test(yaml)) return yaml;
  }
  const text = textOf(bytes);
  if (!text.startsWith('---')) return undefined;
  const parts = splitFile(text);
  if (parts.kind !== 'whole') return undefined;
  return text.slice(parts.frontMatter.start, parts.frontMatter.end);
}

function textOf(bytes: Uint8Array): string {
  return sourceText(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), '').text;
}

function yamlIdentity(yaml: string): string | undefined {
  // Most files without such a line have no id at all, and parsing is slow.
  if (!yaml.includes('id')) return undefined;
  const reading = readYaml(yaml);
  const id = reading.ok ? reading.values.id : undefined;
  return typeof id === 'string' && idPattern.test(id) ? id : undefined;
}

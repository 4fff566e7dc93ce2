/** Reads and writes `schemaVersion` in the text of `bank.yml`. */
import { readYaml } from '../../markdown/read-yaml.ts';
import { replaceValue } from './edit-yaml.ts';

/** What `schemaVersion` is where it is not stated. */
const firstVersion = 1;

/** Stands above a key that a migration has written, so that the way back takes both away. */
const comment = '# Version of the format; `stemma migrate` changes it together with the files.';

/**
 * The version that the text states.
 * @param text absent where there is no `bank.yml`
 * @returns undefined when it cannot be told: the text is no mapping, or the version no whole number
 */
export function readSchemaVersion(text: string | undefined): number | undefined {
  const yaml = readYaml(withoutMark(text ?? ''));
  if (!yaml.ok) return undefined;
  const { schemaVersion = firstVersion } = yaml.values;
  const isVersion = typeof schemaVersion === 'number' && Number.isInteger(schemaVersion);
  return isVersion && schemaVersion >= firstVersion ? schemaVersion : undefined;
}

/**
 * The text that states a version. Where none was stated the key is added at the end, and on the way
 * back to the first version it is taken away again.
 * @param text absent where there is no `bank.yml`
 * @returns null when nothing is left; undefined when the text has no place for the key
 */
export function writeSchemaVersion(
  text: string | undefined,
  version: number,
): string | null | undefined {
  const mark = text?.startsWith('\uFEFF') ? '\uFEFF' : '';
  const written = writeVersion(withoutMark(text ?? ''), version);
  if (readSchemaVersion(written) !== version) return undefined;
  return written === '' ? null : mark + written;
}

function writeVersion(text: string, version: number): string {
  const stated = readSchemaVersion(text);
  if (version === firstVersion) {
    const without = withoutAdded(text);
    if (without !== undefined) return without;
    if (stated === firstVersion) return text;
  }
  return replaceValue(text, ['schemaVersion'], String(version)) ?? withAdded(text, version);
}

/** At the end, where nothing stands below it whose place would change. */
function withAdded(text: string, version: number): string {
  const ending = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = `${comment}${ending}schemaVersion: ${version}`;
  const isEnded = text === '' || /[\r\n]$/u.test(text);
  return isEnded ? `${text}${lines}${ending}` : `${text}${ending}${lines}`;
}

/** Without the lines of `withAdded`; undefined where they are not the last ones. */
function withoutAdded(text: string): string | undefined {
  const start = text.lastIndexOf(comment);
  if (start < 0) return undefined;
  const added = text.slice(start + comment.length);
  if (!/^\r?\nschemaVersion: \d+\r?\n?$/u.test(added)) return undefined;
  const before = text.slice(0, start);
  return /[\r\n]$/u.test(added) ? before : before.replace(/\r?\n$/u, '');
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

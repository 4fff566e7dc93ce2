/** Edits keys of a YAML mapping and leaves every other byte as it is. */
import { readYaml } from '../../markdown/read-yaml.ts';

type Path = readonly (string | number)[];

/**
 * The text with another name of the key at a path; undefined where there is no such key, where
 * there is one of the new name beside it, or where the text is no mapping.
 */
export function renameKey(text: string, path: Path, name: string): string | undefined {
  const isTaken = has(text, [...path.slice(0, -1), name]);
  return isTaken ? undefined : replaceSpan(text, path, 'key', name);
}

/**
 * The text with another value at a path, written as it is to stand there; undefined where there is
 * none or where the text is no mapping.
 */
export function replaceValue(text: string, path: Path, value: string): string | undefined {
  return replaceSpan(text, path, 'value', value);
}

function replaceSpan(
  text: string,
  path: Path,
  part: 'key' | 'value',
  written: string,
): string | undefined {
  if (!has(text, path)) return undefined;
  const yaml = readYaml(text);
  if (!yaml.ok) return undefined;
  const { start, end } = yaml.locate(path, part);
  return text.slice(0, start) + written + text.slice(end);
}

function has(text: string, path: Path): boolean {
  const yaml = readYaml(text);
  if (!yaml.ok) return false;
  let value: unknown = yaml.values;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return false;
    value = Object.entries(value).find(([key]) => key === String(step))?.[1];
  }
  return true;
}

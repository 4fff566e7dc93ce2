/** Reads a YAML file of the bank against its schema, keeping what is sound of a faulty one. */
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { readYaml } from '../markdown/read-yaml.ts';
import { sourceText } from '../markdown/source-text.ts';
import type { Diagnostic, Place } from '../model/index.ts';
import type { SchemaCheck, SchemaIssue } from './schema-check.ts';
import { withoutKey } from './without-key.ts';

/** Finds the value (or the key) that a path leads to; what is nearest above where there is none. */
export type Locate = (path: readonly (string | number)[], part?: 'key' | 'value') => Place;

/** A file read: its value, its problems, and where its parts are. */
export interface YamlFileReading<Value> {
  /** Absent when even the sound parts do not have the shape. */
  readonly value?: Value;
  readonly diagnostics: readonly Diagnostic[];
  readonly place: Locate;
}

/** Reads `source` and asks `check`; what the check objects to is reported and left out. */
export function readYamlFile<Value>(
  source: string,
  path: string,
  check: SchemaCheck<Value>,
): YamlFileReading<Value> {
  const file = sourceText(source, path);
  const yaml = readYaml(file.text);
  if (!yaml.ok) {
    const { message, offset } = yaml.problem;
    const place = file.place({ start: offset, end: offset });
    const fault = diagnostic('yaml-syntax', {
      message: `This is not a YAML mapping${message === '' ? '' : `: ${message}`}.`,
      hint: 'Write `key: value` lines; quote values that contain a colon.',
      place,
    });
    return { diagnostics: [fault], place: () => place };
  }
  const place: Locate = (keys, part = 'value') => file.place(yaml.locate(keys, part));
  const result = check(yaml.values);
  if (result.ok) return { value: result.value, diagnostics: [], place };
  const diagnostics = result.issues.map((issue) => describeIssue(issue, place));
  const second = check(result.issues.reduce<unknown>(withoutFault, yaml.values));
  return second.ok ? { value: second.value, diagnostics, place } : { diagnostics, place };
}

function describeIssue(issue: SchemaIssue, place: Locate): Diagnostic {
  const { message, hint, path, key } = issue;
  const details = { message, ...(hint === undefined ? {} : { hint }) };
  switch (issue.kind) {
    case 'unknown-key':
      return diagnostic('yaml-unknown-key', {
        ...details,
        place: key === undefined ? place(path) : place([...path, key], 'key'),
      });
    case 'missing-key':
      return diagnostic('yaml-missing-key', { ...details, place: place(path) });
    case 'value':
      return diagnostic('yaml-value', { ...details, place: place(path) });
  }
}

/**
 * Without the key at fault. A list with a fault goes as a whole: half a taxonomy would make topics
 * unknown that are not.
 */
function withoutFault(data: unknown, issue: SchemaIssue): unknown {
  const isKey = issue.kind === 'unknown-key' && issue.key !== undefined;
  const path = isKey ? [...issue.path, issue.key] : issue.path;
  const list = path.findIndex((key) => typeof key === 'number');
  return withoutKey(data, list < 0 ? path : path.slice(0, list));
}

/** The documents of the program that the site shows. */

/** A document by its path in the program's folder. */
export interface Document {
  /** Its page is `docs/<slug>/`. */
  readonly slug: string;
  /** Heading of its part of the list. */
  readonly group: 'Handbook' | 'Question types' | 'Formats';
}

const patterns: readonly (readonly [RegExp, string, Document['group']])[] = [
  [/^docs\/([\w-]+)\.md$/u, '', 'Handbook'],
  [/^src\/question-types\/([\w-]+)\/README\.md$/u, 'type-', 'Question types'],
  [/^exporters\/([\w.-]+)\/README\.md$/u, 'export-', 'Formats'],
  [/^src\/importers\/([\w.-]+)\/README\.md$/u, 'import-', 'Formats'],
];

/** The document at a path; undefined for any other file. */
export function documentAt(path: string): Document | undefined {
  for (const [pattern, prefix, group] of patterns) {
    const name = pattern.exec(path)?.[1];
    if (name !== undefined) return { slug: `${prefix}${name}`, group };
  }
  return undefined;
}

/** Reads what the file of an item states, without its Markdown. */
import { asText } from '../../markdown/front-matter-values.ts';
import { readMetadata } from '../../markdown/read-metadata.ts';
import { readYaml } from '../../markdown/read-yaml.ts';
import { sourceText } from '../../markdown/source-text.ts';
import { splitFile } from '../../markdown/split-file.ts';
import type { AuthoredMetadata } from '../../model/index.ts';

/** A file by its front matter. */
export interface StatedFile {
  readonly id?: string;
  readonly metadata: AuthoredMetadata;
  /** Two files with the same ask and score the same. */
  readonly asked: string;
}

/** Keys that neither candidates nor scores depend on. */
const silentKeys: ReadonlySet<string> = new Set([
  'id',
  'topic',
  'difficulty',
  'tags',
  'outcomes',
  'bloom',
  'status',
  'release',
  'reviewed',
  'license',
  'authors',
  'source',
  'references',
  'minutes',
]);

/** What the text states; a text without sound front matter states nothing. */
export function readStated(source: string, path: string): StatedFile {
  const { text } = sourceText(source, path);
  const parts = splitFile(text);
  if (parts.kind !== 'whole') return { metadata: {}, asked: text };
  const { frontMatter, body } = parts;
  const yaml = readYaml(text.slice(frontMatter.start, frontMatter.end));
  if (!yaml.ok) return { metadata: {}, asked: text };
  const asked = Object.entries(yaml.values)
    .filter(([key]) => !silentKeys.has(key))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const id = asText(yaml.values.id);
  return {
    ...(id === undefined ? {} : { id }),
    metadata: readMetadata(yaml.values),
    asked: JSON.stringify([asked, text.slice(body.start)]),
  };
}

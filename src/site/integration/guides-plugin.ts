/** Brings the study guides of the bank, wherever it stands, into the build. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const name = 'virtual:stemma/guides';
const resolvedName = `\0${name}`;

/** Names of the guides without their ending, sorted; none where the bank has none. */
export function guideSlugs(bankRoot: string): readonly string[] {
  const folder = join(bankRoot, 'guides');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => file.slice(0, -'.mdx'.length))
    .sort();
}

/** A module that imports every guide. Guides are code: MDX may import and compute. */
export function guidesPlugin(bankRoot: string, projectRoot: string): Plugin {
  const folder = join(bankRoot, 'guides');
  return {
    name: 'stemma:guides',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source === name) return resolvedName;
      // A bank outside the project has no packages of its own: those of the project serve it.
      const isFromBank = importer?.startsWith(bankRoot) === true;
      const isPackage = /^[\w@]/u.test(source);
      return isFromBank && isPackage
        ? this.resolve(source, join(projectRoot, 'package.json'), { skipSelf: true })
        : undefined;
    },
    load(id) {
      if (id !== resolvedName) return undefined;
      const slugs = guideSlugs(bankRoot);
      const imports = slugs.map(
        (slug, index) =>
          `import * as guide${index} from ${JSON.stringify(join(folder, `${slug}.mdx`))};`,
      );
      const entries = slugs.map(
        (slug, index) => `{ slug: ${JSON.stringify(slug)}, module: guide${index} }`,
      );
      return `${imports.join('\n')}\nexport const guides = [${entries.join(', ')}];\n`;
    },
  };
}

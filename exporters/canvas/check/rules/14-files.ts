/** Rule 14. */
import { descendants } from '../../../../src/formats/xml-query.ts';
import { itemBreach } from '../item-breach.ts';
import type { ParsedItem, ParsedPackage } from '../parsed-package.ts';
import type { Breach, Rule } from '../rule.ts';

const base = /^(?:\$|%24)IMS-CC-FILEBASE(?:\$|%24)\//;

/** Images and other files. */
export const files: Rule = {
  number: 14,
  title: 'Files are packed, declared, and named from $IMS-CC-FILEBASE$',
  why: 'A file that the manifest does not list is not imported; images inside the text are removed.',
  check: (found) => {
    const declared = new Set(found.resources.flatMap(({ paths }) => paths));
    return [
      ...found.items.flatMap((item) =>
        addressesIn(item).flatMap(({ address, line }) => {
          const message = problemOf(address, found, declared);
          return message === undefined ? [] : [itemBreach(item, message, line)];
        }),
      ),
      ...undeclared(found, declared),
    ];
  },
};

/** An address of something shown. */
interface Address {
  readonly address: string;
  readonly line: number;
}

function addressesIn({ element, texts }: ParsedItem): readonly Address[] {
  const shown = texts
    .filter(({ text, type }) => type === 'text/html' && /\b(?:src|href)\s*=/i.test(text))
    .flatMap(({ html, line }) =>
      html().tags.flatMap(({ attributes: { src, href } }) => [
        ...(src === undefined ? [] : [{ address: src, line }]),
        ...(href !== undefined && base.test(href) ? [{ address: href, line }] : []),
      ]),
    );
  const images = descendants(element, 'matimage').map(({ attributes, line = 1 }) => ({
    address: attributes.uri ?? '',
    line,
  }));
  return [...shown, ...images];
}

function problemOf(
  address: string,
  { paths }: ParsedPackage,
  declared: ReadonlySet<string>,
): string | undefined {
  if (/^data:/i.test(address)) return 'An image stands inside the text as data:.';
  if (/^(?:https?:)?\/\//i.test(address) || address.startsWith('/equation_images/'))
    return undefined;
  if (!base.test(address)) return `${address} does not begin with $IMS-CC-FILEBASE$/.`;
  const path = decodedPath(address.replace(base, ''));
  if (!paths.includes(path)) return `The file ${path} is not in the package.`;
  return declared.has(path) ? undefined : `The manifest does not list ${path}.`;
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function undeclared(
  { documents, paths, faults }: ParsedPackage,
  declared: ReadonlySet<string>,
): readonly Breach[] {
  const read = new Set([...documents, ...faults].map(({ path }) => path));
  return paths
    .filter((path) => !read.has(path) && !declared.has(path) && !path.includes('__MACOSX'))
    .map((path) => ({ path, message: 'The manifest does not list this file.' }));
}

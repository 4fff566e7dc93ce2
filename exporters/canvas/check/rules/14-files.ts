/** Rule 14. */
import { itemBreach } from '../item-breach.ts';
import { isPackedFile, packedPath } from '../packed-file.ts';
import type { ParsedPackage } from '../parsed-package.ts';
import type { Breach, Rule } from '../rule.ts';

/** Images and other files. */
export const files: Rule = {
  number: 14,
  title: 'Files are packed, declared, and named from $IMS-CC-FILEBASE$',
  why: 'A file that the manifest does not list is not imported; images inside the text are removed.',
  check: (found) => {
    const declared = new Set(found.resources.flatMap(({ paths }) => paths));
    return [
      ...found.items.flatMap((item) =>
        item.addresses.flatMap(({ address, line }) => {
          const message = problemOf(address, found, declared);
          return message === undefined ? [] : [itemBreach(item, message, line)];
        }),
      ),
      ...undeclared(found, declared),
    ];
  },
};

function problemOf(
  address: string,
  { paths }: ParsedPackage,
  declared: ReadonlySet<string>,
): string | undefined {
  if (/^data:/i.test(address)) return 'An image stands inside the text as data:.';
  if (/^(?:https?:)?\/\//i.test(address) || address.startsWith('/equation_images/'))
    return undefined;
  if (!isPackedFile(address)) return `${address} does not begin with $IMS-CC-FILEBASE$/.`;
  const path = packedPath(address);
  if (!paths.includes(path)) return `The file ${path} is not in the package.`;
  return declared.has(path) ? undefined : `The manifest does not list ${path}.`;
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

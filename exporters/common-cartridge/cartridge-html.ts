/** HTML in a cartridge. */
import type { ContentFiles } from '../../src/formats/content-files.ts';
import { type ContentHtml, newContentHtml } from '../../src/formats/content-html.ts';
import { delimitedMath } from '../../src/formats/delimited-math.ts';
import { packagePath } from '../../src/formats/package-path.ts';

/** Files are named from the document, which stands one folder below the root. */
export function cartridgeHtml(path: string, files: ContentFiles): ContentHtml {
  return newContentHtml({
    path,
    files,
    pathOf: packagePath,
    address: (file) => `$IMS-CC-FILEBASE$../${file}`,
    math: delimitedMath,
  });
}

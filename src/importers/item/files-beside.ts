/** Images that lie beside an imported file, or in its archive. */
import { isLocalUrl } from '../../content/safe-url.ts';
import type { ImportHost } from '../../formats/importer.ts';
import type { ReportFinding } from '../answer/read-answer.ts';

/** Finds files and keeps those that items need. */
export interface FilesBeside {
  /** By path below the target folder; items stand at its root. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  /** The address of an image that a property names; undefined, reported, where there is none. */
  readonly image: (name: string, report: ReportFinding) => string | undefined;
  /** The address that HTML names, kept whatever it is. */
  readonly address: (url: string, report: ReportFinding) => string | undefined;
}

/** Paths lead below the folder of the file, and only images are taken. */
export function newFilesBeside({ readBeside }: Pick<ImportHost, 'readBeside'>): FilesBeside {
  const assets = new Map<string, Uint8Array>();
  const take = (name: string, report: ReportFinding): string | undefined => {
    const path = name.replaceAll('\\', '/').replace(/^\.\//, '');
    const isImage = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/i.test(path);
    const isInside = isLocalUrl(path) && path.split('/').every((part) => !/^(?:\.*)$/.test(part));
    const bytes = isImage && isInside ? readBeside(path) : undefined;
    if (bytes === undefined) {
      const message = `The image ${name.slice(0, 120)} is not beside the file.`;
      report('import-image-missing', message, 'Put it there and import again.');
      return undefined;
    }
    assets.set(path, bytes);
    return encodeURI(path);
  };
  return {
    assets,
    image: take,
    address: (url, report) => (isLocalUrl(url) ? take(decoded(url), report) : undefined),
  };
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

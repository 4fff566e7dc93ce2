/** The files of a package, found by the addresses that texts give them. */
import { strFromU8 } from 'fflate';

/** Files by path, and where new items put the ones that they show. */
export interface PackageFiles {
  /** Bytes of the file that an address in a document means; undefined when there is none. */
  readonly find: (address: string, document: string) => FoundFile | undefined;
}

/** A file of the package. */
export interface FoundFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Looks files up as Canvas does: whole, from the document's folder, then without leading folders. */
export function packageFiles(
  files: ReadonlyMap<string, Uint8Array>,
  readBeside: (path: string) => Uint8Array | undefined,
): PackageFiles {
  const byEnding = new Map<string, string | undefined>();
  for (const path of files.keys()) {
    for (const ending of endingsOf(path)) {
      byEnding.set(ending, byEnding.has(ending) ? undefined : path);
    }
  }
  const lookUp = (path: string): FoundFile | undefined => {
    const bytes = files.get(path);
    return bytes && { path, bytes };
  };
  return {
    find: (address, document) => {
      const path = packagePathOf(address);
      if (path === undefined) return undefined;
      const folder = document.replace(/[^/]*$/, '');
      const candidates = [path, `${folder}${path}`, `web_resources/${path}`].map(normalPath);
      for (const candidate of candidates) {
        const found = lookUp(candidate);
        if (found) return found;
      }
      for (const ending of endingsOf(normalPath(path))) {
        const found = lookUp(byEnding.get(ending) ?? '');
        if (found) return found;
      }
      const beside = readBeside(normalPath(path));
      return beside && { path: normalPath(path), bytes: beside };
    },
  };
}

/** `a/b/c.png`, `b/c.png`, `c.png` */
function endingsOf(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(index).join('/'));
}

/** The path that an address names inside a package; undefined for addresses elsewhere. */
function packagePathOf(address: string): string | undefined {
  const path = decoded(address)
    .replace(/^\$IMS[-_]CC[-_]FILEBASE\$\/?/i, '')
    .replace(/^@X@EmbeddedFile\.(?:requestUrlStub|location)@X@/, '')
    .replace(/[?#].*$/s, '')
    .trim();
  return path === '' || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(path) ? undefined : path;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Without `.`, empty parts and `..`, none of which leads out of the package. */
function normalPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** A file name that needs no escaping, with the ending that its bytes call for. */
export function plainFileName({ path, bytes }: FoundFile): string {
  const name = path
    .replace(/^.*\//, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[.-]+/, '');
  if (/\.[A-Za-z0-9]{1,5}$/.test(name)) return name;
  return `${name === '' ? 'file' : name}${endingOf(bytes)}`;
}

function endingOf(bytes: Uint8Array): string {
  const start = strFromU8(bytes.subarray(0, 300), true);
  if (start.startsWith('\x89PNG')) return '.png';
  if (start.startsWith('\xff\xd8\xff')) return '.jpg';
  if (start.startsWith('GIF8')) return '.gif';
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return '.webp';
  return /<svg[\s>]/.test(start) ? '.svg' : '';
}

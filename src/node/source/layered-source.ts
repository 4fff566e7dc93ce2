/** The files of a bank together with those of overlays over it. */
import { relative, sep } from 'node:path';
import { bankFileKind } from '../../bank/bank-path.ts';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../../model/index.ts';
import { type BankSource, isForeign } from './bank-source.ts';

/** An overlay lies in the bank, or the bank in it. */
export class OverlayPlaceError extends Error {
  override readonly name = 'OverlayPlaceError';
}

/** What an overlay adds. */
export interface Overlay {
  readonly source: BankSource;
  /** Of items, assessments and other files that are now files of the bank. */
  readonly paths: ReadonlySet<string>;
  /** Paths of its folder defaults, which hold beside those of the bank. */
  readonly defaults: readonly string[];
  /** What a finding calls the file at a path of it: the way there from the root of the bank. */
  readonly nameOf: (path: string) => string;
}

/** A file of the bank or of an overlay. */
interface OverlaidFile {
  readonly source: BankSource;
  readonly path: string;
}

/** A bank with its overlays; `list` and `read` are about all files but the defaults of overlays. */
export interface LayeredSource extends BankSource {
  readonly overlays: readonly Overlay[];
  /** Where the file really lies, by its path or by what findings call it. */
  readonly find: (name: string) => OverlaidFile | undefined;
}

/**
 * Puts overlays over a bank. They add files and hide none: of two files at one path the first is
 * taken, and a finding names both.
 * @throws OverlayPlaceError
 */
export function layOver(base: BankSource, sources: readonly BankSource[]): LayeredSource {
  const listing = base.list();
  const owners = new Map(listing.paths.map((path) => [path, base] as const));
  const diagnostics = [...listing.diagnostics];
  const overlays = sources.map((source) => {
    checkPlace(base.root, source.root);
    const overlay = readOverlay(base, source, owners);
    diagnostics.push(...overlay.diagnostics);
    return overlay;
  });
  const names = new Map(
    overlays.flatMap(({ source, paths, defaults, nameOf }) =>
      [...paths, ...defaults].map((path) => [nameOf(path), { source, path }] as const),
    ),
  );
  const find: LayeredSource['find'] = (name) => {
    const source = owners.get(name);
    return source === undefined ? names.get(name) : { source, path: name };
  };
  return {
    root: base.root,
    list: () => ({ paths: [...owners.keys()].sort(), diagnostics }),
    read: (name) => {
      const found = find(name);
      return found === undefined ? base.read(name) : found.source.read(found.path);
    },
    overlays,
    find,
  };
}

/** @param owners of the paths that are taken; those of the overlay are added */
function readOverlay(
  base: BankSource,
  source: BankSource,
  owners: Map<string, BankSource>,
): Overlay & { readonly diagnostics: readonly Diagnostic[] } {
  const folder = relative(base.root, source.root).split(sep).join('/');
  const nameOf = (path: string): string => `${folder}/${path}`;
  const paths = new Set<string>();
  const defaults: string[] = [];
  const { paths: own, diagnostics: skipped } = source.list();
  const diagnostics = skipped.map((finding) => ({
    ...finding,
    ...(finding.place && { place: { ...finding.place, file: nameOf(finding.place.file) } }),
  }));
  for (const path of own) {
    const kind = bankFileKind(path);
    const owner = owners.get(path);
    if (kind === 'defaults') defaults.push(path);
    else if (kind === 'settings' || kind === 'guide') diagnostics.push(unused(nameOf(path)));
    else if (owner === undefined) {
      owners.set(path, source);
      paths.add(path);
    } else if (kind !== 'other' || !isSame(path, owner, source)) {
      const other = owner === base ? path : `${owner.root}/${path}`;
      diagnostics.push(taken(nameOf(path), other));
    }
  }
  return { source, paths, defaults, nameOf, diagnostics };
}

/** A `README.md` documents its folder and is no part of the bank. */
function isSame(path: string, one: BankSource, other: BankSource): boolean {
  if (/(?:^|\/)readme\.md$/iu.test(path)) return true;
  return Buffer.compare(one.read(path), other.read(path)) === 0;
}

function taken(file: string, other: string): Diagnostic {
  return diagnostic('overlay-path', {
    message: `${other} has the same path in the bank, so this file is left out.`,
    hint: 'Rename one of the two.',
    place: { file },
  });
}

function unused(file: string): Diagnostic {
  return diagnostic('overlay-unused', {
    message: 'This file of the overlay is not read.',
    place: { file },
  });
}

/** What is to stay out of the public repository may not lie in it as part of the bank. */
function checkPlace(root: string, overlay: string): void {
  const way = relative(root, overlay).split(sep);
  const isHidden = way.some((name) => name !== '..' && name !== '' && isForeign(name));
  const isInside = way[0] !== '..' && !isHidden;
  if (isInside) throw new OverlayPlaceError(`The overlay ${overlay} lies in the bank ${root}.`);
  if (way.every((name) => name === '..')) {
    throw new OverlayPlaceError(`The bank ${root} lies in the overlay ${overlay}.`);
  }
}

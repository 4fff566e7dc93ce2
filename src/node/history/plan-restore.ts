/** Plans how an item is brought back as it was. */
import { join } from 'node:path';
import { resolveAsset } from '../../content/resolve-asset.ts';
import { parseItem } from '../../markdown/parse-item.ts';
import type { WrittenFile } from '../journal/write-files-together.ts';
import { placeFolders } from './bank-folders.ts';
import { trackedKind } from './file-identity.ts';
import type { ItemVersion, TrackedItem } from './item-version.ts';
import type { OpenedHistory } from './open-history.ts';
import { readIfThere, type WorkingFile, workingFile } from './working-file.ts';

/** What is asked for. */
export interface RestoreRequest {
  /** Folder of the bank, absolute. */
  readonly root: string;
  readonly tracked: TrackedItem;
  readonly version: ItemVersion;
  /** Where to write it, below the bank; where it lies or lay otherwise. */
  readonly to?: string;
  /** Changes that are not committed may be lost. */
  readonly isForced: boolean;
}

/** What is to be written, or why nothing may be. */
export type RestorePlan =
  | {
      readonly kind: 'write';
      readonly path: string;
      /** The item first, then figures that are no longer there; empty when nothing is to be done. */
      readonly files: readonly WrittenFile[];
      /** What a person should know. */
      readonly remarks: readonly string[];
      /** Id of the stimulus that the item is shown with. */
      readonly stimulus?: string;
    }
  | { readonly kind: 'refuse'; readonly reason: string };

/** Looks at the working folder and writes nothing. */
export async function planRestore(
  opened: OpenedHistory,
  request: RestoreRequest,
): Promise<RestorePlan> {
  const { root, tracked, version, to } = request;
  const now = workingFile(root, tracked);
  const path = to ?? now?.path ?? version.path;
  const reason = await objection(opened, request, path, now);
  if (reason !== undefined) return { kind: 'refuse', reason };
  const isSame = now !== undefined && Buffer.compare(now.bytes, version.bytes) === 0;
  const item = isSame ? [] : [{ path, content: version.bytes }];
  if (tracked.kind === 'assessment') return { kind: 'write', path, files: item, remarks: [] };
  const reading = parseItem(new TextDecoder().decode(version.bytes), version.path);
  const urls = new Set(reading.links.assets.map(({ url }) => url));
  const { files, remarks } = await missingAssets(opened, request, path, [...urls]);
  const stimulus = reading.item?.metadata.stimulus;
  return {
    kind: 'write',
    path,
    files: [...item, ...files],
    remarks,
    ...(stimulus === undefined ? {} : { stimulus }),
  };
}

async function objection(
  { reader }: OpenedHistory,
  { root, tracked: { kind, item }, version, isForced }: RestoreRequest,
  path: string,
  now: WorkingFile | undefined,
): Promise<string | undefined> {
  if (trackedKind(path) !== kind) return `${path} is no place for an ${kind}.`;
  if (now === undefined) {
    return readIfThere(join(root, path)) === undefined
      ? undefined
      : `${path} holds something else now. Name another place with --to.`;
  }
  if (now.path !== path) {
    return `${item.id} lies in ${now.path}; a second file would have the same id. Leave out --to, and move the file afterwards.`;
  }
  if (isForced || Buffer.compare(now.bytes, version.bytes) === 0) return undefined;
  const { current } = item;
  const committed =
    current?.path === path ? (await reader.readBlobs([current.blob])).get(current.blob) : undefined;
  if (committed !== undefined && lines(committed) === lines(now.bytes)) return undefined;
  return `${path} has changes that are not committed. Commit them, or lose them with --force.`;
}

/** A checkout may have other line ends than what is committed. */
function lines(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n');
}

const lfsPointer = 'version https://git-lfs.github.com/spec/';

async function missingAssets(
  { reader, history }: OpenedHistory,
  { root, version }: RestoreRequest,
  path: string,
  urls: readonly string[],
): Promise<{ readonly files: readonly WrittenFile[]; readonly remarks: readonly string[] }> {
  const { commit } = version;
  const folder = (await placeFolders(reader, [commit], history.folders))(commit);
  const assets = urls.flatMap((url) => {
    const [from, to] = [resolveAsset(version.path, url), resolveAsset(path, url)];
    return from === undefined || to === undefined ? [] : { from, to };
  });
  const objects = await reader.objectsAt(
    assets.map(({ from }) => ({ commit, path: folder === '' ? from : `${folder}/${from}` })),
  );
  const blobs = await reader.readBlobs(
    objects.flatMap((object) => (object?.isFile ? object.oid : [])),
  );
  const files: WrittenFile[] = [];
  const remarks: string[] = [];
  for (const [index, { to }] of assets.entries()) {
    const content = blobs.get(objects[index]?.oid ?? '');
    const present = readIfThere(join(root, to));
    if (content === undefined) continue;
    if (Buffer.from(content).toString('latin1', 0, lfsPointer.length) === lfsPointer) {
      if (present === undefined) {
        remarks.push(`${to} is kept by Git LFS: \`git lfs fetch\` it and check it out yourself.`);
      }
    } else if (present === undefined) {
      files.push({ path: to, content });
    } else if (Buffer.compare(present, content) !== 0) {
      remarks.push(`${to} is another file than it was then and is left as it is.`);
    }
  }
  return { files, remarks };
}

/** How items of overlays differ from the bank's own. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { AuthoredMetadata, Diagnostic } from '../../model/index.ts';
import type { ItemHeader } from '../item-header.ts';
import type { AssessmentReading } from '../read-assessment.ts';
import { folderDefaults } from '../read-defaults.ts';
import { type FolderDefaults, resolveMetadata } from '../resolve-metadata.ts';
import type { BankParts, LinkItem, OverlayParts, Resolve } from './bank-parts.ts';

/** The bank's own before those of overlays, so that of two with one id its own is taken. */
export function ownFirst<Read extends { readonly path: string }>(
  readings: readonly Read[],
  parts: BankParts,
): Read[] {
  const isOwn = ({ path }: Read): boolean => !isInOverlay(parts, path);
  return [...readings.filter(isOwn), ...readings.filter((reading) => !isOwn(reading))];
}

/** The files of the bank without those of overlays. */
export function ownFiles({ files, overlays = [] }: BankParts): ReadonlySet<string> {
  return new Set([...files].filter((path) => !overlays.some(({ paths }) => paths.has(path))));
}

/**
 * Tells what queries of an assessment may draw: one of the bank itself draws nothing from
 * overlays, so that it is the same with and without them.
 */
export function drawable(
  { path }: AssessmentReading,
  parts: BankParts,
): (item: Pick<ItemHeader, 'path'>) => boolean {
  const drawsAll = isInOverlay(parts, path);
  return (item) => drawsAll || !isInOverlay(parts, item.path);
}

/** Whether the file at a path is one of an overlay. */
function isInOverlay({ overlays = [] }: Pick<BankParts, 'overlays'>, path: string): boolean {
  return overlays.some(({ paths }) => paths.has(path));
}

/**
 * Completes items: the bank's own with its defaults, those of an overlay with these and with the
 * overlay's over them. An item of an overlay is secure unless the overlay says otherwise, whatever
 * the bank says of its own.
 */
export function resolver(parts: BankParts): Resolve {
  const { settings, defaults, overlays = [] } = parts;
  const own = folderDefaults(defaults);
  const secure = { ...settings, release: 'secure' } as const;
  const layered = overlays.map((overlay) => [overlay, over(own, overlay)] as const);
  return ({ path, metadata }) => {
    const found = layered.find(([{ paths }]) => paths.has(path));
    return found === undefined
      ? resolveMetadata(path, metadata, own, settings)
      : resolveMetadata(path, metadata, found[1], secure);
  };
}

/** The folders of the bank without what they say of releases, and those of the overlay over them. */
function over(own: FolderDefaults, { defaults }: OverlayParts): FolderDefaults {
  const folders = new Map<string, AuthoredMetadata>();
  for (const [folder, { release: _, ...metadata }] of own) folders.set(folder, metadata);
  for (const [folder, metadata] of folderDefaults(defaults)) {
    folders.set(folder, { ...folders.get(folder), ...metadata });
  }
  return folders;
}

/** Warnings about items of overlays that are not secure. */
export function checkOverlayItems(items: readonly LinkItem[], parts: BankParts): Diagnostic[] {
  return items
    .filter(({ header }) => header.release !== 'secure' && isInOverlay(parts, header.path))
    .map(({ header, summary }) =>
      diagnostic('overlay-release', {
        message: `The item is in an overlay, but its release is ${header.release}.`,
        hint: 'Remove the release, or move the item into the bank.',
        place: summary.places.release,
        item: header.id,
      }),
    );
}

/** Warnings about assessments of overlays that are not secure. */
export function checkOverlayAssessments(
  readings: readonly AssessmentReading[],
  parts: BankParts,
): Diagnostic[] {
  return readings.flatMap(({ path, assessment, place }) => {
    const release = assessment?.release ?? 'secure';
    if (release === 'secure' || !isInOverlay(parts, path)) return [];
    return diagnostic('overlay-release', {
      message: `The assessment is in an overlay, but its release is ${release}.`,
      hint: 'Remove the release, or move the assessment into the bank.',
      place: place(['release']),
    });
  });
}

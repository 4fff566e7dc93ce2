/** Reads a bank with its overlays, but for the items. */
import { bankFileKind } from '../bank/bank-path.ts';
import type { ItemSummary } from '../bank/item-header.ts';
import { readFrame } from '../bank/read-frame.ts';
import type { Diagnostic } from '../model/index.ts';
import { bankChecks } from './bank-checks.ts';
import { readOverlay, renameFinding, renameSummary } from './read-overlay.ts';
import { readTextFile } from './read-text-file.ts';
import type { BankSource } from './source/bank-source.ts';
import type { LayeredSource } from './source/layered-source.ts';

/** Everything but the items, of the bank itself and of its overlays. */
export function readParts(source: LayeredSource, paths: readonly string[]) {
  const added = source.overlays.map(({ paths: own }) => own);
  const isOwn = (path: string): boolean => !added.some((one) => one.has(path));
  const own = readTexts(
    source,
    paths.filter((path) => isFrame(path) && isOwn(path)),
  );
  const frame = readFrame(own.texts, bankChecks);
  const overlays = source.overlays.map((overlay) => {
    const assessments = [...overlay.paths].filter((path) =>
      ['assessment', 'lock'].includes(bankFileKind(path)),
    );
    const { texts, diagnostics } = readTexts(overlay.source, [...overlay.defaults, ...assessments]);
    const reading = readOverlay(overlay, texts, frame.settings);
    const unreadable = diagnostics.map((finding) => renameFinding(finding, overlay.nameOf));
    return { ...reading, diagnostics: [...unreadable, ...reading.diagnostics] };
  });
  return {
    ...frame,
    overlays,
    assessments: [...frame.assessments, ...overlays.flatMap((overlay) => overlay.assessments)],
    locks: [...frame.locks, ...overlays.flatMap((overlay) => overlay.locks)],
    diagnostics: [
      ...own.diagnostics,
      ...frame.diagnostics,
      ...overlays.flatMap((overlay) => overlay.diagnostics),
    ],
  };
}

/** The summary of an item, with the names that findings give to files of overlays. */
export function nameSummary(summary: ItemSummary, { overlays }: LayeredSource): ItemSummary {
  const overlay = overlays.find(({ paths }) => paths.has(summary.path));
  return overlay === undefined ? summary : renameSummary(summary, overlay.nameOf);
}

function isFrame(path: string): boolean {
  return ['settings', 'defaults', 'assessment', 'lock', 'guide'].includes(bankFileKind(path));
}

function readTexts(
  source: Pick<BankSource, 'read'>,
  paths: readonly string[],
): { readonly texts: Map<string, string>; readonly diagnostics: Diagnostic[] } {
  const texts = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const file = readTextFile(source, path);
    if (file.ok) texts.set(path, file.source);
    else diagnostics.push(file.diagnostic);
  }
  return { texts, diagnostics };
}

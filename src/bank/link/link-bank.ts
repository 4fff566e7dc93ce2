/** Looks up everything that files of a bank say about each other. */
import { compareDiagnostics } from '../../diagnostics/compare-diagnostics.ts';
import type { Assessment, Diagnostic } from '../../model/index.ts';
import type { ItemHeader, ItemSummary } from '../item-header.ts';
import type { AssessmentReading } from '../read-assessment.ts';
import { type BankParts, type LinkItem, type LinkTargets, linkItem } from './bank-parts.ts';
import { checkAssets } from './check-assets.ts';
import { checkBanks } from './check-banks.ts';
import { checkFixed } from './check-fixed.ts';
import { checkGuide } from './check-guide.ts';
import { checkIds } from './check-ids.ts';
import { checkOwners } from './check-owners.ts';
import { checkStimulus } from './check-stimulus.ts';
import { type TopicClaim, topicCheck } from './check-topics.ts';
import { linkAssessment } from './link-assessment.ts';
import {
  checkOverlayAssessments,
  checkOverlayItems,
  drawable,
  ownFiles,
  ownFirst,
  resolver,
} from './overlays.ts';

/** A bank of which every reference resolves, and what was wrong with the others. */
export interface LinkedBank {
  /** Sorted by id, each id once. */
  readonly headers: readonly ItemHeader[];
  /** Sorted by id, each id once. */
  readonly assessments: readonly Assessment[];
  /** Of linking alone, sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Links the parts of a bank. A fault in one item is reported at that item and hides no other. */
export function linkBank(parts: BankParts): LinkedBank {
  const { settings, guides, files, overlays = [], foreign = [] } = parts;
  const summaries = ownFirst(parts.summaries, parts);
  const assessments = ownFirst(parts.assessments, parts);
  const defaults = [...parts.defaults, ...overlays.flatMap((overlay) => overlay.defaults)];
  const resolve = resolver(parts);
  const items = summaries.flatMap((summary) => linkItem(summary, resolve));
  const others = foreign.map((header) => ({ header }));
  const targets: LinkTargets = {
    items: firstById([...items, ...others], ({ header }) => header.id),
    brokenIds: new Set(summaries.flatMap(({ id, header }) => (id && !header ? [id] : []))),
  };
  const topics = topicCheck(settings);
  const read = assessments.filter(hasAssessment);
  const links = [...firstById(read, ({ assessment }) => assessment.id).values()].map((reading) =>
    linkAssessment(reading, targets, drawable(reading, parts)),
  );
  const diagnostics = [
    ...checkItemIds(summaries, foreign),
    ...checkIds(read.map(({ assessment, place }) => ({ id: assessment.id, place: place(['id']) }))),
    ...defaults.flatMap(topics.check),
    ...summaries.flatMap((summary) => checkAssets(summary, files)),
    ...items.flatMap((item) => [
      ...checkStimulus(item, targets),
      ...topics.check(claimOf(item)),
      ...topics.checkPresence(item),
      ...checkFixed(item),
    ]),
    ...checkOverlayItems(items, parts),
    ...checkOverlayAssessments(assessments, parts),
    ...links.flatMap((link) => link.diagnostics),
    ...guides.flatMap((guide) => checkGuide(guide, targets)),
    ...checkOwners({ ...parts, files: ownFiles(parts) }),
    ...checkBanks(parts),
  ];
  return {
    headers: [...targets.items.values()]
      .map(({ header }) => withKnownStimulus(header, targets))
      .sort(byIdOrder),
    assessments: links.map(({ assessment }) => assessment).sort(byIdOrder),
    diagnostics: diagnostics.sort(compareDiagnostics),
  };
}

/** Of the bank's own files alone: an id of another bank is not changed here. */
function checkItemIds(
  summaries: readonly ItemSummary[],
  foreign: readonly ItemHeader[],
): Diagnostic[] {
  const own = summaries.flatMap(({ id, places }) => (id ? { id, place: places.id } : []));
  const others = foreign.map(({ id, path }) => ({ id, place: { file: path } }));
  const paths = new Set(foreign.map(({ path }) => path));
  return checkIds([...own, ...others]).filter(({ place }) => !paths.has(place?.file ?? ''));
}

function claimOf({ authored, summary }: LinkItem): TopicClaim {
  return { metadata: authored.metadata, places: summary.places, item: authored.id };
}

/** The header without a stimulus that does not exist, or that the folder gives a stimulus. */
function withKnownStimulus(header: ItemHeader, { items }: LinkTargets): ItemHeader {
  const { stimulus, ...rest } = header;
  if (stimulus === undefined || header.type === 'stimulus') return rest;
  return items.get(stimulus)?.header.type === 'stimulus' ? header : rest;
}

function hasAssessment(
  reading: AssessmentReading,
): reading is AssessmentReading & { readonly assessment: Assessment } {
  return reading.assessment !== undefined;
}

function firstById<Claimed>(
  claims: readonly Claimed[],
  idOf: (claim: Claimed) => string,
): Map<string, Claimed> {
  const byId = new Map<string, Claimed>();
  for (const claim of claims) if (!byId.has(idOf(claim))) byId.set(idOf(claim), claim);
  return byId;
}

function byIdOrder(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

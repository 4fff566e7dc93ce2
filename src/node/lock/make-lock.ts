/** Pins an assessment as it is. */
import { bankFileKind } from '../../bank/bank-path.ts';
import { type AssessmentLock, type PlannedSection, planLock } from '../../bank/lock/index.ts';
import type { Assessment, Diagnostic } from '../../model/index.ts';
import type { BankIndex } from '../index-bank.ts';
import { type MeantItem, meaningsOf } from './meanings.ts';
import { writtenAssessment, writtenHash } from './written-assessment.ts';

/** What the lock is to say beside the items. */
export interface LockDetails extends Pick<AssessmentLock, 'term' | 'locked' | 'seed'> {
  readonly commit?: string | undefined;
  /** Whether a section, by its number from 1, keeps its whole pool. */
  readonly keepsPools: (section: number) => boolean;
  /** A lock whose drawn items stay where they can. */
  readonly before?: AssessmentLock | undefined;
}

/** The assessment cannot be locked as it is. */
export class LockRefusedError extends Error {
  override readonly name = 'LockRefusedError';
  /** What has to be put right first. */
  readonly findings: readonly Diagnostic[];

  constructor(message: string, findings: readonly Diagnostic[] = []) {
    super(message);
    this.findings = findings;
  }
}

/**
 * The lock of an assessment of the bank.
 * @throws LockRefusedError where it has errors, asks drafts, or has too little to draw from
 */
export async function makeLock(
  index: BankIndex,
  assessment: Assessment,
  details: LockDetails,
): Promise<AssessmentLock> {
  const { id } = assessment;
  const written = writtenAssessment(index, assessment);
  // Errors come first: they may be why there is too little to draw from.
  refuseErrors(index, written, new Set());
  const plan = planLock(assessment, details);
  if (!plan.ok) {
    const { section, pick, pool } = plan;
    throw new LockRefusedError(
      `${id} cannot be locked: section ${section} draws ${pick} items, and ${pool} are left that no other section asks.`,
    );
  }
  const ids = new Set(plan.sections.flatMap(({ items }) => items.map((item) => item.id)));
  refuseErrors(index, written, ids);
  const meant = await meaningsOf(index, ids);
  const drafts = [...meant].filter(([, { item }]) => item.status === 'draft');
  if (drafts.length > 0) {
    const names = drafts.map(([name]) => name).join(', ');
    throw new LockRefusedError(
      `${id} cannot be locked: ${names} ${drafts.length === 1 ? 'is a draft' : 'are drafts'}. Publish what is finished, or take other items.`,
    );
  }
  const { term, locked, seed, commit } = details;
  return {
    version: 1,
    assessment: id,
    ...{ term, locked, seed },
    ...(commit === undefined ? {} : { commit }),
    sha256: writtenHash(index, assessment),
    sections: plan.sections.map((section) => pinSection(section, meant)),
  };
}

function pinSection(
  { items, ...section }: PlannedSection,
  meant: ReadonlyMap<string, MeantItem>,
): AssessmentLock['sections'][number] {
  return {
    ...section,
    items: items.flatMap(({ id, points }) => {
      const found = meant.get(id);
      if (found === undefined) return [];
      return [{ id, points: points ?? found.item.points, sha256: found.sha256 }];
    }),
  };
}

/** Errors of the assessment, of its items, and of settings that hold for them. */
function refuseErrors(
  { items, diagnostics }: BankIndex,
  { id, path, sections }: Assessment,
  pinned: ReadonlySet<string>,
): void {
  const shown = items.filter((item) => pinned.has(item.id));
  const stimuli = new Set(shown.flatMap(({ stimulus }) => stimulus ?? []));
  const own = items.filter((item) => pinned.has(item.id) || stimuli.has(item.id));
  const files = new Set([path, ...own.map((item) => item.path)]);
  const readable = new Set(items.map((item) => item.path));
  const isDrawn = sections.some(({ kind }) => kind === 'drawn');
  const findings = diagnostics.filter(({ severity, place }) => {
    if (severity !== 'error' || place === undefined) return false;
    const kind = bankFileKind(place.file);
    // An item that cannot be read might be one that is drawn from.
    const isUnread = isDrawn && kind === 'item' && !readable.has(place.file);
    return files.has(place.file) || kind === 'settings' || kind === 'defaults' || isUnread;
  });
  if (findings.length > 0) throw new LockRefusedError(`${id} cannot be locked.`, findings);
  const known = new Set(items.map((item) => item.id));
  const missing = sections
    .flatMap((section) => (section.kind === 'fixed' ? section.items : []))
    .filter((item) => !known.has(item.id));
  if (missing.length === 0) return;
  const names = missing.map((item) => item.id).join(', ');
  throw new LockRefusedError(`${id} cannot be locked: ${names} cannot be read.`);
}

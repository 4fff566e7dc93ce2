/** Looks up what an assessment refers to. */
import type {
  Assessment,
  Diagnostic,
  DrawnSection,
  FixedSection,
  Section,
} from '../../model/index.ts';
import type { ItemHeader } from '../item-header.ts';
import type { AssessmentReading } from '../read-assessment.ts';
import type { LinkTargets } from './bank-parts.ts';
import { checkDraw } from './check-draw.ts';
import { checkReference } from './check-reference.ts';
import { checkTimes } from './check-times.ts';
import { checkUses, type ItemUse } from './check-uses.ts';
import { drawnItems } from './drawn-items.ts';

/** An assessment whose references all resolve, and what was wrong with the others. */
export interface AssessmentLink {
  readonly assessment: Assessment;
  readonly diagnostics: readonly Diagnostic[];
}

/** One section: without what does not resolve, and with the ids that a draw selects. */
interface SectionLink {
  readonly section: Section;
  readonly uses: readonly ItemUse[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Looks up all items of an assessment; what does not resolve is reported and left out.
 * @param isDrawn whether queries of this assessment may draw the item
 */
export function linkAssessment(
  reading: AssessmentReading & { readonly assessment: Assessment },
  targets: LinkTargets,
  isDrawn: (item: ItemHeader) => boolean,
): AssessmentLink {
  const { assessment, place } = reading;
  const headers = [...targets.items.values()].map(({ header }) => header);
  const links = assessment.sections.map((section, index) =>
    section.kind === 'drawn'
      ? linkDraw(
          section,
          index,
          section.from.kind === 'query' ? headers.filter(isDrawn) : headers,
          targets,
          reading,
        )
      : linkFixed(section, index, targets, reading),
  );
  const sections = links
    .map(({ section }) => section)
    .filter((section) => section.kind === 'drawn' || section.items.length > 0);
  const uses = links.flatMap((link) => link.uses);
  return {
    assessment: { ...assessment, sections },
    diagnostics: [
      ...checkTimes(assessment, place),
      ...links.flatMap((link) => link.diagnostics),
      ...checkUses(uses, assessment, reading),
    ],
  };
}

function linkFixed(
  section: FixedSection,
  index: number,
  targets: LinkTargets,
  reading: AssessmentReading,
): SectionLink {
  const references = section.items.map((reference, position) => {
    const path = ['sections', index, 'items', position];
    const fault = checkReference(reference.id, path, targets, reading);
    const header = fault ? undefined : targets.items.get(reference.id)?.header;
    return { reference, path, fault, header };
  });
  return {
    section: {
      ...section,
      items: references.flatMap(({ reference, header }) => (header ? [reference] : [])),
    },
    uses: references.flatMap(({ header, path }) => (header ? [{ header, path }] : [])),
    diagnostics: references.flatMap(({ fault }) => fault ?? []),
  };
}

function linkDraw(
  section: DrawnSection,
  index: number,
  headers: readonly ItemHeader[],
  targets: LinkTargets,
  reading: AssessmentReading,
): SectionLink {
  const path = ['sections', index];
  const candidates = drawnItems(section, headers);
  const ids = candidates.map(({ id }) => id);
  return {
    section: { ...section, from: { ...section.from, ids } },
    uses: candidates.map((header) => ({ header, path: [...path, 'from'] })),
    diagnostics: checkDraw(section, candidates, path, targets, reading),
  };
}

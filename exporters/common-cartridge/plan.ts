/** Which questions stand in which document. */
import type { Loss } from '../../src/formats/loss.ts';
import type { Assessment, Section } from '../../src/model/index.ts';

/** An item at a place of an assessment. */
export interface PlacedItem {
  readonly id: string;
  /** Instead of the item's own. */
  readonly points?: number;
}

/** All items in one row: there are no sections and no draws. */
export function planAssessment(
  { sections }: Assessment,
  report: (loss: Loss) => void,
): readonly PlacedItem[] {
  return sections.flatMap((section, index): readonly PlacedItem[] => {
    reportSection(section, index, report);
    if (section.kind === 'fixed') return section.items;
    const { points } = section;
    return (section.from.ids ?? []).map((id) => ({ id, ...(points !== undefined && { points }) }));
  });
}

function reportSection(section: Section, index: number, report: (loss: Loss) => void): void {
  if (section.title !== undefined) {
    report({
      kind: 'omitted',
      field: `sections[${index}].title`,
      reason: `There is one section without a title: “${section.title}” is lost.`,
    });
  }
  if (section.kind === 'drawn') {
    report({
      kind: 'degraded',
      field: `sections[${index}].pick`,
      reason: `Nothing is drawn: all questions are asked, not only ${section.pick} of them.`,
    });
  }
}

/** Assessments as tests, with what of them has no place. */
import type { Assessment, Item, Section } from '../../model/index.ts';
import type { ExportSelection } from '../exporter.ts';
import type { ReportLoss } from '../loss.ts';
import type { QtiTest, TestItem, TestSection } from './test-document.ts';
import { reportSettings } from './test-settings.ts';

/** What is known of the items that were written, by id. */
export type WrittenItems = ReadonlyMap<string, PlacedItem>;

/** A written item. */
export interface PlacedItem {
  readonly item: Item;
  /** In the package. */
  readonly path: string;
  /** The highest score that its own document gives. */
  readonly most: number;
}

/** The test of an assessment, without its introduction. */
export function planTest(
  assessment: Assessment,
  items: WrittenItems,
  report: ReportLoss,
): Omit<QtiTest, 'introduction'> {
  const { id, settings, title } = assessment;
  reportSettings(settings, report);
  const used = new Set<string>();
  const sections = assessment.sections.flatMap((section, index) => {
    const planned = planSection(section, index, items, used, report);
    return planned.items.length > 0 ? [planned] : [];
  });
  return { identifier: `test-${id}`, title, settings, sections };
}

/** A test of all items in order, so that their points are said. */
export function planItemsTest(
  { id, title }: ExportSelection,
  items: WrittenItems,
): Omit<QtiTest, 'introduction'> {
  const used = new Set<string>();
  const all = [...items.values()].map((placed) => reference(placed, undefined, used));
  const sections = all.length > 0 ? [{ title, items: all }] : [];
  return { identifier: `test-${id}`, title, settings: {}, sections };
}

function planSection(
  section: Section,
  index: number,
  items: WrittenItems,
  used: Set<string>,
  report: ReportLoss,
): TestSection {
  const title = section.title ?? `Section ${index + 1}`;
  if (section.kind === 'fixed') {
    const references = section.items.flatMap(({ id, points }) => {
      const placed = items.get(id);
      return placed ? [reference(placed, points, used)] : [];
    });
    return { title, items: references };
  }
  const references = (section.from.ids ?? []).flatMap((id) => {
    const placed = items.get(id);
    return placed ? [reference(placed, section.points, used)] : [];
  });
  const pick = Math.min(section.pick, references.length);
  if (pick < section.pick) {
    report({
      kind: 'degraded',
      field: `sections[${index}].pick`,
      reason: `Only ${pick} of ${section.pick} questions are there to be drawn.`,
    });
  }
  return { title, items: references, pick };
}

/** An item that stands in a test again is told apart by a number. */
function reference(
  { item, most, path }: PlacedItem,
  points: number | undefined,
  used: Set<string>,
): TestItem {
  let identifier = item.id;
  for (let copy = 2; used.has(identifier); copy += 1) identifier = `${item.id}_${copy}`;
  used.add(identifier);
  const isAsked = item.interactions.length > 0;
  const weight = isAsked ? (points ?? item.points) / most : 0;
  return { identifier, item: item.id, path, weight: Number(weight.toFixed(9)) };
}

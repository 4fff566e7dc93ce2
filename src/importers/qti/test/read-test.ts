/** A test as an assessment. */
import { diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { XmlElement } from '../../../formats/xml.ts';
import { childElements, elementAt } from '../../../formats/xml-query.ts';
import { printContent } from '../../../markdown/print-content.ts';
import type {
  Assessment,
  AssessmentSettings,
  Content,
  Diagnostic,
  ItemReference,
  Section,
} from '../../../model/index.ts';
import type { QtiDocument, QtiPackage } from '../package/qti-package.ts';
import { readReference, sectionsOf } from './test-references.ts';

/** An item that was imported. */
export interface PlacedItem {
  readonly id: string;
  /** What its own rules give at most. */
  readonly most: number;
  /** The points that the item states, one where it states none. */
  readonly points: number;
}

/** What a test is read with. */
export interface TestSettings {
  readonly source: QtiPackage;
  readonly id: string;
  /** By path of their document. */
  readonly items: ReadonlyMap<string, PlacedItem>;
  /** Instructions before the first item. */
  readonly introduction: Content;
}

/** An assessment with what of the test has no place in it. */
export interface TestReading {
  readonly assessment: Assessment;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a document whose root is an `assessmentTest`. */
export function readTest(document: QtiDocument, settings: TestSettings): TestReading {
  const { root, path } = document;
  const { source, id, introduction } = settings;
  const diagnostics: Diagnostic[] = [];
  const report = (message: string) => {
    diagnostics.push(
      diagnostic('import-assessment-incomplete', {
        message: `${path}: ${message}`,
        hint: 'Compare the assessment with the source.',
        place: { file: source.file },
      }),
    );
  };
  const sections = sectionsOf(root).flatMap((section) =>
    readSection(section, document, settings, report),
  );
  const title = root.attributes.title?.replace(/\s+/g, ' ').trim();
  const description = introduction.length === 0 ? undefined : printContent(introduction).trim();
  return {
    assessment: {
      id,
      title: title ? title : (source.title ?? id),
      ...(description && { description }),
      path: `assessments/${id}.yml`,
      release: 'secure',
      settings: readSettings(root, report),
      sections,
    },
    diagnostics,
  };
}

function readSection(
  section: XmlElement,
  document: QtiDocument,
  { items }: TestSettings,
  report: (message: string) => void,
): readonly Section[] {
  const references = childElements(section, 'assessmentItemRef').flatMap((element) => {
    const { path, href, weight = 1 } = readReference(element, document);
    const item = path === undefined ? undefined : items.get(path);
    if (!item) report(`The item ${href} was not imported, so the assessment goes without it.`);
    return item ? [reference(item, weight)] : [];
  });
  for (const name of ['preCondition', 'branchRule', 'assessmentSectionRef']) {
    if (childElements(section, name).length > 0) report(`The ${name} of a section is left out.`);
  }
  if (references.length === 0) return [];
  const stated = section.attributes.title?.replace(/\s+/g, ' ').trim();
  const title = stated && stated !== section.attributes.identifier ? { title: stated } : {};
  const selection = elementAt(section, 'selection');
  const pick = Number(selection?.attributes.select);
  if (!(pick >= 1)) return [{ kind: 'fixed', ...title, items: references }];
  if (selection?.attributes.withReplacement === 'true') report('An item is never drawn twice.');
  const points = new Set(references.map((one) => one.points ?? items.get(one.id)?.points ?? 1));
  const [common] = points;
  return [
    {
      kind: 'drawn',
      ...title,
      pick,
      from: { kind: 'items', ids: references.map(({ id }) => id) },
      ...(points.size === 1 &&
      references.some((one) => one.points !== undefined) &&
      common !== undefined
        ? { points: common }
        : {}),
    },
  ];
}

/** The points are stated where they are not those of the item. */
function reference({ id, most, points }: PlacedItem, weight: number): ItemReference {
  const here = Number((weight * most).toFixed(6));
  return here === points || !(here > 0) ? { id } : { id, points: here };
}

function readSettings(root: XmlElement, report: (message: string) => void): AssessmentSettings {
  const parts = childElements(root, 'testPart');
  const [part, second] = parts;
  const limit = elementAt(root, 'timeLimits') ?? (part && !second && elementAt(part, 'timeLimits'));
  const seconds = Number(limit ? limit.attributes.maxTime : Number.NaN);
  if (second) report(`The ${parts.length} parts of the test became one.`);
  const control = part && elementAt(part, 'itemSessionControl');
  const { maxAttempts, allowReview, showSolution } = control?.attributes ?? {};
  const sections = sectionsOf(root);
  const isShuffled = sections.some(
    (section) => elementAt(section, 'ordering')?.attributes.shuffle === 'true',
  );
  const attempts = Number(maxAttempts);
  return {
    ...(seconds > 0 && { timeLimitMinutes: Number((seconds / 60).toFixed(2)) }),
    ...(attempts >= 1 && { attempts }),
    ...(maxAttempts === '0' && { attempts: 'unlimited' as const }),
    ...(isShuffled && { shuffleQuestions: true }),
    ...(showSolution !== undefined && {
      showCorrectAnswers: showSolution === 'true' ? ('always' as const) : ('never' as const),
    }),
    ...(allowReview !== undefined && {
      showResponses: allowReview === 'true' ? ('always' as const) : ('never' as const),
    }),
    ...(part?.attributes.navigationMode === 'linear' && {
      oneQuestionAtATime: true,
      lockQuestionsAfterAnswering: true,
    }),
  };
}

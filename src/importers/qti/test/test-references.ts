/** Which items the tests of a source name, and what they weigh. */
import type { XmlElement } from '../../../formats/xml.ts';
import { childElements, descendants, elementAt } from '../../../formats/xml-query.ts';
import { pathFrom, type QtiDocument } from '../package/qti-package.ts';

/** An item in a test. */
export interface TestReference {
  /** Path of the item's document; undefined when its address leads nowhere. */
  readonly path: string | undefined;
  readonly href: string;
  /** What its score is multiplied by; undefined where the test does not say. */
  readonly weight?: number;
  /** Words that the test sorts its items by. */
  readonly categories: readonly string[];
}

/** The reference of an `assessmentItemRef`. */
export function readReference(element: XmlElement, document: QtiDocument): TestReference {
  const { href = '', category = '' } = element.attributes;
  const value = elementAt(element, 'weight')?.attributes.value;
  const weight = Number(value);
  return {
    path: pathFrom(document.path, href),
    href,
    ...(value !== undefined && Number.isFinite(weight) && { weight }),
    categories: category.split(/\s+/).filter((word) => word !== ''),
  };
}

/** All references of the tests in order. */
export function testReferences(tests: readonly QtiDocument[]): readonly TestReference[] {
  return tests.flatMap((document) =>
    descendants(document.root, 'assessmentItemRef').map((one) => readReference(one, document)),
  );
}

/** The categories of each item by its path. */
export function categoriesOf(
  references: readonly TestReference[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const { path, categories } of references) {
    if (path !== undefined) found.set(path, new Set([...(found.get(path) ?? []), ...categories]));
  }
  return new Map([...found].map(([path, words]) => [path, [...words]]));
}

/** The weight of each item where every test gives it the same one. */
export function agreedWeights(references: readonly TestReference[]): ReadonlyMap<string, number> {
  const weights = new Map<string, Set<number>>();
  for (const { path, weight = 1 } of references) {
    if (path !== undefined) weights.set(path, new Set([...(weights.get(path) ?? []), weight]));
  }
  const stated = new Set(
    references.flatMap(({ path, weight }) => (weight === undefined ? [] : (path ?? []))),
  );
  return new Map(
    [...weights].flatMap(([path, found]) => {
      const [only] = found;
      return found.size === 1 && only !== undefined && only > 0 && stated.has(path)
        ? [[path, only] as const]
        : [];
    }),
  );
}

/** The sections of a test in order, those inside of others after them. */
export function sectionsOf(test: XmlElement): readonly XmlElement[] {
  const parts = [...childElements(test, 'testPart'), test];
  const nested = (section: XmlElement): readonly XmlElement[] => [
    section,
    ...childElements(section, 'assessmentSection').flatMap(nested),
  ];
  return parts.flatMap((part) => childElements(part, 'assessmentSection')).flatMap(nested);
}

/** What a quiz is made of. */
import type { XmlElement } from '../../formats/xml.ts';
import { childElements, descendants, elementAt, textOf } from '../../formats/xml-query.ts';
import { entryOf, type ItemEntry } from './item-entry.ts';

/** A part of a quiz. */
export type QuizPart =
  | { readonly kind: 'item'; readonly entry: ItemEntry; readonly section?: string }
  /** A question that stands in a bank. */
  | {
      readonly kind: 'reference';
      readonly ident: string;
      readonly points?: number;
      readonly section?: string;
    }
  | {
      readonly kind: 'group';
      readonly title: string;
      readonly pick: number;
      readonly points?: number;
      readonly bank?: string;
      readonly entries: readonly ItemEntry[];
    };

/** Questions and groups of a section; those of sections inside keep the titles of these. */
export function partsOf(
  section: XmlElement,
  document: string,
  isNamed = false,
): readonly QuizPart[] {
  const name = isNamed ? section.attributes.title?.trim() : undefined;
  const title = name ? { section: name } : {};
  return childElements(section).flatMap((child): readonly QuizPart[] => {
    switch (child.name) {
      case 'item':
        return [{ kind: 'item', entry: entryOf(child, document), ...title }];
      case 'itemref':
        return [{ kind: 'reference', ident: child.attributes.linkrefid ?? '', ...title }];
      case 'bankentry_item': {
        const points = Number(child.attributes.points_possible);
        return [
          {
            kind: 'reference',
            ident: child.attributes.item_ref ?? '',
            ...(points > 0 && { points }),
            ...title,
          },
        ];
      }
      case 'section':
        if (section.name === 'assessment') return [];
        return groupOf(child, document) ?? partsOf(child, document, true);
      default:
        return [];
    }
  });
}

/** A section that draws some of its questions. */
export function groupOf(section: XmlElement, document: string): readonly QuizPart[] | undefined {
  const selection = elementAt(section, 'selection_ordering', 'selection');
  const number = selection && elementAt(selection, 'selection_number');
  const pick = number ? Number(textOf(number).trim()) : Number.NaN;
  if (!selection || !(pick >= 1)) return undefined;
  const [points] = descendants(selection, 'points_per_item').map((one) => Number(textOf(one)));
  const [bank] = descendants(selection, 'sourcebank_ref').map((one) => textOf(one).trim());
  return [
    {
      kind: 'group',
      title: section.attributes.title?.trim() ?? '',
      pick: Math.trunc(pick),
      ...(points !== undefined && points > 0 && { points }),
      ...(bank && { bank }),
      entries: descendants(section, 'item').map((element) => entryOf(element, document)),
    },
  ];
}

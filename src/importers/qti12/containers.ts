/** What questions stand in: banks, quizzes, or nothing. */

import type { XmlElement } from '../../formats/xml.ts';
import { childElements, descendants, elementAt, textOf } from '../../formats/xml-query.ts';
import { isOwnTopic, type OwnPackage } from './own-package.ts';
import type { SourceDocument } from './source-documents.ts';

/** A question at its place. */
export interface ItemEntry {
  readonly element: XmlElement;
  /** Path of the document. */
  readonly document: string;
  readonly topic?: string;
  /** Identifier of the question that it is a copy of, where it says so. */
  readonly original?: string;
}

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

/** A bank, a quiz, or questions without either. */
export interface Container {
  readonly kind: 'bank' | 'quiz' | 'loose';
  readonly ident: string;
  readonly title: string;
  /** Folder of the document, with its slash. */
  readonly folder: string;
  readonly items: readonly ItemEntry[];
  readonly parts: readonly QuizPart[];
  /** Fields of its metadata. */
  readonly fields: ReadonlyMap<string, string>;
}

/** The containers of a document in their order. */
export function containersIn(
  { path, root }: SourceDocument,
  own: OwnPackage | undefined,
): readonly Container[] {
  const folder = path.replace(/[^/]*$/, '');
  const assessments = childElements(root, 'assessment');
  const banks = [...childElements(root, 'objectbank'), ...assessments.filter(isPool)].map((bank) =>
    bankOf(bank, path, folder, own),
  );
  const quizzes = assessments
    .filter((assessment) => !isPool(assessment))
    .map((quiz) => quizOf(quiz, path, folder));
  const loose = [
    ...childElements(root, 'item'),
    ...childElements(root, 'section').flatMap((section) => descendants(section, 'item')),
  ];
  const entries = loose.map((element) => entryOf(element, path));
  const rest: Container[] =
    entries.length === 0
      ? []
      : [
          {
            kind: 'loose',
            ident: '',
            title: '',
            folder,
            items: entries,
            parts: [],
            fields: new Map(),
          },
        ];
  return [...banks, ...quizzes, ...rest];
}

/** Blackboard writes pools and surveys of questions as assessments. */
function isPool(assessment: XmlElement): boolean {
  return descendants(assessment, 'bbmd_assessmenttype').some((type) => /pool/i.test(textOf(type)));
}

function entryOf(element: XmlElement, document: string, topic?: string): ItemEntry {
  const field = descendants(element, 'qtimetadatafield').find(
    (one) => textAt(one, 'fieldlabel') === 'assessment_question_identifierref',
  );
  const original = field && textAt(field, 'fieldentry');
  return { element, document, ...(topic && { topic }), ...(original && { original }) };
}

function bankOf(
  bank: XmlElement,
  document: string,
  folder: string,
  own: OwnPackage | undefined,
): Container {
  const ident = bank.attributes.ident ?? '';
  const fields = fieldsOf(bank);
  const title = fields.get('bank_title') ?? bank.attributes.title ?? '';
  const topic = own && !isOwnTopic(ident) ? '' : topicOf(title, own !== undefined);
  const items = itemsByTopic(bank, topic).map(([element, path]) =>
    entryOf(element, document, path),
  );
  return { kind: 'bank', ident, title, folder, items, parts: [], fields };
}

/** Questions with the titles of the sections around them as levels of the topic. */
function itemsByTopic(parent: XmlElement, topic: string): readonly [XmlElement, string][] {
  return childElements(parent).flatMap((child): [XmlElement, string][] => {
    if (child.name === 'item') return [[child, topic]];
    if (child.name !== 'section') return [];
    const title = topicOf(child.attributes.title ?? '', false);
    const inner = [topic, title].filter((part) => part !== '').join('/');
    return [...itemsByTopic(child, inner)];
  });
}

/** A slash parts levels of a topic, which a title of another platform does not mean. */
function topicOf(title: string, isOwn: boolean): string {
  return isOwn ? title : title.replace(/\s*\/\s*/g, ' – ').trim();
}

function quizOf(quiz: XmlElement, document: string, folder: string): Container {
  const sections = childElements(quiz, 'section');
  const parts = [
    ...partsOf(quiz, document),
    ...sections.flatMap(
      (section) => groupOf(section, document) ?? partsOf(section, document, sections.length > 1),
    ),
  ];
  return {
    kind: 'quiz',
    ident: quiz.attributes.ident ?? '',
    title: quiz.attributes.title ?? '',
    folder,
    items: parts.flatMap((part) => {
      if (part.kind === 'item') return [part.entry];
      return part.kind === 'group' ? part.entries : [];
    }),
    parts,
    fields: fieldsOf(quiz),
  };
}

/** Questions and groups of a section; those of sections inside keep the titles of these. */
function partsOf(section: XmlElement, document: string, isNamed = false): readonly QuizPart[] {
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
function groupOf(section: XmlElement, document: string): readonly QuizPart[] | undefined {
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

function fieldsOf(container: XmlElement): ReadonlyMap<string, string> {
  return new Map(
    childElements(container, 'qtimetadata')
      .flatMap((metadata) => childElements(metadata, 'qtimetadatafield'))
      .map((field) => [textAt(field, 'fieldlabel'), textAt(field, 'fieldentry')]),
  );
}

function textAt(parent: XmlElement, name: string): string {
  const found = elementAt(parent, name);
  return found ? textOf(found).trim() : '';
}

/** What questions stand in: banks, quizzes, or nothing. */

import type { XmlElement } from '../../formats/xml.ts';
import { childElements, descendants, textOf } from '../../formats/xml-query.ts';
import { entryOf, type ItemEntry } from './item-entry.ts';
import { isOwnTopic, type OwnPackage } from './own-package.ts';
import { groupOf, partsOf, type QuizPart } from './quiz-parts.ts';
import type { SourceDocument } from './source-documents.ts';
import { textAt } from './text-at.ts';

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

function fieldsOf(container: XmlElement): ReadonlyMap<string, string> {
  return new Map(
    childElements(container, 'qtimetadata')
      .flatMap((metadata) => childElements(metadata, 'qtimetadatafield'))
      .map((field) => [textAt(field, 'fieldlabel'), textAt(field, 'fieldentry')]),
  );
}

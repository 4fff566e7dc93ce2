/** QTI files: a quiz, a question bank. */
import { element, printXmlDocument, type XmlElement, type XmlNode } from '../../src/formats/xml.ts';
import type { ItemRequest } from './item-request.ts';
import { metadataField } from './item-xml.ts';
import type { PlannedBank, PlannedGroup, PlannedQuiz } from './plan.ts';
import { isGroup } from './plan.ts';

/** The XML of a question; empty when it is left out. */
export type PrintQuestion = (request: ItemRequest) => string;

/** The quiz; sections only for groups, since both importers flatten any other. */
export function quizDocument(
  { ident, assessment, blocks }: PlannedQuiz,
  shownTitle: string,
  print: PrintQuestion,
): string {
  const attempts = assessment?.settings.attempts ?? 1;
  return printXmlDocument(
    interoperable(
      element(
        'assessment',
        { ident, title: shownTitle },
        metadata({ cc_maxattempts: String(attempts) }),
        element(
          'section',
          { ident: 'root_section' },
          ...blocks.map(
            (block): XmlNode =>
              isGroup(block) ? groupElement(block, print) : { printed: print(block) },
          ),
        ),
      ),
    ),
  );
}

/** The bank. */
export function bankDocument(
  { ident, items }: PlannedBank,
  shownTitle: string,
  print: PrintQuestion,
): string {
  return printXmlDocument(
    interoperable(
      element('objectbank', { ident }, metadata({ bank_title: shownTitle }), {
        printed: items.map(print).join(''),
      }),
    ),
  );
}

function groupElement(group: PlannedGroup, print: PrintQuestion): XmlElement {
  const { ident, title, pick, pointsPerItem, items, bank } = group;
  return element(
    'section',
    { ident, title },
    element(
      'selection_ordering',
      {},
      element(
        'selection',
        {},
        ...(bank === undefined ? [] : [element('sourcebank_ref', {}, bank)]),
        element('selection_number', {}, String(pick)),
        element('selection_extension', {}, element('points_per_item', {}, String(pointsPerItem))),
      ),
    ),
    { printed: items.map(print).join('') },
  );
}

function interoperable(content: XmlElement): XmlElement {
  const namespace = 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2';
  return element(
    'questestinterop',
    {
      xmlns: namespace,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${namespace} http://www.imsglobal.org/xsd/ims_qtiasiv1p2p1.xsd`,
    },
    content,
  );
}

function metadata(fields: Readonly<Record<string, string>>): XmlElement {
  return element('qtimetadata', {}, ...Object.entries(fields).map(metadataField));
}

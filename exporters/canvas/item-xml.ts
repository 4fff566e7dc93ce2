/** The element of a question: what its writer made, with the parts that all questions share. */

import { feedbackCondition } from '../../src/formats/qti12/conditions.ts';
import { htmlMaterial } from '../../src/formats/qti12/material.ts';
import { element, type XmlElement } from '../../src/formats/xml.ts';
import type { Content, Item } from '../../src/model/index.ts';
import type { ItemHtml } from './item-html.ts';
import { protectHtml } from './protect-html.ts';
import type { Question } from './question.ts';

/** What stands around the question. */
export interface ItemFrame {
  readonly ident: string;
  readonly title: string;
  /** Fields of the metadata after the type, in order. */
  readonly fields: Readonly<Record<string, string>>;
  /** Contents of the general feedback, in order. */
  readonly general: readonly Content[];
}

/** The whole item. The order of the conditions decides whether Classic finds the key. */
export function itemXml(
  item: Item,
  question: Question,
  frame: ItemFrame,
  html: ItemHtml,
): XmlElement {
  const feedback = feedbackTexts(item, question, frame, html);
  const conditions = question.scoring ? conditionsOf(question, feedback, question.scoring) : [];
  return element(
    'item',
    { ident: frame.ident, title: frame.title },
    element(
      'itemmetadata',
      {},
      element(
        'qtimetadata',
        {},
        ...Object.entries({ question_type: question.type, ...frame.fields }).map(metadataField),
      ),
    ),
    element('presentation', question.presentationAttributes ?? {}, ...question.presentation),
    ...(conditions.length > 0 ? [element('resprocessing', {}, outcomes, ...conditions)] : []),
    ...(question.extension ? [question.extension] : []),
    ...[...feedback].map(([ident, text]) =>
      element('itemfeedback', { ident }, element('flow_mat', {}, htmlMaterial(protectHtml(text)))),
    ),
  );
}

const outcomes = element(
  'outcomes',
  {},
  element('decvar', { maxvalue: '100', minvalue: '0', varname: 'SCORE', vartype: 'Decimal' }),
);

/** A field of the metadata. */
export function metadataField([label, entry]: readonly [string, string]): XmlElement {
  return element(
    'qtimetadatafield',
    {},
    element('fieldlabel', {}, label),
    element('fieldentry', {}, entry),
  );
}

/** HTML by identifier; a question that processes nothing has none. */
function feedbackTexts(
  item: Item,
  question: Question,
  frame: ItemFrame,
  html: ItemHtml,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  if (!question.scoring) return texts;
  const { correct, incorrect } = item.feedback;
  const general = [...frame.general, ...(question.afterwards ? [question.afterwards] : [])];
  if (general.length > 0) texts.set('general_fb', general.map(html.block).join('\n<hr />\n'));
  if (correct) texts.set('correct_fb', html.block(correct));
  if (incorrect) texts.set('general_incorrect_fb', html.block(incorrect));
  for (const { answer, content } of question.answerFeedback ?? []) {
    texts.set(`${answer}_fb`, html.block(content));
  }
  return texts;
}

function conditionsOf(
  question: Question,
  feedback: ReadonlyMap<string, string>,
  scoring: readonly XmlElement[],
): readonly XmlElement[] {
  return [
    ...(feedback.has('general_fb') ? [feedbackCondition('general_fb')] : []),
    ...(question.answerFeedback ?? []).map(({ answer, test }) =>
      feedbackCondition(`${answer}_fb`, test),
    ),
    ...scoring,
    ...(question.hasVerdict && feedback.has('general_incorrect_fb')
      ? [feedbackCondition('general_incorrect_fb')]
      : []),
  ];
}

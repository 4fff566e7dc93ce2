/**
 * Pools of Blackboard's older format: its questions are rewritten as QTI 1.2, so that there is one
 * reader for both.
 */

import { element, type XmlElement } from '../../formats/xml.ts';
import { childElements, elementAt, textOf } from '../../formats/xml-query.ts';
import type { Container } from './containers.ts';
import type { ItemEntry } from './item-entry.ts';
import type { SourceDocument } from './source-documents.ts';

/** Types of Canvas by the elements of a pool; others are left as they are, to be named. */
const types: ReadonlyMap<string, string> = new Map([
  ['QUESTION_TRUEFALSE', 'true_false_question'],
  ['QUESTION_MULTIPLECHOICE', 'multiple_choice_question'],
  ['QUESTION_MULTIPLEANSWER', 'multiple_answers_question'],
  ['QUESTION_FILLINBLANK', 'short_answer_question'],
  ['QUESTION_MATCH', 'matching_question'],
  ['QUESTION_ORDER', 'ordering_question'],
  ['QUESTION_ESSAY', 'essay_question'],
]);

const response = 'response1';

/** The pool as a bank. */
export function readPool({ path, root }: SourceDocument): readonly Container[] {
  const title = elementAt(root, 'TITLE')?.attributes.value ?? '';
  const topic = title.replace(/\s*\/\s*/g, ' – ').trim();
  const items = childElements(root)
    .filter(({ name }) => /^QUESTION_/.test(name))
    .map(
      (question): ItemEntry => ({
        element: itemOf(question),
        document: path,
        ...(topic !== '' && { topic }),
      }),
    );
  const folder = path.replace(/[^/]*$/, '');
  return [{ kind: 'bank', ident: '', title, folder, items, parts: [], fields: new Map() }];
}

function itemOf(question: XmlElement): XmlElement {
  const { name, line } = question;
  const type = types.get(name) ?? name.replace('QUESTION_', '');
  const item = element(
    'item',
    { ident: question.attributes.id ?? '' },
    element(
      'itemmetadata',
      {},
      element(
        'qtimetadata',
        {},
        element(
          'qtimetadatafield',
          {},
          element('fieldlabel', {}, 'question_type'),
          element('fieldentry', {}, type),
        ),
      ),
    ),
    element('presentation', {}, material(elementAt(question, 'BODY')), ...responsesOf(question)),
    element('resprocessing', {}, ...conditionsOf(question)),
    ...feedbackOf(question),
  );
  return line === undefined ? item : { ...item, line };
}

function material(owner: XmlElement | undefined): XmlElement {
  const text = owner && elementAt(owner, 'TEXT');
  const isHtml = owner && elementAt(owner, 'FLAGS', 'ISHTML')?.attributes.value === 'true';
  const attributes = isHtml ? { texttype: 'text/html' } : {};
  return element('material', {}, element('mattext', attributes, text ? textOf(text) : ''));
}

function labels(question: XmlElement, name: 'ANSWER' | 'CHOICE'): readonly XmlElement[] {
  return childElements(question, name).map((one) =>
    element('response_label', { ident: one.attributes.id ?? '' }, material(one)),
  );
}

function responsesOf(question: XmlElement): readonly XmlElement[] {
  switch (question.name) {
    case 'QUESTION_MATCH': {
      const choices = labels(question, 'CHOICE');
      return childElements(question, 'ANSWER').map((one) =>
        element(
          'response_lid',
          { ident: one.attributes.id ?? '' },
          material(one),
          element('render_choice', {}, ...choices),
        ),
      );
    }
    case 'QUESTION_FILLINBLANK':
    case 'QUESTION_ESSAY':
      return [element('response_str', { ident: response }, element('render_fib'))];
    default: {
      const answers = labels(question, 'ANSWER');
      return [
        element('response_lid', { ident: response }, element('render_choice', {}, ...answers)),
      ];
    }
  }
}

/** What is right: named answers, pairs, an order, or every listed text. */
function conditionsOf(question: XmlElement): readonly XmlElement[] {
  const gradable = elementAt(question, 'GRADABLE');
  const keys = gradable ? childElements(gradable, 'CORRECTANSWER') : [];
  switch (question.name) {
    case 'QUESTION_ESSAY':
      return [];
    case 'QUESTION_FILLINBLANK':
      return [
        condition(
          ...childElements(question, 'ANSWER').map((one) =>
            equal(response, textOf(elementAt(one, 'TEXT') ?? one)),
          ),
        ),
      ];
    case 'QUESTION_MATCH':
      return keys.map(({ attributes: { answer_id = '', choice_id = '' } }) =>
        condition(equal(answer_id, choice_id)),
      );
    case 'QUESTION_ORDER': {
      const order = ({ attributes }: XmlElement): number => Number(attributes.order ?? 0);
      const sorted = keys.toSorted((left, right) => order(left) - order(right));
      return [condition(...sorted.map(({ attributes }) => equal(response, attributes.answer_id)))];
    }
    default:
      return keys.length === 0
        ? []
        : [condition(...keys.map(({ attributes }) => equal(response, attributes.answer_id)))];
  }
}

function condition(...tests: readonly XmlElement[]): XmlElement {
  return element(
    'respcondition',
    {},
    element('conditionvar', {}, ...tests),
    element('setvar', { action: 'Set' }, '100'),
  );
}

function equal(respident: string, value = ''): XmlElement {
  return element('varequal', { respident }, value);
}

function feedbackOf(question: XmlElement): readonly XmlElement[] {
  const gradable = elementAt(question, 'GRADABLE');
  const places = [
    ['FEEDBACK_WHEN_CORRECT', 'correct_fb'],
    ['FEEDBACK_WHEN_INCORRECT', 'general_incorrect_fb'],
  ] as const;
  const sample = question.name === 'QUESTION_ESSAY' && elementAt(question, 'ANSWER');
  return [
    ...places.flatMap(([name, ident]) => {
      const found = gradable && elementAt(gradable, name);
      if (!found || textOf(found).trim() === '') return [];
      return [feedback(ident, element('mattext', { texttype: 'text/html' }, textOf(found)))];
    }),
    ...(sample
      ? [element('itemfeedback', { ident: 'solution' }, element('solution', {}, material(sample)))]
      : []),
  ];
}

function feedback(ident: string, text: XmlElement): XmlElement {
  return element('itemfeedback', { ident }, element('flow_mat', {}, element('material', {}, text)));
}

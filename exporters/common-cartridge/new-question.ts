/** A question from what its writer decides: response, key, feedback on single answers. */
import { feedbackCondition } from '../../src/formats/qti12/conditions.ts';
import { htmlMaterial } from '../../src/formats/qti12/material.ts';
import { element, type XmlElement } from '../../src/formats/xml.ts';
import type { Content, Item } from '../../src/model/index.ts';
import type { Question, QuestionContext, QuestionProfile } from './question.ts';

/** What the profile decides. */
export interface QuestionParts {
  readonly profile: QuestionProfile;
  readonly response: XmlElement;
  /** What a response has to pass to be right. */
  readonly tests: readonly XmlElement[];
  readonly answers?: readonly {
    readonly ident: string;
    readonly test: XmlElement;
    readonly feedback: Content;
  }[];
}

const line: Content = [{ type: 'thematicBreak' }];

/**
 * Conditions in the order that the profile prescribes: feedback for everyone, feedback on answers,
 * the one that gives all points, feedback on what is left.
 */
export function newQuestion(item: Item, parts: QuestionParts, context: QuestionContext): Question {
  const { answers = [], profile, response, tests } = parts;
  const { correct, general = [], incorrect } = item.feedback;
  const shown = [general, item.solution ?? []].filter((content) => content.length > 0);
  const feedback = [
    ...(shown.length > 0
      ? [
          feedbackOf(
            'general_fb',
            shown.flatMap((part, at) => (at === 0 ? part : [...line, ...part])),
          ),
        ]
      : []),
    ...answers.map((answer) => feedbackOf(`${answer.ident}_fb`, answer.feedback)),
    ...(correct ? [feedbackOf('correct_fb', correct)] : []),
    ...(incorrect ? [feedbackOf('general_incorrect_fb', incorrect)] : []),
  ];
  const processing = element(
    'resprocessing',
    {},
    outcomes,
    ...(shown.length > 0 ? [feedbackCondition('general_fb')] : []),
    ...answers.map(({ ident, test }) => feedbackCondition(`${ident}_fb`, test)),
    ...(tests.length > 0 ? [rightCondition(tests, correct !== undefined)] : []),
    ...(incorrect ? [feedbackCondition('general_incorrect_fb')] : []),
  );
  return {
    profile,
    presentation: presentationOf(item, response, context),
    ...(processing.children.length > 1 && { processing }),
    feedback,
  };

  function feedbackOf(ident: string, content: Content): XmlElement {
    return element(
      'itemfeedback',
      { ident },
      element('flow_mat', {}, htmlMaterial(context.html.block(content))),
    );
  }
}

/** The stem and the place of the response. */
export function presentationOf(
  { stem }: Item,
  response: XmlElement,
  { html }: QuestionContext,
): XmlElement {
  return element('presentation', {}, htmlMaterial(html.block(stem)), response);
}

const outcomes = element(
  'outcomes',
  {},
  element('decvar', { maxvalue: '100', minvalue: '0', varname: 'SCORE', vartype: 'Decimal' }),
);

/** Points are all or none, and set by one condition only. */
function rightCondition(tests: readonly XmlElement[], hasFeedback: boolean): XmlElement {
  return element(
    'respcondition',
    { continue: 'No' },
    element('conditionvar', {}, ...tests),
    element('setvar', { action: 'Set', varname: 'SCORE' }, '100'),
    ...(hasFeedback
      ? [element('displayfeedback', { feedbacktype: 'Response', linkrefid: 'correct_fb' })]
      : []),
  );
}

/** Response processing. */
import { element, type XmlElement } from '../xml.ts';

/** True when the response is this answer. */
export function isAnswer(
  response: string,
  answer: string,
  attributes: Readonly<Record<string, string>> = {},
): XmlElement {
  return element('varequal', { respident: response, ...attributes }, answer);
}

/** True when the test is not. */
export function not(test: XmlElement): XmlElement {
  return element('not', {}, test);
}

/** Gives all points to a response that passes the tests, and shows the feedback to it. */
export function fullCredit(tests: readonly XmlElement[], hasFeedback: boolean): XmlElement {
  return element(
    'respcondition',
    { continue: 'No' },
    element('conditionvar', {}, ...tests),
    element('setvar', { action: 'Set', varname: 'SCORE' }, '100'),
    ...(hasFeedback ? [showFeedback('correct_fb')] : []),
  );
}

/** Adds one of `parts` equal shares of the points when the response passes the test. */
export function share(test: readonly XmlElement[], parts: number): XmlElement {
  return element(
    'respcondition',
    {},
    element('conditionvar', {}, ...test),
    element('setvar', { action: 'Add', varname: 'SCORE' }, (100 / parts).toFixed(2)),
  );
}

/** Shows a feedback and goes on; to everyone without a test. */
export function feedbackCondition(ident: string, test = element('other')): XmlElement {
  return element(
    'respcondition',
    { continue: 'Yes' },
    element('conditionvar', {}, test),
    showFeedback(ident),
  );
}

function showFeedback(ident: string): XmlElement {
  return element('displayfeedback', { feedbacktype: 'Response', linkrefid: ident });
}

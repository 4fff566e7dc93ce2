/** A gap of the stem as a response with a label for each answer. */

import { isAnswer, share } from '../../../src/formats/qti12/conditions.ts';
import { nameMaterial, plainMaterial } from '../../../src/formats/qti12/material.ts';
import { element, type XmlElement } from '../../../src/formats/xml.ts';

/** An answer of a blank: accepted text or option. */
export interface BlankAnswer {
  readonly number: string;
  readonly text: string;
  /** New Quizzes's own, such as how the text is compared. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** The response; its material names the blank, exactly as the stem does. */
export function blankResponse(name: string, answers: readonly BlankAnswer[]): XmlElement {
  return element(
    'response_lid',
    { ident: `response_${name}` },
    nameMaterial(name),
    element(
      'render_choice',
      {},
      ...answers.map(({ number, text, attributes }) =>
        element('response_label', { ident: number, ...attributes }, plainMaterial(text)),
      ),
    ),
  );
}

/** The blank's share of the points; for typed answers it does not matter which one is named. */
export function blankScoring(name: string, keys: readonly string[], blanks: number): XmlElement[] {
  return keys.map((key) => share([isAnswer(`response_${name}`, key)], blanks));
}

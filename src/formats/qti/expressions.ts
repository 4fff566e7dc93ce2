/** The words of response and template processing. */
import { element, type XmlElement } from '../xml.ts';

/** The value of a variable. */
export function variable(identifier: string): XmlElement {
  return element('variable', { identifier });
}

/** The correct response of a response variable. */
export function correct(identifier: string): XmlElement {
  return element('correct', { identifier });
}

/** What a response earns by its mapping. */
export function mapResponse(identifier: string): XmlElement {
  return element('mapResponse', { identifier });
}

/** A number, text or identifier. */
export function baseValue(
  baseType: 'float' | 'integer' | 'identifier' | 'string',
  value: string | number,
): XmlElement {
  return element('baseValue', { baseType }, String(value));
}

/** One operator on its operands: `and`, `gte`, `sum` … */
export function operator(name: string, ...operands: readonly XmlElement[]): XmlElement {
  return element(name, {}, ...operands);
}

/** Any of several conditions; a single one stands alone. */
export function anyOf(conditions: readonly XmlElement[]): XmlElement {
  const [only, second] = conditions;
  return only && !second ? only : operator('or', ...conditions);
}

/** All of several conditions; a single one stands alone. */
export function allOf(conditions: readonly XmlElement[]): XmlElement {
  const [only, second] = conditions;
  return only && !second ? only : operator('and', ...conditions);
}

/** Gives an outcome variable a value. */
export function setOutcome(identifier: string, value: XmlElement): XmlElement {
  return element('setOutcomeValue', { identifier }, value);
}

/** One step of a condition; without `if`, what holds otherwise. */
export interface Branch {
  readonly if?: XmlElement;
  readonly do: readonly XmlElement[];
}

/** If, else if, else. */
export function condition(...branches: readonly Branch[]): XmlElement {
  return element(
    'responseCondition',
    {},
    ...branches.map(({ if: test, do: rules }, index) => {
      if (!test) return element('responseElse', {}, ...rules);
      return element(index === 0 ? 'responseIf' : 'responseElseIf', {}, test, ...rules);
    }),
  );
}

/** Sets the score to a number. */
export function setScore(value: string | number): XmlElement {
  return setOutcome('SCORE', baseValue('float', value));
}

/** Whether there is no response. */
export function isBlank(response: string): XmlElement {
  return operator('isNull', variable(response));
}

/**
 * The score is 1 where the condition holds, else 0. One player breaks off at blank responses in
 * mappings and takes a blank for the number 0, so blanks are asked for first.
 */
export function scoreIf(test: XmlElement, responses: readonly string[]): XmlElement {
  return condition(
    { if: anyOf(responses.map(isBlank)), do: [setScore(0)] },
    { if: test, do: [setScore(1)] },
    { do: [setScore(0)] },
  );
}

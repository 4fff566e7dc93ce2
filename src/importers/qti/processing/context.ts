/** What rules and expressions are evaluated in. */
import type { XmlElement } from '../../../formats/xml.ts';
import type { ResponseDeclaration } from '../declarations/response.ts';
import type { Value } from './value.ts';

/** The variables of an item session. */
export interface ProcessingContext {
  readonly responses: ReadonlyMap<string, ResponseDeclaration>;
  /** Response, outcome and template variables; rules set the latter two. */
  readonly variables: Map<string, Value>;
  /** Correct responses; templates set them. */
  readonly correct: Map<string, Value>;
  /** Types of the outcome and template variables. */
  readonly types: ReadonlyMap<string, Pick<Value, 'cardinality' | 'baseType'>>;
  /** Template variables that are given and so not drawn or computed. */
  readonly given: ReadonlySet<string>;
  /** A number from 0 up to but without 1. */
  readonly random: () => number;
  /** Evaluates a part of the expression. */
  readonly evaluate: (expression: XmlElement, context: ProcessingContext) => Value;
}

/** A rule or expression that is not understood: the score cannot be known. */
export class UnsupportedRuleError extends Error {
  /** Name of the element, in QTI 2.x. */
  readonly rule: string;

  constructor(rule: string) {
    super(`The rule ${rule} is not understood.`);
    this.name = 'UnsupportedRuleError';
    this.rule = rule;
  }
}

/** Ends the processing early: `exitResponse`, `exitTemplate`. */
export class ExitProcessing extends Error {}

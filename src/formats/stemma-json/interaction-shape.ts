/** The shapes of all interactions. */
import type {
  Choice,
  Entry,
  Interaction,
  NumericKey,
  Shape as Region,
  Variable,
} from '../../model/index.ts';
import { content } from './content-shape.ts';
import {
  either,
  flag,
  list,
  number,
  object,
  oneOf,
  pair,
  type Shape,
  text,
  variants,
} from './shape.ts';

const any = text();
const id = text(/^[a-z][a-z0-9-]*$/, 'is no id: lower-case letters, digits and hyphens');
const decimal = text(/^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/, 'is no decimal number');
const whole = number({ min: 0 }, true);

const choice: Shape<Choice> = object({ id, content, correct: flag }, { feedback: content });
const entry: Shape<Entry> = object({ id, content }, {});

const numericKey: Shape<NumericKey> = variants('kind', {
  exact: object({ kind: oneOf('exact'), value: decimal }, {}),
  absolute: object({ kind: oneOf('absolute'), value: decimal, tolerance: decimal }, {}),
  percent: object({ kind: oneOf('percent'), value: decimal, percent: decimal }, {}),
  range: object({ kind: oneOf('range'), min: decimal, max: decimal }, {}),
  'significant-figures': object(
    {
      kind: oneOf('significant-figures'),
      value: decimal,
      figures: number({ min: 1 }, true),
    },
    {},
  ),
});

const textKey = variants('kind', {
  literal: object({ kind: oneOf('literal'), value: any }, {}),
  pattern: object({ kind: oneOf('pattern'), source: any, flags: any }, {}),
});

/** A parameter of a formula. */
export const variableShape: Shape<Variable> = variants('kind', {
  interval: object(
    { kind: oneOf('interval'), name: any, min: decimal, max: decimal, decimals: whole },
    {},
  ),
  values: object({ kind: oneOf('values'), name: any, values: list(decimal, 1) }, {}),
});

const tolerance = variants('kind', {
  exact: object({ kind: oneOf('exact') }, {}),
  absolute: object({ kind: oneOf('absolute'), value: decimal }, {}),
  percent: object({ kind: oneOf('percent'), value: decimal }, {}),
});

const fraction = number({ min: 0, max: 1 });

const region: Shape<Region> = variants('kind', {
  circle: object({ kind: oneOf('circle'), x: fraction, y: fraction, r: fraction }, {}),
  rect: object(
    { kind: oneOf('rect'), x: fraction, y: fraction, width: fraction, height: fraction },
    {},
  ),
  polygon: object({ kind: oneOf('polygon'), points: list(pair(fraction), 3) }, {}),
});

/** Any interaction. */
export const interaction: Shape<Interaction> = variants('kind', {
  choice: object(
    {
      kind: oneOf('choice'),
      id,
      cardinality: oneOf('single', 'multiple'),
      choices: list(choice),
    },
    {},
  ),
  'inline-choice': object({ kind: oneOf('inline-choice'), id, choices: list(choice) }, {}),
  'text-entry': object({ kind: oneOf('text-entry'), id, keys: list(textKey) }, {}),
  'numeric-entry': object(
    { kind: oneOf('numeric-entry'), id, keys: list(numericKey) },
    { unit: any },
  ),
  formula: object(
    { kind: oneOf('formula'), id, variables: list(variableShape), expression: any, tolerance },
    { decimals: whole, unit: any },
  ),
  'extended-text': object(
    { kind: oneOf('extended-text'), id },
    { sampleAnswer: content, minWords: whole, maxWords: whole },
  ),
  upload: object(
    { kind: oneOf('upload'), id, accept: list(any) },
    { maxFiles: number({ min: 1 }, true) },
  ),
  match: object(
    {
      kind: oneOf('match'),
      id,
      sources: list(object({ id, content, target: id }, {})),
      targets: list(entry),
    },
    { headings: object({ sources: content, targets: content }, {}) },
  ),
  categorize: object(
    {
      kind: oneOf('categorize'),
      id,
      categories: list(entry),
      members: list(object({ id, content, category: either(oneOf(null), id) }, {})),
    },
    {},
  ),
  order: object({ kind: oneOf('order'), id, entries: list(entry) }, {}),
  hotspot: object(
    {
      kind: oneOf('hotspot'),
      id,
      image: object({ url: any, alt: any }, { proportion: number({ above: 0 }) }),
      areas: list(object({ id, shape: region, correct: flag }, { label: any })),
    },
    {},
  ),
  recall: object({ kind: oneOf('recall'), id, back: content }, {}),
});

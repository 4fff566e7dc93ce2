/** What each type puts into an item. */
import fc from 'fast-check';
import type { Dialect } from '../../../../src/markdown/parse-markdown.ts';
import type {
  AuthoredItem,
  Choice,
  QuestionTypeName,
  RubricCriterion,
} from '../../../../src/model/index.ts';
import { numericKey, textKey, unit } from './answers.ts';
import { clozeBody } from './cloze-body.ts';
import { content } from './content.ts';
import { formulaBody, hotspotBody } from './drawn-bodies.ts';
import { oneLine, paragraphOf } from './one-line.ts';
import { categorizeBody, matchBody } from './pair-bodies.ts';

/** What a type puts into an item. */
export type Body = Pick<AuthoredItem, 'interactions'> &
  Partial<Pick<AuthoredItem, 'stem' | 'rubric'>>;

/** Choices with different contents. */
function choices(dialect: Dialect): fc.Arbitrary<Choice[]> {
  const one = fc.record(
    {
      content: fc.oneof(oneLine, content(1, dialect)),
      correct: fc.boolean(),
      feedback: content(1, dialect),
    },
    { requiredKeys: ['content', 'correct'] },
  );
  return fc
    .uniqueArray(one, {
      minLength: 2,
      maxLength: 5,
      selector: (choice) => JSON.stringify(choice.content),
    })
    .map((list) =>
      list.map((choice, index) => ({ id: String.fromCharCode(97 + index), ...choice })),
    );
}

const withKeys = (list: readonly Choice[], isRight: (index: number) => boolean): Choice[] =>
  list.map((choice, index) => ({ ...choice, correct: isRight(index) }));

const rubric: fc.Arbitrary<RubricCriterion[]> = fc.array(
  fc.record({
    criterion: oneLine,
    points: fc.constantFrom(0, 1, 2.5),
    description: fc.oneof(oneLine, fc.constant([])),
  }),
  { minLength: 1, maxLength: 3 },
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const truth = (value: 'True' | 'False') => paragraphOf([{ type: 'text', value }]);

/** The body of each type. */
export function bodies(dialect: Dialect): Readonly<Record<QuestionTypeName, fc.Arbitrary<Body>>> {
  const choice = (cardinality: 'single' | 'multiple', isRight: (index: number) => boolean) =>
    choices(dialect).map(
      (list): Body => ({
        interactions: [
          { kind: 'choice', id: 'response', cardinality, choices: withKeys(list, isRight) },
        ],
      }),
    );
  return {
    'multiple-choice': choice('single', (index) => index === 1),
    'multiple-response': fc.oneof(
      choice('multiple', (index) => index < 2),
      choice('multiple', (index) => index === 0),
    ),
    'true-false': fc.boolean().map(
      (isTrue): Body => ({
        interactions: [
          {
            kind: 'choice',
            id: 'response',
            cardinality: 'single',
            choices: [
              { id: 'true', content: truth('True'), correct: isTrue },
              { id: 'false', content: truth('False'), correct: !isTrue },
            ],
          },
        ],
      }),
    ),
    numeric: fc.tuple(fc.array(numericKey, { minLength: 1, maxLength: 2 }), unit).map(
      ([keys, name]): Body => ({
        interactions: [
          {
            kind: 'numeric-entry',
            id: 'response',
            keys,
            ...(name !== undefined && { unit: name }),
          },
        ],
      }),
    ),
    'short-answer': fc
      .uniqueArray(textKey, { minLength: 1, maxLength: 4, selector: (key) => JSON.stringify(key) })
      .map((keys): Body => ({ interactions: [{ kind: 'text-entry', id: 'response', keys }] })),
    cloze: clozeBody(),
    matching: matchBody(dialect),
    ordering: fc
      .uniqueArray(content(1, dialect), {
        minLength: 2,
        maxLength: 4,
        selector: (one) => JSON.stringify(one),
      })
      .map(
        (list): Body => ({
          interactions: [
            {
              kind: 'order',
              id: 'response',
              entries: list.map((one, index) => ({ id: `o${index + 1}`, content: one })),
            },
          ],
        }),
      ),
    categorization: categorizeBody(dialect),
    hotspot: hotspotBody,
    formula: formulaBody,
    essay: fc
      .tuple(
        maybe(content(1, dialect)),
        maybe(fc.integer({ min: 1, max: 50 })),
        maybe(fc.integer({ min: 50, max: 500 })),
        maybe(rubric),
      )
      .map(
        ([sampleAnswer, minWords, maxWords, criteria]): Body => ({
          interactions: [
            {
              kind: 'extended-text',
              id: 'response',
              ...(sampleAnswer && { sampleAnswer }),
              ...(minWords && { minWords }),
              ...(maxWords && { maxWords }),
            },
          ],
          ...(criteria && { rubric: criteria }),
        }),
      ),
    upload: fc
      .tuple(
        fc.constantFrom([], ['.pdf'], ['.tar.gz', '.py']),
        maybe(fc.integer({ min: 1, max: 9 })),
        maybe(rubric),
      )
      .map(
        ([accept, maxFiles, criteria]): Body => ({
          interactions: [{ kind: 'upload', id: 'response', accept, ...(maxFiles && { maxFiles }) }],
          ...(criteria && { rubric: criteria }),
        }),
      ),
    stimulus: fc.constant<Body>({ interactions: [] }),
    flashcard: content(1, dialect).map(
      (back): Body => ({ interactions: [{ kind: 'recall', id: 'response', back }] }),
    ),
  };
}

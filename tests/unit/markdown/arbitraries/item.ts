/** Items of every type as reading gives them. */
import fc from 'fast-check';
import type { Dialect } from '../../../../src/markdown/parse-markdown.ts';
import type {
  AuthoredItem,
  AuthoredMetadata,
  QuestionTypeName,
} from '../../../../src/model/index.ts';
import { bodies } from './bodies.ts';
import { content } from './content.ts';
import { line } from './phrasing.ts';

const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 -]{0,8}[A-Za-z0-9]$/);
const identifier = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const texts = fc.uniqueArray(line, { maxLength: 3 });
const metadata: fc.Arbitrary<AuthoredMetadata> = fc.record(
  {
    topics: fc.uniqueArray(line, { minLength: 1, maxLength: 2 }),
    difficulty: fc.constantFrom('easy', 'medium', 'hard'),
    points: fc.constantFrom(1, 0.5, 3, 1e-7, 1e21),
    tags: texts,
    outcomes: texts,
    bloom: fc.constantFrom('apply', 'create'),
    status: fc.constantFrom('published', 'retired'),
    release: fc.constantFrom('practice', 'secure'),
    reviewed: fc.uniqueArray(
      fc.record({ by: line, on: fc.constantFrom('2026-03-01', '1999-12-31') }),
      { minLength: 1, maxLength: 2, selector: (review) => JSON.stringify(review) },
    ),
    stimulus: identifier,
    shuffle: fc.boolean(),
    scoring: fc.constantFrom('partial', 'all-or-nothing'),
    language: fc.constantFrom('en', 'pt-BR'),
    license: line,
    authors: texts,
    source: line,
    references: fc.array(
      fc.record(
        { title: line, url: fc.constant('https://x.org/?a=b#c') },
        { requiredKeys: ['title'] },
      ),
      { maxLength: 2 },
    ),
    minutes: fc.constantFrom(1, 2.5),
  },
  { requiredKeys: [] },
);

/** Items of one type. */
export function item(type: QuestionTypeName, dialect: Dialect = 'md'): fc.Arbitrary<AuthoredItem> {
  const block = content(1, dialect);
  return fc
    .record({
      id: identifier,
      title: fc.oneof(
        line,
        word,
        fc.constantFrom(
          'null',
          'true',
          '12',
          '1e3',
          '2024-01-01',
          '~',
          'a: b',
          '# x',
          "it's",
          '"q"',
          '- a',
          'yes',
        ),
      ),
      metadata,
      stem: block,
      body: bodies(dialect)[type],
      hints: fc.array(block, { maxLength: 2 }),
      solution: maybe(block),
      feedback: fc.record(
        { general: block, correct: block, incorrect: block },
        { requiredKeys: [] },
      ),
      notes: maybe(block),
    })
    .map(({ body, solution, notes, hints, feedback, ...rest }): AuthoredItem => {
      const isStimulus = type === 'stimulus';
      return {
        ...rest,
        type,
        path: dialect === 'mdx' ? 'course/unit/item.mdx' : 'course/unit/item.md',
        stem: body.stem ?? rest.stem,
        interactions: body.interactions,
        hints: isStimulus ? [] : hints,
        feedback: isStimulus ? {} : feedback,
        ...(solution && !isStimulus && { solution }),
        ...(notes && { notes }),
        ...(body.rubric && { rubric: body.rubric }),
      };
    });
}

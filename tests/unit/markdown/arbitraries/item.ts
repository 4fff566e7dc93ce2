/** Items of every type as reading gives them. */
import fc from 'fast-check';
import type { PhrasingContent } from 'mdast';
import type { Dialect } from '../../../../src/markdown/parse-markdown.ts';
import type {
  AuthoredItem,
  AuthoredMetadata,
  Choice,
  Content,
  Interaction,
  NumericKey,
  QuestionTypeName,
  RubricCriterion,
  TextKey,
} from '../../../../src/model/index.ts';
import { content } from './content.ts';
import { line, normal, phrasing } from './phrasing.ts';

/** What a type puts into an item. */
type Body = Pick<AuthoredItem, 'interactions'> & Partial<Pick<AuthoredItem, 'stem' | 'rubric'>>;

const shared = <T>(make: () => fc.Arbitrary<T>) => make();
const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 -]{0,8}[A-Za-z0-9]$/);
const identifier = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
const paragraphOf = (children: PhrasingContent[]): Content => [{ type: 'paragraph', children }];
const oneLine = phrasing(1, true).map(paragraphOf);
const decimal = fc.oneof(
  fc.integer({ min: -999, max: 999 }).map(String),
  fc
    .tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 0, max: 999 }))
    .map(([a, b]) => `${a}.${b}`),
  fc.constantFrom('6.02e23', '1e-7', '-0.5', '0.10', '1500'),
);
const positive = decimal.map((value) => value.replace('-', ''));
const unit = fc.option(
  fc.oneof(
    fc.constantFrom(
      'm',
      '%',
      'kPa',
      '$\\mathrm{m/s^2}$',
      '°C',
      '1/s',
      '(g)',
      'mL/h',
      '$',
      '&amp;',
      'a|b',
      '^2',
      '\\%',
      '[[x]]',
    ),
    line,
  ),
  { nil: undefined },
);
const numericKey: fc.Arbitrary<NumericKey> = fc.oneof(
  decimal.map((value): NumericKey => ({ kind: 'exact', value })),
  fc
    .tuple(decimal, positive)
    .map(([value, tolerance]): NumericKey => ({ kind: 'absolute', value, tolerance })),
  fc
    .tuple(decimal, positive)
    .map(([value, percent]): NumericKey => ({ kind: 'percent', value, percent })),
  fc
    .tuple(fc.integer({ min: -9, max: 0 }), fc.integer({ min: 0, max: 9 }))
    .map(([min, max]): NumericKey => ({ kind: 'range', min: String(min), max: String(max) })),
  fc.constant<NumericKey>({ kind: 'significant-figures', value: '0.00314', figures: 3 }),
);
const textKey: fc.Arbitrary<TextKey> = fc.oneof(
  { weight: 4, arbitrary: line.map((value): TextKey => ({ kind: 'literal', value })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          'colou?r',
          'a|b',
          '[a-z]+\\]',
          '\\/x',
          '&amp;',
          '[[]x]',
          '\\|',
          'a*b*',
          '<b>',
          '\\$',
          '$x$',
          '`',
        ),
        fc.constantFrom('', 'i', 'iu'),
      )
      .filter(([source, flags]) => isPattern(source, flags))
      .map(([source, flags]): TextKey => ({ kind: 'pattern', source, flags })),
  },
);

function isPattern(source: string, flags: string): boolean {
  try {
    return new RegExp(source, flags) instanceof RegExp;
  } catch {
    return false;
  }
}

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

/** Stems with gaps in text, emphasis and tables, each with its interaction. */
function clozeBody(): fc.Arbitrary<Body> {
  const inlineChoice = fc.tuple(fc.array(oneLine, { minLength: 2, maxLength: 3 }), fc.nat()).map(
    ([list, key]): Interaction => ({
      kind: 'inline-choice',
      id: '',
      choices: list.map((one, index) => ({
        id: String.fromCharCode(97 + index),
        content: one,
        correct: index === key % list.length,
      })),
    }),
  );
  const textEntry = fc
    .uniqueArray(textKey, { minLength: 1, maxLength: 3, selector: (key) => JSON.stringify(key) })
    .map((keys): Interaction => ({ kind: 'text-entry', id: '', keys }));
  const numericEntry = fc.tuple(fc.array(numericKey, { minLength: 1, maxLength: 2 }), unit).map(
    ([keys, name]): Interaction => ({
      kind: 'numeric-entry',
      id: '',
      keys,
      ...(name !== undefined && { unit: name }),
    }),
  );
  const gap = fc.tuple(
    fc.oneof(inlineChoice, textEntry, numericEntry),
    phrasing(0, true),
    fc.constantFrom('plain', 'strong', 'cell'),
  );
  return fc.array(gap, { minLength: 1, maxLength: 4 }).map((gaps): Body => {
    const interactions = gaps.map(([interaction], index) => ({
      ...interaction,
      id: `gap-${index + 1}`,
    }));
    const stem = gaps.map(([, around, place], index): Content[number] => {
      const node: PhrasingContent = { type: 'gap', interaction: `gap-${index + 1}` };
      const children = normal([
        ...around,
        { type: 'text', value: ' ' },
        place === 'strong' ? { type: 'strong', children: [node] } : node,
      ]);
      if (place !== 'cell') return { type: 'paragraph', children };
      return {
        type: 'table',
        align: [null],
        children: [
          {
            type: 'tableRow',
            children: [{ type: 'tableCell', children: [{ type: 'text', value: 'head' }] }],
          },
          { type: 'tableRow', children: [{ type: 'tableCell', children }] },
        ],
      };
    });
    return { stem, interactions };
  });
}

function matchBody(dialect: Dialect): fc.Arbitrary<Body> {
  const side = fc.oneof(
    { weight: 4, arbitrary: oneLine },
    { weight: 1, arbitrary: content(1, dialect) },
  );
  const different = (list: fc.Arbitrary<Content>, minLength: number) =>
    fc.uniqueArray(list, { minLength, maxLength: 4, selector: (one) => JSON.stringify(one) });
  const headings = fc.option(fc.record({ sources: oneLine, targets: oneLine }), { nil: undefined });
  return fc
    .tuple(
      different(side, 1),
      different(side, 1),
      fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
      headings,
    )
    .map(([left, right, picks, names]): Body => {
      // Targets are numbered in the order in which rows name them, distractors last.
      const order: number[] = [];
      const sources = left.map((one, index) => {
        const pick = (picks[index] ?? 0) % right.length;
        if (!order.includes(pick)) order.push(pick);
        return { id: `s${index + 1}`, content: one, target: `t${order.indexOf(pick) + 1}` };
      });
      for (const index of right.keys()) if (!order.includes(index)) order.push(index);
      const targets = order.map((index, position) => ({
        id: `t${position + 1}`,
        content: right[index] ?? [],
      }));
      const isTable = [...left, ...right].every(
        (one) =>
          one.length === 1 && one[0]?.type === 'paragraph' && !JSON.stringify(one).includes('\\n'),
      );
      return {
        interactions: [
          {
            kind: 'match',
            id: 'response',
            sources,
            targets,
            ...(isTable && names && { headings: names }),
          },
        ],
      };
    });
}

function categorizeBody(dialect: Dialect): fc.Arbitrary<Body> {
  const entry = fc.oneof(
    oneLine,
    content(0, dialect),
    fc.constant(paragraphOf([{ type: 'text', value: '(none)' }])),
  );
  return fc
    .tuple(
      fc.uniqueArray(entry, { minLength: 1, maxLength: 3, selector: (one) => JSON.stringify(one) }),
      fc.uniqueArray(entry, { minLength: 3, maxLength: 6, selector: (one) => JSON.stringify(one) }),
      fc.boolean(),
    )
    .map(([names, entries, hasDistractor]): Body => {
      const placed =
        hasDistractor && entries.length > names.length ? entries.slice(0, -1) : entries;
      const groups = names.map((_, category) =>
        placed.filter((_one, index) => index % names.length === category),
      );
      const members = groups.flatMap((group, category) =>
        group.map((one) => ({ content: one, category: `c${category + 1}` as string | null })),
      );
      for (const one of entries.slice(placed.length))
        members.push({ content: one, category: null });
      return {
        interactions: [
          {
            kind: 'categorize',
            id: 'response',
            categories: names.map((one, index) => ({ id: `c${index + 1}`, content: one })),
            members: members.map((member, index) => ({ id: `m${index + 1}`, ...member })),
          },
        ],
      };
    });
}

const fraction = fc.integer({ min: 0, max: 500 }).map((value) => value / 1000);
const shape = fc.oneof(
  fc.record({
    kind: fc.constant('circle' as const),
    x: fraction,
    y: fraction,
    r: fc.constantFrom(0.05, 1e-7, 1),
  }),
  fc.record({
    kind: fc.constant('rect' as const),
    x: fraction,
    y: fraction,
    width: fc.constant(0.3),
    height: fc.constant(0.25),
  }),
  fc.record({
    kind: fc.constant('polygon' as const),
    points: fc.array(fc.tuple(fraction, fraction), { minLength: 3, maxLength: 5 }),
  }),
);
const hotspotBody: fc.Arbitrary<Body> = fc
  .tuple(
    fc.array(
      fc.record(
        { shape, correct: fc.boolean(), label: line },
        { requiredKeys: ['shape', 'correct'] },
      ),
      { minLength: 1, maxLength: 4 },
    ),
    line,
  )
  .map(
    ([areas, alt]): Body => ({
      interactions: [
        {
          kind: 'hotspot',
          id: 'response',
          image: { url: 'a b.svg', alt },
          areas: areas.map((area, index) => ({
            id: `h${index + 1}`,
            ...area,
            correct: index === 0 || area.correct,
          })),
        },
      ],
    }),
  );

const formulaBody: fc.Arbitrary<Body> = fc
  .record({
    variables: fc.constantFrom(
      [{ kind: 'interval' as const, name: 'v', min: '2', max: '10.50', decimals: 1 }],
      [
        { kind: 'interval' as const, name: 'v', min: '-1e3', max: '0', decimals: 0 },
        { kind: 'values' as const, name: 'g_1', values: ['1', '2.50', '9.81'] },
      ],
    ),
    expression: fc.constantFrom('v^2 / (2 * 9.81)', 'sqrt(v) * 3', '-v', 'v'),
    tolerance: fc.oneof(
      fc.constant({ kind: 'exact' as const }),
      fc.constantFrom('0.1', '2', '1e-3').map((value) => ({ kind: 'absolute' as const, value })),
      fc.constantFrom('1', '0.5').map((value) => ({ kind: 'percent' as const, value })),
    ),
    decimals: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
    unit,
  })
  .map(
    ({ decimals, unit: name, ...rest }): Body => ({
      stem: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', value: 'A stone flies at ' },
            { type: 'variable', name: 'v' },
            { type: 'text', value: ' or ' },
            { type: 'inlineMath', value: 'g = {{v}}' },
          ],
        },
      ],
      interactions: [
        {
          kind: 'formula',
          id: 'response',
          ...rest,
          ...(decimals !== undefined && { decimals }),
          ...(name !== undefined && { unit: name }),
        },
      ],
    }),
  );

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

function bodies(dialect: Dialect): Readonly<Record<QuestionTypeName, fc.Arbitrary<Body>>> {
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
  const block = shared(() => content(1, dialect));
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

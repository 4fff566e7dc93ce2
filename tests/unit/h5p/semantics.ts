/**
 * What H5P's libraries ask of their parameters, written by hand after the semantics that each of
 * them publishes: which fields there are, of what kind, which are required, what text may hold.
 */
import { Ajv2020 } from 'ajv/dist/2020.js';

const html = (...tags: readonly string[]) => ({ type: 'string', tags });
const plain = html();
const flag = { type: 'boolean' };
const inline = html('strong', 'em', 'sub', 'sup', 'h2', 'h3');

function group(fields: Readonly<Record<string, object>>, required = Object.keys(fields)): object {
  return { type: 'object', additionalProperties: false, required, properties: fields };
}

const overallFeedback = {
  type: 'array',
  minItems: 1,
  items: group(
    {
      from: { type: 'number', minimum: 0, maximum: 100 },
      to: { type: 'number', minimum: 0, maximum: 100 },
      feedback: plain,
    },
    ['from', 'to'],
  ),
};

const uuid = {
  type: 'string',
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
};

const media = group(
  {
    disableImageZooming: flag,
    type: group({
      library: { const: 'H5P.Image 1.1' },
      params: group({
        contentName: plain,
        alt: plain,
        file: group({
          path: { type: 'string', pattern: '^images/[A-Za-z0-9._/-]+$' },
          mime: { enum: ['image/png', 'image/jpeg', 'image/gif'] },
          copyright: group({ license: { const: 'U' } }),
        }),
      }),
      subContentId: uuid,
      metadata: { type: 'object', required: ['contentType', 'license', 'title'] },
    }),
  },
  ['disableImageZooming'],
);

const retry = { enableRetry: flag, enableSolutionsButton: flag };

/** By the name that a set gives to its questions: exactly these are allowed inside. */
const params: Readonly<Record<string, object>> = {
  'H5P.MultiChoice 1.16': group({
    media,
    question: inline,
    answers: {
      type: 'array',
      minItems: 1,
      items: group({
        text: html('strong', 'em', 'sub', 'sup'),
        correct: flag,
        tipsAndFeedback: group({
          tip: html('strong', 'em', 'a'),
          chosenFeedback: html('strong', 'em', 'sub', 'sup', 'a'),
          notChosenFeedback: html('strong', 'em', 'sub', 'sup', 'a'),
        }),
      }),
    },
    overallFeedback,
    behaviour: group({
      ...retry,
      type: { enum: ['auto', 'multi', 'single'] },
      singlePoint: flag,
      randomAnswers: flag,
      showSolutionsRequiresInput: flag,
      passPercentage: { type: 'number', minimum: 0, maximum: 100 },
    }),
  }),
  'H5P.TrueFalse 1.8': group({
    media,
    question: inline,
    correct: { enum: ['true', 'false'] },
    behaviour: group(
      {
        ...retry,
        disableImageZooming: flag,
        confirmCheckDialog: flag,
        confirmRetryDialog: flag,
        autoCheck: flag,
        feedbackOnCorrect: { ...plain, maxLength: 2048 },
        feedbackOnWrong: { ...plain, maxLength: 2048 },
      },
      ['enableRetry', 'enableSolutionsButton'],
    ),
  }),
  'H5P.Blanks 1.14': group({
    media,
    text: html('strong', 'em', 'sub', 'sup', 'u', 'a', 'ul', 'ol', 'h2', 'h3', 'hr'),
    questions: {
      type: 'array',
      minItems: 1,
      maxItems: 31,
      items: html('strong', 'em', 'sub', 'sup', 'del', 'u'),
    },
    overallFeedback,
    behaviour: group({
      ...retry,
      autoCheck: flag,
      caseSensitive: flag,
      showSolutionsRequiresInput: flag,
      separateLines: flag,
      confirmCheckDialog: flag,
      confirmRetryDialog: flag,
      acceptSpellingErrors: flag,
    }),
  }),
  'H5P.DragText 1.10': group({
    media,
    taskDescription: html('strong', 'em', 'sub', 'sup', 'u', 'a', 'ul', 'ol', 'h2', 'h3', 'hr'),
    textField: plain,
    distractors: plain,
    overallFeedback,
    behaviour: group({ ...retry, instantFeedback: flag }),
  }),
  'H5P.Essay 1.5': group({
    media,
    taskDescription: html('strong', 'em', 'sub', 'sup', 'u', 'a', 'ul', 'ol', 'h2', 'h3', 'hr'),
    placeholderText: plain,
    solution: group({ introduction: plain, sample: html('strong', 'em', 'sub', 'sup') }),
    keywords: { type: 'array' },
    overallFeedback,
    behaviour: group({
      inputFieldSize: { enum: ['1', '3', '10'] },
      enableRetry: flag,
      ignoreScoring: flag,
      pointsHost: { type: 'number' },
    }),
  }),
};

/** Fields that only drafts lack. */
const withoutKey = ['correct'];

const ajv = new Ajv2020({ strict: false, allErrors: true, verbose: true });
ajv.addKeyword({
  keyword: 'tags',
  type: 'string',
  validate: (tags: readonly string[], value: string) => {
    const allowed = new Set(['div', 'span', 'p', 'br', ...tags]);
    const isPlain = tags.length === 0;
    const found = [...value.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, name = '']) => name);
    return isPlain ? found.length === 0 : found.every((name) => allowed.has(name));
  },
});

const validators = new Map(
  Object.entries(params).map(([library, schema]) => [library, ajv.compile(schema)]),
);

/** What is wrong with a question of a set; nothing where H5P keeps all of it. */
export function faultsOf(question: {
  readonly library: string;
  readonly params: unknown;
}): readonly string[] {
  const isValid = validators.get(question.library);
  if (!isValid) return [`${question.library} is not allowed in a set`];
  if (isValid(question.params)) return [];
  return (isValid.errors ?? [])
    .filter(({ params: { missingProperty } }) => !withoutKey.includes(String(missingProperty)))
    .map(
      ({ instancePath, message, data }) => `${instancePath} ${message}: ${JSON.stringify(data)}`,
    );
}

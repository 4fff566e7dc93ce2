/** The shape of an item with all its metadata. */
import { type Item, questionTypeNames } from '../../model/index.ts';
import { content } from './content-shape.ts';
import { interaction } from './interaction-shape.ts';
import { flag, list, number, object, oneOf, type Shape, text } from './shape.ts';

const any = text();
const texts = list(any);
const id = text(/^[a-z][a-z0-9-]*$/, 'is no id: lower-case letters, digits and hyphens');
const day = text(/^\d{4}-\d{2}-\d{2}$/, 'is no day: YYYY-MM-DD');
const positive = number({ above: 0 });

/** Below the bank's root: no way out of it, no drive, nothing hidden. */
export const bankFilePath: Shape<string> = text(
  /^(?:[^./\\:\p{Cc}][^/\\:\p{Cc}]*\/)*[^./\\:\p{Cc}][^/\\:\p{Cc}]*$/u,
  'is no path of a file inside the bank',
);

/** Who may see what. */
export const release = oneOf('practice', 'preview', 'secure');

/** An item or stimulus as the model has it. */
export const itemShape: Shape<Item> = object(
  {
    id,
    title: any,
    type: oneOf(...questionTypeNames),
    path: bankFilePath,
    stem: content,
    interactions: list(interaction),
    hints: list(content),
    feedback: object({}, { general: content, correct: content, incorrect: content }),
    topics: texts,
    points: positive,
    tags: texts,
    outcomes: texts,
    status: oneOf('draft', 'review', 'published', 'retired'),
    release,
    shuffle: flag,
    fixed: texts,
    language: any,
    authors: texts,
    references: list(object({ title: any }, { url: any })),
  },
  {
    solution: content,
    rubric: list(
      object({ criterion: content, points: number({ min: 0 }), description: content }, {}),
    ),
    notes: content,
    difficulty: oneOf('easy', 'medium', 'hard'),
    bloom: oneOf('remember', 'understand', 'apply', 'analyze', 'evaluate', 'create'),
    reviewed: list(object({ by: any, on: day }, {})),
    stimulus: id,
    scoring: oneOf('all-or-nothing', 'partial', 'right-minus-wrong'),
    license: any,
    source: any,
    minutes: positive,
  },
);

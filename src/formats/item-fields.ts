/** The fields of an item, each of which a target carries, changes or has no place for. */
import type { Nodes } from 'mdast';
import { itemContents } from '../content/item-contents.ts';
import { visitContent } from '../content/walk.ts';
import type { InteractionKind, InteractionOf, Item } from '../model/index.ts';

/** Whether a field is among those that matter. */
type FieldFilter = (field: ItemField) => boolean;

interface Field {
  /** As named in a report: `the hints`. */
  readonly label: string;
  /** @param isCarried content in fields that are lost altogether does not count again */
  readonly isPresent: (item: Item, isCarried: FieldFilter) => boolean;
  /** Part of the question itself: kept unless a target says otherwise. Other data is not. */
  readonly isIntrinsic: boolean;
}

const fields = {
  stem: part('the stem', () => true),
  choices: part('the choices', hasKind('choice', 'inline-choice', 'match', 'order', 'categorize')),
  'choices.feedback': data('the feedback on single choices', hasChoiceFeedback),
  targets: part('the targets', hasKind('match', 'categorize')),
  keys: part('the key', ({ interactions }) => interactions.length > 0),
  areas: part('the regions', hasKind('hotspot')),
  'areas.label': data('the labels of the regions', (item) =>
    has(item, 'hotspot', ({ areas }) => areas.some(({ label }) => label !== undefined)),
  ),
  'image.alt': part('the alternative text of the image', hasKind('hotspot')),
  headings: data('the heads of the two columns', (item) =>
    has(item, 'match', ({ headings }) => headings !== undefined),
  ),
  variables: part('the variables', hasKind('formula')),
  unit: data(
    'the unit',
    (item) =>
      has(item, 'numeric-entry', ({ unit }) => unit !== undefined) ||
      has(item, 'formula', ({ unit }) => unit !== undefined),
  ),
  words: data('the number of words', (item) =>
    has(item, 'extended-text', (text) => (text.minWords ?? text.maxWords) !== undefined),
  ),
  sampleAnswer: data('the sample answer', (item) =>
    has(item, 'extended-text', ({ sampleAnswer }) => sampleAnswer !== undefined),
  ),
  accept: data('the accepted kinds of files', (item) =>
    has(item, 'upload', ({ accept }) => accept.length > 0),
  ),
  maxFiles: data('the number of files', (item) =>
    has(item, 'upload', ({ maxFiles }) => maxFiles !== undefined),
  ),
  math: part('the formulas', hasNode('math', 'inlineMath')),
  images: part(
    'the images',
    (item, isCarried) =>
      hasKind('hotspot')(item) || hasNode('image', 'imageReference', 'figure')(item, isCarried),
  ),
  plots: part('the plots', hasNode('plot')),
  tables: part('the tables', hasNode('table')),
  code: part('the code', hasNode('code', 'inlineCode')),
  formatting: part('the formatting', hasNode(...formattingNodes())),
  id: data('the id', () => true),
  title: data('the title', ({ title }) => title !== ''),
  points: data('the points', ({ interactions }) => interactions.length > 0),
  scoring: part('the way of scoring', hasSeveralParts),
  shuffle: data(
    'the fixed order of the choices',
    (item) => !item.shuffle && hasKind('choice', 'inline-choice')(item),
  ),
  fixed: data('the choices that keep their place', ({ fixed }) => fixed.length > 0),
  stimulus: data('the stimulus', ({ stimulus }) => stimulus !== undefined),
  topics: data('the topics', ({ topics }) => topics.length > 0),
  difficulty: data('the difficulty', ({ difficulty }) => difficulty !== undefined),
  tags: data('the tags', ({ tags }) => tags.length > 0),
  outcomes: data('the outcomes', ({ outcomes }) => outcomes.length > 0),
  bloom: data('the Bloom level', ({ bloom }) => bloom !== undefined),
  minutes: data('the expected time', ({ minutes }) => minutes !== undefined),
  hints: data('the hints', ({ hints }) => hints.length > 0),
  solution: data('the solution', ({ solution }) => solution !== undefined),
  'feedback.general': data(
    'the feedback on any response',
    ({ feedback }) => feedback.general !== undefined,
  ),
  'feedback.correct': data(
    'the feedback on a right response',
    ({ feedback }) => feedback.correct !== undefined,
  ),
  'feedback.incorrect': data(
    'the feedback on a wrong response',
    ({ feedback }) => feedback.incorrect !== undefined,
  ),
  rubric: data('the rubric', ({ rubric }) => rubric !== undefined),
  notes: data('the notes for instructors', ({ notes }) => notes !== undefined),
  references: data('the references', ({ references }) => references.length > 0),
  source: data('the source', ({ source }) => source !== undefined),
  authors: data('the authors', ({ authors }) => authors.length > 0),
  license: data('the licence', ({ license }) => license !== undefined),
  language: data('the language', ({ language }) => language !== ''),
} as const satisfies Readonly<Record<string, Field>>;

/** A field of an item that a target may not have. */
export type ItemField = keyof typeof fields;

/** Every field, in the order of the reports. */
export const itemFields: readonly ItemField[] = Object.keys(fields).filter(isItemField);

/** Whether the name is that of a field. */
export function isItemField(name: string): name is ItemField {
  return Object.hasOwn(fields, name);
}

/** What the field is called in a report: `the hints`. */
export function fieldLabel(field: ItemField): string {
  return fields[field].label;
}

/** Whether the field is part of the question itself, and so kept unless a target says otherwise. */
export function isIntrinsic(field: ItemField): boolean {
  return fields[field].isIntrinsic;
}

/**
 * Whether the item has anything in the field. Formulas, images and the like count where they stand
 * in a field that passes the filter.
 */
export function hasField(
  item: Item,
  field: ItemField,
  isCarried: FieldFilter = () => true,
): boolean {
  return fields[field].isPresent(item, isCarried);
}

function part(label: string, isPresent: Field['isPresent']): Field {
  return { label, isPresent, isIntrinsic: true };
}

function data(label: string, isPresent: Field['isPresent']): Field {
  return { label, isPresent, isIntrinsic: false };
}

function hasKind(...kinds: readonly InteractionKind[]): (item: Item) => boolean {
  return ({ interactions }) => interactions.some(({ kind }) => kinds.includes(kind));
}

function has<K extends InteractionKind>(
  item: Item,
  kind: K,
  test: (interaction: InteractionOf<K>) => boolean,
): boolean {
  return item.interactions.some((one) => isOfKind(one, kind) && test(one));
}

function isOfKind<K extends InteractionKind>(
  interaction: Item['interactions'][number],
  kind: K,
): interaction is InteractionOf<K> {
  return interaction.kind === kind;
}

function hasChoiceFeedback({ interactions }: Item): boolean {
  return interactions.some(
    (one) =>
      (one.kind === 'choice' || one.kind === 'inline-choice') &&
      one.choices.some(({ feedback }) => feedback !== undefined),
  );
}

/** Whether a response can be right in part. */
function hasSeveralParts({ interactions }: Item): boolean {
  return (
    interactions.length > 1 ||
    interactions.some(
      (one) =>
        ['match', 'categorize', 'order', 'hotspot'].includes(one.kind) ||
        (one.kind === 'choice' && one.cardinality === 'multiple'),
    )
  );
}

function formattingNodes(): readonly Nodes['type'][] {
  return [
    'strong',
    'emphasis',
    'delete',
    'list',
    'blockquote',
    'heading',
    'link',
    'linkReference',
    'element',
    'thematicBreak',
  ];
}

function hasNode(...types: readonly Nodes['type'][]): Field['isPresent'] {
  return (item, isCarried) => {
    let isFound = false;
    for (const { field, content } of itemContents(item)) {
      if (!isCarried(field)) continue;
      visitContent(content, (node) => {
        isFound ||= types.includes(node.type);
      });
    }
    return isFound;
  };
}

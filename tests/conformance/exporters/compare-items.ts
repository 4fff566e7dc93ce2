/** In which fields an item that was exported and imported differs from what it was. */
import type { Nodes } from 'mdast';
import { evaluateExpression } from '../../../src/content/formula/evaluate.ts';
import { parseExpression } from '../../../src/content/formula/parse.ts';
import { itemContents } from '../../../src/content/item-contents.ts';
import { contentToText } from '../../../src/content/to-text.ts';
import { expandUnits } from '../../../src/content/units.ts';
import { visitContent } from '../../../src/content/walk.ts';
import { expandPattern } from '../../../src/formats/degradations/expand-pattern.ts';
import { type ItemField, itemFields } from '../../../src/formats/item-fields.ts';
import { numericBounds } from '../../../src/interactions/numeric-entry/bounds.ts';
import type {
  Content,
  Interaction,
  InteractionOf,
  Item,
  TextKey,
  Variable,
} from '../../../src/model/index.ts';

/**
 * The fields that differ, each with both values in words.
 * @param changed fields that may differ: formulas, images and the like in them are not compared
 */
export function differences(
  original: Item,
  imported: Item,
  changed: ReadonlySet<string>,
): ReadonlyMap<ItemField, string> {
  const before = valuesOf(original, changed);
  const after = valuesOf(imported, changed);
  const found = new Map<ItemField, string>();
  for (const [field, value] of before) {
    const other = after.get(field);
    if (value !== other) found.set(field, `${value} became ${other}`);
  }
  return found;
}

/** Each field as a text that is the same for equal values. */
function valuesOf(item: Item, changed: ReadonlySet<string>): ReadonlyMap<ItemField, string> {
  const { feedback, interactions } = item;
  const contents = itemContents(item).filter(({ field }) => !changed.has(field));
  const nodes = (...types: readonly Nodes['type'][]): readonly Nodes[] =>
    contents.flatMap(({ content }) => nodesOf(content).filter(({ type }) => types.includes(type)));
  const values: Partial<Readonly<Record<ItemField, unknown>>> = {
    stem: words(item.stem),
    keys: interactions.map(keyOf),
    choices: interactions.map(optionsOf),
    'choices.feedback': interactions.map(rationalesOf),
    targets: interactions.map(targetsOf),
    variables: interactions.flatMap((one) =>
      one.kind === 'formula' ? one.variables.map(variableOf) : [],
    ),
    unit: interactions.flatMap((one) =>
      'unit' in one && one.unit !== undefined ? [one.unit] : [],
    ),
    words: interactions.flatMap((one) =>
      one.kind === 'extended-text' ? [one.minWords, one.maxWords] : [],
    ),
    sampleAnswer: interactions.flatMap((one) =>
      one.kind === 'extended-text' ? [words(one.sampleAnswer)] : [],
    ),
    accept: interactions.flatMap((one) => (one.kind === 'upload' ? one.accept : [])),
    maxFiles: interactions.flatMap((one) =>
      one.kind === 'upload' && one.maxFiles !== undefined ? [one.maxFiles] : [],
    ),
    math: nodes('math', 'inlineMath').map(
      (node) => 'value' in node && squeezed(expandUnits(node.value)).replace(/[{}]/g, ''),
    ),
    tables: nodes('table').length,
    code: nodes('code', 'inlineCode').map((node) => 'value' in node && node.value.trim()),
    formatting: nodes('strong', 'emphasis', 'list', 'blockquote', 'heading', 'delete').map(
      ({ type }) => type,
    ),
    // A plot is shown as an image wherever it goes; an image with a width is an element.
    images: [
      ...nodes('image', 'imageReference', 'figure', 'plot'),
      ...nodes('element').filter((node) => 'name' in node && node.name === 'img'),
    ].length,
    title: item.title,
    points: item.points,
    topics: item.topics,
    difficulty: item.difficulty,
    tags: item.tags,
    outcomes: item.outcomes,
    bloom: item.bloom,
    minutes: item.minutes,
    shuffle: item.shuffle,
    fixed: fixedChoices(item),
    hints: item.hints.map(words),
    solution: words(item.solution),
    'feedback.general': words(feedback.general),
    'feedback.correct': words(feedback.correct),
    'feedback.incorrect': words(feedback.incorrect),
    rubric: item.rubric?.map(({ criterion, points, description }) => [
      words(criterion),
      points,
      words(description),
    ]),
    notes: words(item.notes),
    references: item.references,
    license: item.license,
    authors: item.authors,
  };
  return new Map(itemFields.map((field) => [field, JSON.stringify(values[field]) ?? '']));
}

/** The ids of the choices that keep their place. */
function fixedChoices({ fixed, interactions: [only] }: Item): readonly string[] {
  const ids = only?.kind === 'choice' ? only.choices.map(({ id }) => id) : [];
  const kept = new Set(fixed.map((id) => (id === 'last' ? (ids.at(-1) ?? id) : id)));
  return [...kept].toSorted();
}

/** What is read, without what belongs to drawings and without the signs of check boxes. */
function words(content: Content | undefined): string {
  const copy: Content = JSON.parse(JSON.stringify(content ?? []), (_, node: unknown) =>
    isDrawing(node) ? { type: 'text', value: node.caption ?? '' } : node,
  );
  return squeezed(contentToText(copy, { math: 'omit' }))
    .replace(/[☐☑]/gu, '')
    .toLowerCase();
}

function isDrawing(node: unknown): node is { readonly caption?: string } {
  return (
    typeof node === 'object' &&
    node !== null &&
    'type' in node &&
    ['image', 'figure', 'plot'].includes(String(node.type))
  );
}

function squeezed(text: string): string {
  return text.replace(/[\s\u200B\u2060]+/g, '');
}

function nodesOf(content: Content): readonly Nodes[] {
  const nodes: Nodes[] = [];
  visitContent(content, (node) => nodes.push(node));
  return nodes;
}

function keyOf(interaction: Interaction): unknown {
  switch (interaction.kind) {
    case 'choice':
    case 'inline-choice':
      return interaction.choices.map(({ correct }) => correct);
    case 'text-entry':
      return [...new Set(interaction.keys.flatMap(textKeys))].toSorted();
    case 'numeric-entry':
      return interaction.keys.map((key) => {
        const { min, max } = numericBounds(key);
        return [Number(min).toPrecision(10), Number(max).toPrecision(10)];
      });
    case 'match':
      return interaction.sources.map(({ target }) =>
        words(interaction.targets.find(({ id }) => id === target)?.content),
      );
    case 'categorize':
      return interaction.members.map(({ category }) =>
        words(interaction.categories.find(({ id }) => id === category)?.content),
      );
    case 'formula':
      return [formulaValue(interaction), interaction.tolerance, interaction.decimals];
    default:
      return interaction.kind;
  }
}

/** The texts that a key accepts where they are few; of a pattern, its anchors say nothing. */
function textKeys(key: TextKey): readonly string[] {
  if (key.kind === 'literal') return [key.value.toLowerCase()];
  const source = key.source.replace(/^\^|\$$/g, '');
  const texts = expandPattern(source) ?? [`/${source}/`];
  return key.flags.includes('i')
    ? texts.map((text) => text.toLowerCase())
    : texts.map((text) => `as written: ${text}`);
}

/** With numbers that are spelled alike. */
function variableOf(variable: Variable): unknown {
  return variable.kind === 'values'
    ? [variable.name, ...variable.values.map(Number)]
    : [variable.name, Number(variable.min), Number(variable.max), variable.decimals];
}

/** What the formula gives for some values, however it is written. */
function formulaValue({ expression, variables }: InteractionOf<'formula'>): string {
  const parsed = parseExpression(expression);
  if (!parsed.ok) return expression;
  const values = variables.map(({ name }, index) => [name, 2.5 + index] as const);
  return evaluateExpression(parsed.expression, Object.fromEntries(values)).toPrecision(9);
}

function optionsOf(interaction: Interaction): readonly string[] {
  switch (interaction.kind) {
    case 'choice':
    case 'inline-choice':
      return interaction.choices.map(({ content }) => words(content));
    case 'match':
      return interaction.sources.map(({ content }) => words(content));
    case 'order':
      return interaction.entries.map(({ content }) => words(content));
    case 'categorize':
      return interaction.members.map(({ content }) => words(content));
    default:
      return [];
  }
}

function rationalesOf(interaction: Interaction): readonly string[] {
  return interaction.kind === 'choice' || interaction.kind === 'inline-choice'
    ? interaction.choices.map(({ feedback }) => words(feedback))
    : [];
}

function targetsOf(interaction: Interaction): readonly string[] {
  if (interaction.kind === 'match') return interaction.targets.map(({ content }) => words(content));
  if (interaction.kind !== 'categorize') return [];
  return interaction.categories.map(({ content }) => words(content));
}

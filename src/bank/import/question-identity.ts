/** What makes two items the same question, whatever their ids, files and typography. */
import { isContent } from '../../content/is-content.ts';
import { contentToText } from '../../content/to-text.ts';
import { assetUrls } from '../../content/walk.ts';
import { normalizeDecimal } from '../../interactions/decimal.ts';
import type { AuthoredItem, Content, Interaction } from '../../model/index.ts';

/** Texts that are equal for equal parts of items. */
export interface QuestionIdentity {
  /** What is asked: kinds of interaction, stem, figures, choices in any order. */
  readonly asked: string;
  /** What is right. */
  readonly key: string;
  /** Everything else that an import can bring: title, feedback, solution, points … */
  readonly rest: string;
}

/** The identity of an item, without regard to letter case of texts, spacing and spelling of numbers. */
export function questionIdentity(item: AuthoredItem): QuestionIdentity {
  const { title, stem, interactions, hints, solution, feedback, rubric, notes, metadata } = item;
  const { source: _, ...stated } = metadata;
  return {
    asked: JSON.stringify([folded(stem), interactions.map(askedBy)]),
    key: JSON.stringify(interactions.map(keyOf)),
    rest: JSON.stringify([title, plain({ hints, solution, feedback, rubric, notes }), stated]),
  };
}

function folded(content: Content): string {
  const figures = assetUrls(content).map((url) => url.replace(/^.*\//, ''));
  return [contentToText(content).replace(/\s+/g, '').toLowerCase(), ...figures].join('\n');
}

/** The kind, and what a candidate picks from, sorts or points at. */
function askedBy(interaction: Interaction): readonly string[] {
  return [interaction.kind, ...optionsOf(interaction).sort()];
}

function optionsOf(interaction: Interaction): string[] {
  switch (interaction.kind) {
    case 'choice':
    case 'inline-choice':
      return interaction.choices.map(({ content }) => folded(content));
    case 'match':
      return [...interaction.sources, ...interaction.targets].map(({ content }) => folded(content));
    case 'categorize':
      return [...interaction.categories, ...interaction.members].map(({ content }) =>
        folded(content),
      );
    case 'order':
      return interaction.entries.map(({ content }) => folded(content));
    case 'hotspot':
      return [interaction.image.url.replace(/^.*\//, '')];
    default:
      return [];
  }
}

/** Choices are the same in any order, and in letter case they may differ from each other. */
function keyOf(interaction: Interaction): unknown {
  switch (interaction.kind) {
    case 'choice':
    case 'inline-choice':
      return interaction.choices
        .filter(({ correct }) => correct)
        .map(({ content }) => contentToText(content).replace(/\s+/g, ''))
        .sort();
    case 'numeric-entry':
      return interaction.keys.map((key) =>
        Object.entries(key).map(([name, value]) =>
          name === 'kind' ? value : normalizeDecimal(String(value)),
        ),
      );
    case 'match': {
      const { sources, targets } = interaction;
      return sources.map(({ content, target }) => pair(content, contentAt(targets, target))).sort();
    }
    case 'categorize': {
      const { categories, members } = interaction;
      return members
        .map(({ content, category }) => pair(content, contentAt(categories, category)))
        .sort();
    }
    case 'order':
      return interaction.entries.map(({ content }) => folded(content));
    default:
      return plain(interaction);
  }
}

function pair(left: Content, right: Content): string {
  return JSON.stringify([folded(left), folded(right)]);
}

function contentAt(
  entries: readonly { readonly id: string; readonly content: Content }[],
  id: string | null,
): Content {
  return entries.find((entry) => entry.id === id)?.content ?? [];
}

/** A copy in which content is text and absent parts are left out. */
function plain(value: unknown): unknown {
  if (isContent(value)) return folded(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]));
}

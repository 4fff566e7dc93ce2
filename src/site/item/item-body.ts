/** Writes the body of an item: the part of its page that follows from its file alone. */
import type { PublicInteraction } from '../../bank/public-interaction.ts';
import { type PublicItem, publicItem } from '../../bank/public-item.ts';
import type { Visibility } from '../../bank/release.ts';
import { contentToText } from '../../content/to-text.ts';
import type { Item } from '../../model/index.ts';
import { type ContentWriter, contentWriter } from '../content-writer.ts';
import { type Html, html } from '../html.ts';
import { showGap, showQuestion } from '../interactions/index.ts';
import { answerHtml, answerWithNotes } from './answer.ts';
import { excerptOf } from './excerpt.ts';

/** Finished pieces of HTML. */
export interface ItemBody {
  /** Stem and interactions. */
  readonly question: string;
  readonly hints: readonly string[];
  /** Key, feedback and solution; absent where they are not public. */
  readonly answer?: string;
}

/** What lists and stylesheets need of an item, small enough to hold for every one. */
export interface ItemCard {
  /** The beginning of the stem as plain text. */
  readonly excerpt: string;
  /** Classes that stand for styles of formulas, sorted. */
  readonly styles: readonly string[];
}

/** Writes body and card; without full visibility the key stays out of them, and notes for any but instructors. */
export function itemBody(
  item: Item,
  visibility: Visibility | 'with-notes',
): { readonly body: ItemBody; readonly card: ItemCard } {
  const styles = new Set<string>();
  const shown = publicItem(item);
  const writer = contentWriter({
    path: shown.path,
    idPrefix: `${shown.id}-`,
    foundStyle: (name) => styles.add(name),
    gap: (id) => {
      const interaction = shown.interactions.find((candidate) => candidate.id === id);
      return interaction === undefined ? undefined : showGap(interaction, writer);
    },
    values: valuesOf(shown),
  });
  const question = html`
${writer.blocks(shown.stem)}
${shown.interactions.filter(isBlock).map((interaction) => showQuestion(interaction, writer))}`;
  const hints = shown.hints.map((hint) => writer.blocks(hint).html);
  const answer = answerOf(item, visibility, writer);
  const text = withValues(contentToText(shown.stem), valuesOf(shown));
  return {
    body: {
      question: question.html,
      hints,
      ...(answer === undefined ? {} : { answer: answer.html }),
    },
    card: { excerpt: excerptOf(text), styles: [...styles].sort() },
  };
}

function answerOf(
  item: Item,
  visibility: Visibility | 'with-notes',
  writer: ContentWriter,
): Html | undefined {
  if (visibility === 'full') return answerHtml(item, writer);
  return visibility === 'with-notes' ? answerWithNotes(item, writer) : undefined;
}

/** Gaps are written where they stand in the text. */
function isBlock({ id }: PublicInteraction): boolean {
  return !id.startsWith('gap-');
}

/** The values of the variables that the page shows. */
function valuesOf(item: PublicItem): Readonly<Record<string, string>> {
  const formula = item.interactions.find(({ kind }) => kind === 'formula');
  return formula?.kind === 'formula' ? formula.values : {};
}

/** Text says `{{v}}` where the page shows a value. */
function withValues(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/gu, (whole, name: string) => values[name] ?? whole);
}

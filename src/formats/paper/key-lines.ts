/** What the key says of a question, line by line, whatever it is printed with. */
import { describeKey } from '../../interactions/describe.ts';
import type { Content, Item, RubricCriterion } from '../../model/index.ts';
import { keyOnPaper, letterOf } from './key-letters.ts';
import type { PaperWords } from './paper-words.ts';
import { scoringWords } from './scoring-words.ts';

/** One line, after its label. */
export type KeyLine =
  /** Formulas stand between `$`. */
  | { readonly kind: 'words'; readonly label: string; readonly words: string }
  | { readonly kind: 'text'; readonly label: string; readonly text: string }
  /** The label goes on with the choice that the content is about. */
  | {
      readonly kind: 'content';
      readonly label: string;
      readonly choice?: Content;
      readonly content: Content;
    }
  | { readonly kind: 'rubric'; readonly rubric: readonly RubricCriterion[] };

/** How the question is printed. */
export interface KeyContext {
  readonly words: PaperWords;
  /** Of the question, which decides printed orders. */
  readonly seed: string;
  /** Whether choices are printed in the order of the item, so that letters name them. */
  readonly hasLetters: boolean;
  /** Whether the key has more than right answers. */
  readonly hasSolutions: boolean;
}

/** Right answer, scoring, rubric and all that explains them. */
export function keyLines(item: Item, context: KeyContext): readonly KeyLine[] {
  const { hasSolutions, words } = context;
  const { general, correct, incorrect } = item.feedback;
  const scoring = scoringWords(item, words);
  const regions = regionsOf(item);
  const lines: readonly KeyLine[] = [
    ...answerLine(item, context),
    ...(regions.length === 0
      ? []
      : [{ kind: 'text', label: words.regions, text: regions.join('; ') } as const]),
    ...(scoring === undefined
      ? []
      : [{ kind: 'text', label: words.scoring, text: scoring } as const]),
    ...(item.rubric ? [{ kind: 'rubric', rubric: item.rubric } as const] : []),
  ];
  if (!hasSolutions) return lines;
  return [
    ...lines,
    ...rationales(item, context),
    ...labelled(words.solution, item.solution),
    ...item.hints.flatMap((hint) => labelled(words.hint, hint)),
    ...labelled(words.feedback, general),
    ...labelled(words.ifRight, correct),
    ...labelled(words.ifWrong, incorrect),
    ...labelled(words.notes, item.notes),
  ];
}

function labelled(label: string, content: Content | undefined): readonly KeyLine[] {
  return content === undefined || content.length === 0 ? [] : [{ kind: 'content', label, content }];
}

/** Where choices have no letters, they are named by their words. */
function answerLine(item: Item, { hasLetters, seed, words }: KeyContext): readonly KeyLine[] {
  const [only] = item.interactions;
  if (only?.kind === 'extended-text') return labelled(words.sample, only.sampleAnswer);
  if (only?.kind === 'recall') return labelled(words.sample, only.back);
  const isByWords = !hasLetters && only?.kind === 'choice';
  const answer = isByWords ? describeKey(only) : keyOnPaper(item, seed);
  return [{ kind: 'words', label: words.answer, words: answer }];
}

function regionsOf({ interactions }: Item): readonly string[] {
  return interactions.flatMap((one) =>
    one.kind === 'hotspot' ? one.areas.flatMap(({ label }) => label ?? []) : [],
  );
}

function rationales({ interactions }: Item, { hasLetters }: KeyContext): readonly KeyLine[] {
  return interactions.flatMap((one, gap) => {
    if (one.kind !== 'choice' && one.kind !== 'inline-choice') return [];
    return one.choices.flatMap(({ content, feedback }, index): readonly KeyLine[] => {
      if (!feedback) return [];
      if (one.kind === 'choice' && hasLetters) {
        return [{ kind: 'content', label: letterOf(index), content: feedback }];
      }
      const label = one.kind === 'choice' ? '' : `${gap + 1}, `;
      return [{ kind: 'content', label, choice: content, content: feedback }];
    });
  });
}

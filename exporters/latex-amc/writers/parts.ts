/** Questions of several parts: each part is a question of its own, and they stay together. */
import { escapeTex } from '../../../src/content/to-tex/escape-tex.ts';
import { letterOf } from '../../../src/formats/paper/key-letters.ts';
import { shownEntries } from '../../../src/formats/paper/shuffle-item.ts';
import type { TexContext } from '../../../src/formats/paper/tex/tex-context.ts';
import { texOfWords } from '../../../src/formats/paper/tex/tex-text.ts';
import { scoringOf } from '../../../src/interactions/default-scoring.ts';
import type { Entry, Interaction, Item } from '../../../src/model/index.ts';
import { pointsOfPart, singleScoring } from '../amc-scoring.ts';
import { numericAnswer } from './numeric.ts';
import { markedByHand, openAnswer } from './open.ts';

/** What stands before the parts, and the parts. */
interface Parts {
  readonly lead: string;
  readonly parts: readonly Part[];
}

interface Part {
  readonly environment: 'question' | 'questionmultx';
  readonly tex: string;
  /** Absent where the answer has its own. */
  readonly scoring?: string;
}

/** The element of a cloze, matching, ordering or categorization. */
export function writeParts(item: Item, context: TexContext, explanation: string): string {
  const policy = scoringOf(item);
  if (policy !== 'partial') {
    const reason = 'Each part is a question of its own, and scored by itself.';
    context.report({ kind: 'degraded', field: 'scoring', reason });
  }
  const { lead, parts } = partsOf(item, context);
  const questions = parts.map(({ environment, scoring = '', tex }, index) =>
    [
      `\\begin{${environment}}{${item.id}-${index + 1}}${scoring}`,
      tex,
      ...(index === parts.length - 1 ? [explanation] : []),
      `\\end{${environment}}`,
    ].join('\n'),
  );
  const before = [context.stem(item), lead].filter((part) => part !== '').join('\n\n');
  return `\\paperlead\n${before}\n\n${questions.join('\n\n')}`;
}

function partsOf(item: Item, context: TexContext): Parts {
  const { tex, words } = context;
  const [first, second] = item.interactions;
  if (first && !second) {
    switch (first.kind) {
      case 'match': {
        const keys = first.sources.map(({ target }) =>
          first.targets.findIndex(({ id }) => id === target),
        );
        const { headings } = first;
        const heads = headings
          ? `\\textbf{${tex(headings.sources)}} / \\textbf{${tex(headings.targets)}}\n\n`
          : '';
        return {
          lead: heads + lettered(first.targets, tex),
          parts: letterParts(item, first.sources, keys, first.targets.length, context),
        };
      }
      case 'categorize': {
        const keys = first.members.map(({ category }) =>
          first.categories.findIndex(({ id }) => id === category),
        );
        const isLeaving = keys.includes(-1);
        return {
          lead: lettered(first.categories, tex),
          parts: letterParts(
            item,
            first.members,
            keys,
            first.categories.length,
            context,
            isLeaving,
          ),
        };
      }
      case 'order': {
        const shown = shownEntries(first, context.seed);
        const keys = shown.map(({ id }) => first.entries.findIndex((one) => one.id === id));
        const share = pointsOfPart(item.points, shown.length);
        const positions = first.entries.map((_, index) => String(index + 1));
        return {
          lead: `\\textit{${escapeTex(words.order)}}`,
          parts: shown.map(({ content }, index) =>
            pickPart(tex(content), positions, keys[index] ?? -1, share),
          ),
        };
      }
      default:
        break;
    }
  }
  const share = pointsOfPart(item.points, item.interactions.length);
  return {
    lead: '',
    parts: item.interactions.map((gap, index) => gapPart(gap, index, share, context)),
  };
}

function lettered(entries: readonly Entry[], tex: TexContext['tex']): string {
  const rows = entries.map(({ content }, index) => `\\item[${letterOf(index)}.] ${tex(content)}`);
  return `\\begin{itemize}\n${rows.join('\n')}\n\\end{itemize}`;
}

/** @param hasNone whether a dash stands for no letter at all */
function letterParts(
  item: Item,
  entries: readonly Entry[],
  keys: readonly number[],
  count: number,
  { tex }: TexContext,
  hasNone = false,
): readonly Part[] {
  const letters = Array.from({ length: count }, (_, index) => letterOf(index));
  const options = hasNone ? [...letters, '--'] : letters;
  const share = pointsOfPart(item.points, entries.length);
  return entries.map(({ content }, index) => {
    const key = keys[index] ?? -1;
    return pickPart(tex(content), options, key < 0 ? count : key, share);
  });
}

/** Letters or numbers in a row, one of which is right. */
function pickPart(text: string, options: readonly string[], key: number, points: number): Part {
  const choices = options.map(
    (option, index) => `\\${index === key ? 'correctchoice' : 'wrongchoice'}{${option}}`,
  );
  return {
    environment: 'question',
    scoring: singleScoring(points),
    tex: `${text}\n\\begin{choiceshoriz}[o]\n${choices.join('\n')}\n\\end{choiceshoriz}`,
  };
}

function gapPart(
  gap: Interaction,
  index: number,
  points: number,
  { report, tex }: TexContext,
): Part {
  const name = `\\textbf{(${index + 1})}`;
  if (gap.kind === 'inline-choice') {
    const choices = gap.choices.map(
      ({ content, correct }) => `\\${correct ? 'correctchoice' : 'wrongchoice'}{${tex(content)}}`,
    );
    return {
      environment: 'question',
      scoring: singleScoring(points),
      tex: `${name}\n\\begin{choiceshoriz}[o]\n${choices.join('\n')}\n\\end{choiceshoriz}`,
    };
  }
  if (gap.kind === 'numeric-entry') {
    const boxes = numericAnswer(gap.keys, points);
    const unit = gap.unit === undefined ? '' : ` (${texOfWords(gap.unit)})`;
    if (boxes !== undefined) {
      return { environment: 'questionmultx', tex: `${name}${unit}\n\n${boxes}` };
    }
  }
  report(markedByHand);
  return { environment: 'question', tex: `${name}\n\n${openAnswer(1, points, false)}` };
}

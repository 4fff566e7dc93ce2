/** Words to drag to their places: pairs, and menus in a text. */
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import type { Content, Item } from '../../../src/model/index.ts';
import { fillGaps } from '../gap-mark.ts';
import { libraries } from '../libraries.ts';
import { overallFeedback } from '../overall-feedback.ts';
import type { H5pContext, H5pQuestion } from '../question.ts';
import { withImage } from '../question-image.ts';
import { reportScoring } from '../scoring.ts';
import { blockHtml, lineText } from '../simple-html.ts';
import { noKey } from './no-key.ts';

/** A line for each source, its target to be dragged behind it. */
export function writeMatch(item: Item, context: H5pContext): H5pQuestion {
  const { sources, targets } = soleInteraction(item, 'match');
  const { media, stem } = withImage(item, context);
  reportScoring(item, ['partial'], context.report);
  const texts = new Map(targets.map(({ id, content }) => [id, word(content, context)]));
  const used = new Set(sources.map(({ target }) => target));
  const lines = sources.map(
    ({ content, target }) =>
      `${withoutStars(lineText(content), context)}: *${texts.get(target) ?? ''}*`,
  );
  const distractors = targets.flatMap(({ id }) => (used.has(id) ? [] : (texts.get(id) ?? [])));
  return dragText(item, media, blockHtml(stem), lines.join('\n'), distractors);
}

/** All options of all menus are offered for every gap. */
export function writeMenus(item: Item, context: H5pContext): H5pQuestion {
  const { media, stem } = withImage(item, context);
  if (item.interactions.length > 1) reportScoring(item, ['partial'], context.report);
  context.report({
    kind: 'degraded',
    field: 'type',
    reason: 'Menus become words to drag: each is offered for every gap.',
  });
  const right = new Map<string, string>();
  const wrong = new Set<string>();
  for (const gap of item.interactions) {
    if (gap.kind !== 'inline-choice') continue;
    if (gap.choices.some(({ feedback }) => feedback)) context.report(lostFeedback);
    for (const { content, correct } of gap.choices) {
      if (correct) right.set(gap.id, word(content, context));
      else wrong.add(word(content, context));
    }
    if (!right.has(gap.id)) context.report(noKey);
  }
  const keys = new Set(right.values());
  const first = stem.findIndex((block) => JSON.stringify(block).includes('"gap"'));
  const text = stem
    .slice(first)
    .map((block) => withoutStars(lineText([block]), context))
    .join('\n');
  return dragText(
    item,
    media,
    blockHtml(stem.slice(0, first)),
    fillGaps(text, (id) => `*${right.get(id) ?? ''}*`),
    [...wrong].filter((option) => !keys.has(option)),
  );
}

const lostFeedback = {
  kind: 'omitted',
  field: 'choices.feedback',
  reason: 'Words to drag have no feedback of their own.',
} as const;

function dragText(
  item: Item,
  media: object,
  taskDescription: string,
  textField: string,
  distractors: readonly string[],
): H5pQuestion {
  return {
    library: libraries.dragText,
    params: {
      media,
      taskDescription:
        taskDescription === '' ? `<p>${lineTextOf(item.title)}</p>` : taskDescription,
      textField,
      distractors: distractors.map((text) => `*${text}*`).join(' '),
      overallFeedback: overallFeedback(item),
      behaviour: { enableRetry: true, enableSolutionsButton: true, instantFeedback: false },
    },
  };
}

function lineTextOf(title: string): string {
  return lineText([{ type: 'paragraph', children: [{ type: 'text', value: title }] }]);
}

/** A colon would begin a tip, and an asterisk end the word: signs that look alike take their place. */
function word(content: Content, context: H5pContext): string {
  const text = lineText(content);
  if (/[:]|\\[+-]/.test(text)) context.report(otherSigns);
  return withoutStars(text, context)
    .replaceAll(':', '∶')
    .replace(/\\(?=[+-])/g, '');
}

function withoutStars(text: string, { report }: H5pContext): string {
  if (text.includes('*')) report(otherSigns);
  return text.replaceAll('*', '∗');
}

const otherSigns = {
  kind: 'degraded',
  field: 'choices',
  reason: 'Asterisks and colons mean something here: signs that look alike take their place.',
} as const;

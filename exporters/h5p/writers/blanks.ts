/** Words to type, in a line of their own or in a text. */
import { escapeText } from '../../../src/content/escape.ts';
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import { stemWithUnits } from '../../../src/formats/unit-line.ts';
import type { Interaction, Item } from '../../../src/model/index.ts';
import { fillGaps } from '../gap-mark.ts';
import { libraries } from '../libraries.ts';
import { overallFeedback } from '../overall-feedback.ts';
import type { H5pContext, H5pQuestion } from '../question.ts';
import { withImage } from '../question-image.ts';
import { reportScoring } from '../scoring.ts';
import { blockHtml } from '../simple-html.ts';
import { noKey } from './no-key.ts';

/** The question above, a line with one blank below. */
export function writeWords(item: Item, context: H5pContext): H5pQuestion {
  const { media, stem } = withImage(item, context);
  const blank = blankOf(soleInteraction(item, 'text-entry'), context);
  return blanks(item, media, blockHtml(stem), `<p>${blank}</p>`);
}

/** What stands before the first gap is the task, the rest the text with its blanks. */
export function writeCloze(item: Item, context: H5pContext): H5pQuestion {
  const whole = { ...item, stem: stemWithUnits(item) };
  const { media, stem } = withImage(whole, context);
  if (item.interactions.length > 1) reportScoring(item, ['partial'], context.report);
  const gaps = new Map(item.interactions.map((gap) => [gap.id, blankOf(gap, context)]));
  const first = stem.findIndex((block) => JSON.stringify(block).includes('"gap"'));
  const task = blockHtml(stem.slice(0, first));
  const text = blockHtml(stem.slice(first)).replaceAll('*', '&#42;');
  return blanks(
    item,
    media,
    task === '' ? `<p>${escapeText(item.title)}</p>` : task,
    fillGaps(text, (id) => gaps.get(id) ?? ''),
  );
}

function blanks(item: Item, media: object, text: string, question: string): H5pQuestion {
  return {
    library: libraries.blanks,
    params: {
      media,
      text,
      questions: [question],
      overallFeedback: overallFeedback(item),
      behaviour: {
        enableRetry: true,
        enableSolutionsButton: true,
        autoCheck: false,
        caseSensitive: false,
        showSolutionsRequiresInput: true,
        separateLines: false,
        confirmCheckDialog: false,
        confirmRetryDialog: false,
        acceptSpellingErrors: false,
      },
    },
  };
}

/** `*word/other word*`; the signs that would end an answer are written by their numbers. */
function blankOf(interaction: Interaction, { report }: H5pContext): string {
  const keys = interaction.kind === 'text-entry' ? interaction.keys : [];
  const values = keys.flatMap((key) => (key.kind === 'literal' ? [key.value] : []));
  if (values.length === 0) report(noKey);
  const written = values.map((value) =>
    escapeText(value).replace(/[*/:]/g, (sign) => `&#${sign.charCodeAt(0)};`),
  );
  return `*${written.join('/')}*`;
}

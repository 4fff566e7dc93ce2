/** Matching: a menu of all targets for each source. */

import { plainText } from '../../../src/formats/plain-text.ts';
import { isAnswer, share } from '../../../src/formats/qti12/conditions.ts';
import { htmlMaterial, plainMaterial } from '../../../src/formats/qti12/material.ts';
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import { element } from '../../../src/formats/xml.ts';
import type { Item } from '../../../src/model/index.ts';
import { protectHtml } from '../protect-html.ts';
import type { Question, QuestionContext } from '../question.ts';

/** Sources are numbered from 1, targets from 501: at most 499 each. */
const firstTarget = 501;

/** The left side keeps its HTML; the right side is plain text in both importers. */
export function writeMatch(item: Item, context: QuestionContext): Question {
  const { sources, targets } = soleInteraction(item, 'match');
  const { html, number, report, stem } = context;
  const texts = targets.map(({ content }) => targetText(plainText(content, 'targets', report)));
  reportEqualTexts(texts, context);
  const labels = texts.map((text, index) =>
    element('response_label', { ident: number(firstTarget + index) }, plainMaterial(text)),
  );
  const responses = sources.map((_, index) => `response_${number(index + 1)}`);
  return {
    type: 'matching_question',
    presentation: [
      stem(item),
      ...sources.map(({ content }, index) =>
        element(
          'response_lid',
          { ident: responses[index] ?? '' },
          htmlMaterial(protectHtml(html.inline(content))),
          element('render_choice', {}, ...labels),
        ),
      ),
    ],
    scoring: sources.map(({ target }, index) => {
      const key = targets.findIndex(({ id }) => id === target);
      return share([isAnswer(responses[index] ?? '', number(firstTarget + key))], sources.length);
    }),
    scoredBy: 'rows',
  };
}

/** New Quizzes reads even plain text as HTML: `<` before a letter would begin a tag. */
function targetText(text: string): string {
  return text.replace(/<(?=[A-Za-z/!?])/g, '<\u200B');
}

function reportEqualTexts(texts: readonly string[], { report }: QuestionContext): void {
  const repeated = texts.filter((text, index) => texts.indexOf(text) !== index);
  if (repeated.length === 0) return;
  report({
    kind: 'degraded',
    field: 'targets',
    reason: `As plain text, targets are the same: “${[...new Set(repeated)].join('”, “')}”. New Quizzes merges them.`,
  });
}

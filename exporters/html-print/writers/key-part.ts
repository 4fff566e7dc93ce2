/** What the key says of a question. */
import { escapeText } from '../../../src/content/escape.ts';
import { keyOnPaper, letterOf } from '../../../src/formats/paper/key-letters.ts';
import { scoringWords } from '../../../src/formats/paper/scoring-words.ts';
import type { Content, Item, RubricCriterion } from '../../../src/model/index.ts';
import type { HtmlContext } from '../html-context.ts';
import { htmlOfWords } from '../html-math.ts';

/** Right answer, scoring, rubric and all that explains them. */
export function keyPart(item: Item, context: HtmlContext): string {
  const { block, hasSolutions, question, words } = context;
  const [interaction] = item.interactions;
  const scoring = scoringWords(item, words);
  const line = (label: string, html: string): string =>
    `<div class="line"><strong>${escapeText(label)}:</strong> ${html}</div>`;
  const labelled = (label: string, content: Content | undefined): readonly string[] =>
    content === undefined || content.length === 0 ? [] : [line(label, block(content))];
  const sample =
    interaction?.kind === 'extended-text'
      ? (interaction.sampleAnswer ?? [])
      : interaction?.kind === 'recall'
        ? interaction.back
        : undefined;
  const { general, correct, incorrect } = item.feedback;
  const labels = item.interactions.flatMap((one) =>
    one.kind === 'hotspot' ? one.areas.flatMap(({ label }) => label ?? []) : [],
  );
  const parts = [
    `<p><strong>${escapeText(item.title)}</strong> <code>${escapeText(item.id)}</code></p>`,
    ...(sample
      ? labelled(words.sample, sample)
      : [line(words.answer, htmlOfWords(keyOnPaper(item, question?.seed ?? '')))]),
    ...(labels.length === 0 ? [] : [line(words.regions, escapeText(labels.join('; ')))]),
    ...(scoring === undefined ? [] : [line(words.scoring, escapeText(scoring))]),
    ...(item.rubric ? [rubricTable(item.rubric, context)] : []),
    ...(hasSolutions
      ? [
          ...rationales(item, context),
          ...labelled(words.solution, item.solution),
          ...item.hints.flatMap((hint) => labelled(words.hint, hint)),
          ...labelled(words.feedback, general),
          ...labelled(words.ifRight, correct),
          ...labelled(words.ifWrong, incorrect),
          ...labelled(words.notes, item.notes),
        ]
      : []),
  ];
  return `<div class="key">\n${parts.join('\n')}\n</div>`;
}

function rationales({ interactions }: Item, { block, inline }: HtmlContext): readonly string[] {
  return interactions.flatMap((one, gap) => {
    if (one.kind !== 'choice' && one.kind !== 'inline-choice') return [];
    return one.choices.flatMap(({ content, feedback }, index) => {
      if (!feedback) return [];
      const name = one.kind === 'choice' ? letterOf(index) : `${gap + 1}, ${inline(content)}`;
      return [`<div class="line"><strong>${name}:</strong> ${block(feedback)}</div>`];
    });
  });
}

function rubricTable(rubric: readonly RubricCriterion[], { block, words }: HtmlContext): string {
  const rows = rubric.map(
    ({ criterion, description, points }) =>
      `<tr><td>${block(criterion)}</td><td class="align-right">${points}</td><td>${block(description)}</td></tr>`,
  );
  return (
    `<table>\n<thead>\n<tr><th>${words.rubric}</th><th>${words.points}</th><th></th></tr>\n</thead>\n` +
    `<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`
  );
}

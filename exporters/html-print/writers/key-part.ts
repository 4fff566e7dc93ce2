/** What the key says of a question. */
import { escapeText } from '../../../src/content/escape.ts';
import { type KeyLine, keyLines } from '../../../src/formats/paper/key-lines.ts';
import type { Item, RubricCriterion } from '../../../src/model/index.ts';
import type { HtmlContext } from '../html-context.ts';
import { htmlOfWords } from '../html-math.ts';

/** Right answer, scoring, rubric and all that explains them. */
export function keyPart(item: Item, context: HtmlContext): string {
  const { hasSolutions, question, words } = context;
  const seed = question?.seed ?? '';
  const lines = keyLines(item, { words, seed, hasLetters: true, hasSolutions });
  const parts = [
    `<p><strong>${escapeText(item.title)}</strong> <code>${escapeText(item.id)}</code></p>`,
    ...lines.map((line) => writeLine(line, context)),
  ];
  return `<div class="key">\n${parts.join('\n')}\n</div>`;
}

function writeLine(line: KeyLine, context: HtmlContext): string {
  switch (line.kind) {
    case 'words':
      return labelled(escapeText(line.label), htmlOfWords(line.words));
    case 'text':
      return labelled(escapeText(line.label), escapeText(line.text));
    case 'content': {
      const choice = line.choice ? context.inline(line.choice) : '';
      return labelled(escapeText(line.label) + choice, context.block(line.content));
    }
    case 'rubric':
      return rubricTable(line.rubric, context);
  }
}

function labelled(label: string, html: string): string {
  return `<div class="line"><strong>${label}:</strong> ${html}</div>`;
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

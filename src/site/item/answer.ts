/** Writes what follows responding: key, rationales, feedback, rubric, solution. */
import type { Content, Item, RubricCriterion } from '../../model/index.ts';
import type { ContentWriter } from '../content-writer.ts';
import { type Html, html } from '../html.ts';
import { showAnswer } from '../interactions/index.ts';

/** The answer of an item whose key is public; nothing for a stimulus. */
export function answerHtml(item: Item, writer: ContentWriter): Html | undefined {
  if (item.interactions.length === 0) return undefined;
  const { general, correct, incorrect } = item.feedback;
  return html`
<section class="key-part">
<h2>Answer</h2>
${item.interactions.map((interaction) => showAnswer(interaction, writer, item.id))}
</section>
${part('Feedback', general, writer)}
${part('If right', correct, writer)}
${part('If wrong', incorrect, writer)}
${rubricPart(item.rubric, writer)}
${part('Solution', item.solution, writer)}`;
}

/** The same with the notes for instructors. */
export function answerWithNotes(item: Item, writer: ContentWriter): Html | undefined {
  const answer = answerHtml(item, writer);
  return answer === undefined
    ? undefined
    : html`${answer}${part('Notes for instructors', item.notes, writer)}`;
}

function part(title: string, content: Content | undefined, writer: ContentWriter): Html {
  if (content === undefined) return html``;
  return html`<section><h2>${title}</h2>
${writer.blocks(content)}
</section>`;
}

function rubricPart(rubric: readonly RubricCriterion[] | undefined, writer: ContentWriter): Html {
  if (rubric === undefined) return html``;
  return html`<section><h2>Rubric</h2>
<div class="table" tabindex="0"><table>
<thead><tr><th scope="col">Criterion</th><th scope="col">Points</th><th scope="col">What earns them</th></tr></thead>
<tbody>
${rubric.map(
  ({
    criterion,
    points,
    description,
  }) => html`<tr><td>${writer.inline(criterion)}</td><td>${points}</td><td>${writer.inline(description)}</td></tr>
`,
)}</tbody>
</table></div>
</section>`;
}

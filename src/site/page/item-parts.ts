/** The parts of an item as pages and guides show them. */
import type { ItemHeader } from '../../bank/item-header.ts';
import { type Html, html, raw } from '../html.ts';
import type { Site } from '../site.ts';

/** The stimulus that the item is about. */
export function stimulusPart(item: ItemHeader, site: Site): Html | undefined {
  const stimulus = site.catalog.itemsById.get(item.stimulus ?? '');
  if (stimulus === undefined) return undefined;
  return html`<div class="stimulus">
<h2><a href="${site.base}items/${stimulus.id}/">${stimulus.title}</a></h2>
${raw(site.body(stimulus.id).question)}
</div>`;
}

/** Stem and interactions. */
export function questionPart({ id }: ItemHeader, site: Site): Html {
  return raw(site.body(id).question);
}

/** Hints, each behind a disclosure. */
export function hintsPart({ id }: ItemHeader, site: Site): Html | undefined {
  const { hints } = site.body(id);
  if (hints.length === 0) return undefined;
  return html`<div class="hints">
${hints.map(
  (hint, index) => html`<details class="hint"><summary>${
    hints.length === 1 ? 'Hint' : `Hint ${index + 1} of ${hints.length}`
  }</summary>
<div>${raw(hint)}</div></details>
`,
)}</div>`;
}

/** The answer behind a disclosure, or why there is none. */
export function answerPart({ id, type }: ItemHeader, site: Site): Html | undefined {
  if (type === 'stimulus') return undefined;
  const { answer } = site.body(id);
  if (answer === undefined) {
    return html`<p class="no-answer">The answer to this question is not published.</p>`;
  }
  return html`<details class="answer"><summary>${
    type === 'flashcard' ? 'Turn the card' : 'Answer and solution'
  }</summary>
<div>${raw(answer)}</div></details>`;
}

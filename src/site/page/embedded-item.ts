/** An item inside a study guide. */
import { type Html, html } from '../html.ts';
import type { Site } from '../site.ts';
import { itemMarks } from './item-marks.ts';
import { answerPart, hintsPart, questionPart, stimulusPart } from './item-parts.ts';

/** @throws when the item is not public: a guide must not promise what readers cannot see */
export function embeddedItem(id: string, site: Site): Html {
  const item = site.catalog.itemsById.get(id);
  if (item === undefined) {
    throw new Error(
      `The guide embeds the item “${id}”, which is not in the public bank. ` +
        'Correct the id, publish the item, or take it out of the guide.',
    );
  }
  return html`<article class="item embedded-item" lang="${item.language}" aria-labelledby="${id}-title">
<header>
<h3 id="${id}-title"><a href="${site.base}items/${id}/">${item.title}</a></h3>
${itemMarks(item)}
</header>
${stimulusPart(item, site)}
${questionPart(item, site)}
${hintsPart(item, site)}
${answerPart(item, site)}
</article>`;
}

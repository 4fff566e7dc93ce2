/** Plays items in the web components of Citolab, which are in the page already. */
import type { PlayedScore, TemplateValue } from './run.ts';

/** The part of `qti-assessment-item` that is used. */
interface AssessmentItem extends HTMLElement {
  readonly updateComplete: Promise<unknown>;
  readonly variables: readonly (TemplateValue & { readonly type: string })[];
  readonly resetResponses: () => void;
  readonly updateResponseVariable: (identifier: string, value: unknown) => void;
  readonly updateTemplateVariable: (identifier: string, value: unknown) => void;
  readonly processResponse: () => void;
  readonly getOutcome: (identifier: string) => { readonly value: unknown } | undefined;
}

window.playItem = async (xml, runs) => {
  await customElements.whenDefined('qti-assessment-item');
  const item = await load(xml);
  const scores: PlayedScore[] = [];
  for (const { responses, template = [] } of runs) {
    item.resetResponses();
    for (const { identifier, value } of template) item.updateTemplateVariable(identifier, value);
    for (const [identifier, value] of Object.entries(responses)) {
      item.updateResponseVariable(identifier, Array.isArray(value) ? value : `${value}`);
    }
    const values = item.variables.filter(({ type }) => type === 'template');
    try {
      item.processResponse();
      const score = item.getOutcome('SCORE')?.value;
      const isScored = score !== null && score !== undefined;
      scores.push({ score: isScored ? Number(score) : null, template: values });
    } catch (error) {
      scores.push({ score: null, template: values, error: String(error) });
    }
  }
  return scores;
};

/** The item once it knows its variables, which it collects while it is built. */
async function load(xml: string): Promise<AssessmentItem> {
  const container = Object.assign(document.createElement('item-container'), { itemXML: xml });
  const place = document.createElement('qti-item');
  place.append(container);
  document.body.replaceChildren(place);
  for (let tries = 0; tries < 400; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const item = container.shadowRoot?.querySelector<AssessmentItem>('qti-assessment-item');
    if (!item?.variables?.length) continue;
    await item.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 10));
    return item;
  }
  throw new Error('The player does not show the item.');
}

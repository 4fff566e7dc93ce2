/** Handing in files. */
import { html } from '../html.ts';
import type { InteractionView } from './interaction-view.ts';

export const uploadView: InteractionView<'upload'> = {
  question: ({ accept, maxFiles }) => html`
<p class="task">Hand in ${
    maxFiles === undefined ? 'files' : maxFiles === 1 ? 'one file' : `up to ${maxFiles} files`
  }${accept.length === 0 ? undefined : ` (${accept.join(', ')})`}.</p>`,
  answer: () => html`<p class="key">A person scores what is handed in.</p>`,
};

/** What a writer has decided becomes a whole note: everything that is the same for all items. */
import { escapeAttribute, escapeText } from '../../src/content/escape.ts';
import {
  type ExtraPart,
  extraHtml,
  extraParts,
  type NoteField,
  noteTypes,
} from '../../src/formats/anki/note-types.ts';
import type { Content, Item, Reference } from '../../src/model/index.ts';
import type { Note, NoteContext, NoteDraft } from './note.ts';
import { placeNote } from './place-note.ts';

/**
 * The note of an item.
 * @param item as it was written: simpler than in the bank, or with its stimulus
 */
export function completeNote(
  draft: NoteDraft,
  item: Item,
  context: NoteContext,
  decks: { readonly root: string; readonly fallback: string },
): Note {
  const { html, report } = context;
  const values: Partial<Readonly<Record<NoteField, string>>> = {
    Title: escapeText(item.title),
    Hints: item.hints.map((hint) => hintHtml(hint, html)).join('\n'),
    Extra: extraOf(item, draft, html),
    Authors: escapeText(item.authors.join(', ')),
    Source: escapeText(item.source ?? ''),
    License: escapeText(item.license ?? ''),
    ...draft.fields,
  };
  const { fields } = noteTypes[draft.kind];
  return {
    item,
    kind: draft.kind,
    cards: draft.cards,
    fields: fields.map((field) => shownField(field, values[field] ?? '', item)),
    ...placeNote(item, decks, report),
  };
}

/** The asking side says in which language it is. */
function shownField(field: NoteField, html: string, { language }: Item): string {
  const isFront = field === 'Front' || field === 'Text';
  return isFront ? `<div lang="${escapeAttribute(language)}">${html}</div>` : html;
}

function hintHtml(hint: Content, html: NoteContext['html']): string {
  return `<details><summary>Hint</summary>${html.block(hint)}</details>`;
}

/** What stands behind the key; what is said of right and wrong responses says so. */
function extraOf(item: Item, { remarks = [] }: NoteDraft, html: NoteContext['html']): string {
  const { feedback, references, solution } = item;
  const parts: Partial<Readonly<Record<ExtraPart, string>>> = {
    remarks: remarks.join('\n'),
    solution: html.block(solution ?? []),
    general: html.block(feedback.general ?? []),
    correct: feedback.correct ? `<p>If right:</p>\n${html.block(feedback.correct)}` : '',
    incorrect: feedback.incorrect ? `<p>If wrong:</p>\n${html.block(feedback.incorrect)}` : '',
    references:
      references.length > 0 ? `<ul>\n${references.map(referenceHtml).join('\n')}\n</ul>` : '',
  };
  return extraParts
    .flatMap((part) => (parts[part] ? [extraHtml(part, parts[part])] : []))
    .join('\n');
}

function referenceHtml({ title, url }: Reference): string {
  const text = escapeText(title);
  return url === undefined
    ? `<li>${text}</li>`
    : `<li><a href="${escapeAttribute(url)}">${text}</a></li>`;
}

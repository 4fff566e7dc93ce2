/** Notes that our own exporter wrote: what their fields hold beyond two sides. */

import { contentToText } from '../../content/to-text.ts';
import { visitContent } from '../../content/walk.ts';
import {
  type ExtraPart,
  type NoteField,
  noteTypes,
  readExtra,
} from '../../formats/anki/note-types.ts';
import type { Content, Reference } from '../../model/index.ts';
import type { AnkiNote } from './collection.ts';
import type { FieldReader } from './field-reader.ts';
import type { NoteSides } from './note-sides.ts';

/** A note of ours, its fields by name. */
export interface OwnNote {
  readonly sides: NoteSides;
  readonly language: string | undefined;
  readonly title: string;
  readonly hints: readonly string[];
  readonly authors: string;
  readonly source: string;
  readonly license: string;
  readonly extra: Partial<Readonly<Record<ExtraPart, string>>>;
}

/** The note taken apart; undefined where it is of another type. */
export function ownNote({ fields, type }: AnkiNote): OwnNote | undefined {
  const kind = (['basic', 'typed', 'cloze'] as const).find(
    (one) => noteTypes[one].name === type.name,
  );
  if (kind === undefined || noteTypes[kind].fields.join() !== type.fields.join()) return undefined;
  const value = (name: NoteField) => fields[noteTypes[kind].fields.indexOf(name)] ?? '';
  const asked = value(kind === 'cloze' ? 'Text' : 'Front');
  const [, language, front = asked] = /^<div lang="([^"]+)">(.*)<\/div>$/s.exec(asked) ?? [];
  return {
    sides: {
      kind: kind !== 'basic' ? kind : value('Back') === '' ? 'open' : 'recall',
      front,
      back: kind === 'basic' ? value('Back') : '',
      ...(kind === 'typed' && { answer: value('Answer') }),
    },
    language,
    title: value('Title'),
    hints: value('Hints')
      .split('<details><summary>Hint</summary>')
      .map((hint) => hint.replace(/<\/details>\s*$/, ''))
      .filter((hint) => hint.trim() !== ''),
    authors: value('Authors'),
    source: value('Source'),
    license: value('License'),
    extra: readExtra(value('Extra')),
  };
}

/** Feedback without the line that says when it is shown. */
export function readFeedback(html: string | undefined, { read }: FieldReader): Content {
  return read((html ?? '').replace(/^<p>If (?:right|wrong):<\/p>\s*/, ''));
}

/** A list of titles, some of them links. */
export function readReferences(html: string | undefined, { read }: FieldReader): Reference[] {
  return read(html ?? '').flatMap((block) =>
    block.type === 'list'
      ? block.children.map(({ children }): Reference => {
          let url: string | undefined;
          visitContent(children, (node) => {
            if (node.type === 'link') url ??= node.url;
          });
          return { title: contentToText(children), ...(url !== undefined && { url }) };
        })
      : [],
  );
}

/** Notes as the statements that make a collection of them. */
import { noteTypes } from '../../src/formats/anki/note-types.ts';
import { fieldChecksum, plainField } from '../../src/formats/anki/plain-field.ts';
import { schema11 } from '../../src/formats/anki/schema.ts';
import type { SqlStatement, SqlValue } from '../../src/formats/sqlite.ts';
import { collectionRow } from './collection-row.ts';
import type { Note } from './note.ts';
import { newNumbers } from './numbers.ts';

/**
 * A collection as Anki imports it: nothing has been studied.
 * @param changed seconds since 1970 at which all notes were last changed
 */
export function collectionStatements(
  notes: readonly Note[],
  changed: number,
): readonly SqlStatement[] {
  const numberOf = newNumbers();
  const typeIds = {
    basic: numberOf(`type ${noteTypes.basic.name}`),
    typed: numberOf(`type ${noteTypes.typed.name}`),
    cloze: numberOf(`type ${noteTypes.cloze.name}`),
  };
  const decks = new Map(
    notes.flatMap(({ deck }) => withParents(deck)).map((name) => [name, numberOf(`deck ${name}`)]),
  );
  const noteRows = notes.map((note): SqlValue[] => {
    const [front = ''] = note.fields;
    const sortField = plainField(front);
    return [
      numberOf(`note ${note.item.id}`),
      note.item.id,
      typeIds[note.kind],
      changed,
      -1,
      note.tags.length > 0 ? ` ${note.tags.join(' ')} ` : '',
      note.fields.join('\x1f'),
      sortField,
      fieldChecksum(sortField),
      0,
      '',
    ];
  });
  const cardRows = notes.flatMap((note, position) =>
    Array.from({ length: note.cards }, (_, card): SqlValue[] => [
      numberOf(`card ${note.item.id} ${card}`),
      numberOf(`note ${note.item.id}`),
      decks.get(note.deck) ?? 1,
      card,
      changed,
      -1,
      ...[0, 0, position + 1, 0, 0, 0, 0, 0, 0, 0, 0],
      '',
    ]),
  );
  return [
    ...schema11.map((sql) => ({ sql })),
    insert('col', [collectionRow(typeIds, decks, notes.length, changed)]),
    insert('notes', noteRows),
    insert('cards', cardRows),
  ];
}

/** `A::B` with the decks that it stands in. */
function withParents(deck: string): readonly string[] {
  const levels = deck.split('::');
  return levels.map((_, index) => levels.slice(0, index + 1).join('::'));
}

function insert(table: string, rows: readonly (readonly SqlValue[])[]): SqlStatement {
  const marks = (rows[0] ?? []).map(() => '?').join(', ');
  const sorted = rows.toSorted((left, right) => Number(left[0]) - Number(right[0]));
  return { sql: `INSERT INTO ${table} VALUES (${marks})`, rows: sorted };
}

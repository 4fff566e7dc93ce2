/**
 * The tables of a collection in the oldest form that every Anki reads, number 11.
 * @see https://github.com/ankitects/anki/blob/main/rslib/src/storage/schema11.sql
 */

/** One statement for each table and index. */
export const schema11: readonly string[] = [
  table('col', 'id', [
    ...integers('crt', 'mod', 'scm', 'ver', 'dty', 'usn', 'ls'),
    ...texts('conf', 'models', 'decks', 'dconf', 'tags'),
  ]),
  table('notes', 'id', [
    ...texts('guid'),
    ...integers('mid', 'mod', 'usn'),
    ...texts('tags', 'flds'),
    ...integers('sfld', 'csum', 'flags'),
    ...texts('data'),
  ]),
  table('cards', 'id', [
    ...integers('nid', 'did', 'ord', 'mod', 'usn', 'type', 'queue', 'due', 'ivl', 'factor'),
    ...integers('reps', 'lapses', 'left', 'odue', 'odid', 'flags'),
    ...texts('data'),
  ]),
  table('revlog', 'id', integers('cid', 'usn', 'ease', 'ivl', 'lastIvl', 'factor', 'time', 'type')),
  'CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL)',
  'CREATE INDEX ix_notes_usn ON notes (usn)',
  'CREATE INDEX ix_notes_csum ON notes (csum)',
  'CREATE INDEX ix_cards_usn ON cards (usn)',
  'CREATE INDEX ix_cards_nid ON cards (nid)',
  'CREATE INDEX ix_cards_sched ON cards (did, queue, due)',
  'CREATE INDEX ix_revlog_usn ON revlog (usn)',
  'CREATE INDEX ix_revlog_cid ON revlog (cid)',
];

function table(name: string, key: string, columns: readonly string[]): string {
  return `CREATE TABLE ${name} (${[`${key} integer PRIMARY KEY`, ...columns].join(', ')})`;
}

function integers(...names: readonly string[]): readonly string[] {
  return names.map((name) => `${name} integer NOT NULL`);
}

function texts(...names: readonly string[]): readonly string[] {
  return names.map((name) => `${name} text NOT NULL`);
}

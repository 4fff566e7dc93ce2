/** Notes as text: what Anki's own export of notes writes, with its lines of headers. */
import { dsvFormat } from 'd3-dsv';
import { escapeText } from '../../content/escape.ts';
import type { AnkiCollection, AnkiNote, AnkiNoteType } from './collection.ts';

const separators: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  space: ' ',
  pipe: '|',
  colon: ':',
};

/** Whether the text begins with a header of Anki's. */
export function isTextExport(text: string): boolean {
  return /^#(?:separator|html|notetype|deck|guid|tags|columns)\b[ a-z]*:/i.test(text);
}

/** @see https://docs.ankiweb.net/importing/text-files.html */
export function readTextExport(text: string): AnkiCollection {
  const headers = new Map<string, string>();
  let body = text;
  for (let match = headerLine(body); match; match = headerLine(body)) {
    const [line, name = '', value = ''] = match;
    headers.set(name.trim().toLowerCase(), value);
    body = body.slice(line.length);
  }
  const named = headers.get('separator') ?? 'tab';
  const format = dsvFormat(separators[named.trim().toLowerCase()] ?? (named[0] || '\t'));
  const lines = body.replace(/^#.*(?:\r?\n|$)/gm, '');
  const rows = format.parseRows(lines).filter((row) => row.some((cell) => cell.trim() !== ''));
  const read = rowReader(headers, format.parseRows(headers.get('columns') ?? '')[0] ?? []);
  return { notes: rows.map(read), media: () => undefined, mediaCount: 0 };
}

function headerLine(text: string): RegExpExecArray | null {
  return /^#([a-z ]+):([^\r\n]*)(?:\r?\n|$)/i.exec(text);
}

function rowReader(
  headers: ReadonlyMap<string, string>,
  names: readonly string[],
): (row: readonly string[], index: number) => AnkiNote {
  const isHtml = headers.get('html')?.trim().toLowerCase() !== 'false';
  const columnOf = (name: string) => Number(headers.get(`${name} column`) ?? 0) - 1;
  const columns = {
    guid: columnOf('guid'),
    type: columnOf('notetype'),
    deck: columnOf('deck'),
    tags: columnOf('tags'),
  };
  const own = new Set(Object.values(columns));
  return (row, index) => {
    const cells = row.map((cell, at) => ({ cell, name: names[at] ?? '', at }));
    const fields = cells.filter(({ at }) => !own.has(at));
    const html = fields.map(({ cell }) => (isHtml ? cell : asHtml(cell)));
    const typeName = row[columns.type] ?? headers.get('notetype') ?? '';
    const tags = `${row[columns.tags] ?? ''} ${headers.get('tags') ?? ''}`;
    const deck = (row[columns.deck] ?? headers.get('deck') ?? '').trim();
    return {
      guid: row[columns.guid] ?? '',
      type: typeOf(typeName.trim(), html),
      fields: html,
      deck: deck === '' || deck === 'Default' ? [] : deck.split('::'),
      tags: tags.split(/\s+/).filter((tag) => tag !== ''),
      origin: `note ${index + 1}`,
    };
  };
}

/** Types are named only: what their cards ask follows from the names that Anki gives them. */
function typeOf(name: string, fields: readonly string[]): AnkiNoteType {
  const names = fields.map((_, index) => `Field ${index + 1}`);
  const isTyped = /type in/i.test(name);
  const isCloze = /cloze/i.test(name) || fields.some((field) => /\{\{c\d+::/.test(field));
  const front = isTyped ? '{{Field 1}} {{type:Field 2}}' : '{{Field 1}}';
  return { name, isCloze, fields: names, templates: [{ front, back: '' }] };
}

function asHtml(cell: string): string {
  return escapeText(cell).replace(/\r?\n/g, '<br>');
}

/** What of a note is asked and what answers it, by the templates of its type. */
import type { AnkiNote } from './collection.ts';

/** The sides of a note in HTML. */
export interface NoteSides {
  /** `open`: nothing says what is right, and nothing has to. */
  readonly kind: 'recall' | 'typed' | 'cloze' | 'open';
  readonly front: string;
  readonly back: string;
  /** What has to be typed. */
  readonly answer?: string;
}

/** Names in templates that are no fields. */
const special = new Set([
  'FrontSide',
  'Tags',
  'Type',
  'Deck',
  'Subdeck',
  'Card',
  'CardFlag',
  'CardID',
]);

/** The sides of the first card; fields that no template shows stand on the back. */
export function noteSides({ type, fields }: AnkiNote): NoteSides {
  const [template] = type.templates;
  const values = new Map(type.fields.map((name, index) => [name, fields[index] ?? '']));
  const isCloze = type.isCloze || (!template && fields.some((field) => /\{\{c\d+::/.test(field)));
  const asked = named(template?.front ?? '').filter(({ name }) => values.has(name));
  const typed = asked.find(({ filters }) => filters.includes('type'))?.name;
  const front = asked.filter(({ name }) => name !== typed).map(({ name }) => name);
  const shown = front.length > 0 ? front : type.fields.slice(0, 1);
  const isKnown = (name: string) => shown.includes(name) || name === typed;
  const later = named(template?.back ?? '').map(({ name }) => name);
  const rest = [...new Set([...later, ...type.fields])].filter(
    (name) => values.has(name) && !isKnown(name),
  );
  const html = (names: readonly string[]) =>
    names
      .map((name) => values.get(name) ?? '')
      .filter((value) => value.trim() !== '')
      .join('<br><br>');
  const sides =
    values.size > 0
      ? { front: html(shown), back: html(rest) }
      : { front: fields[0] ?? '', back: fields.slice(1).filter(Boolean).join('<br><br>') };
  if (isCloze) return { kind: 'cloze', ...sides };
  return typed === undefined || isClozeField(asked, typed)
    ? { kind: 'recall', ...sides }
    : { kind: 'typed', ...sides, answer: values.get(typed) ?? '' };
}

interface Named {
  readonly name: string;
  readonly filters: readonly string[];
}

/** Fields in a template in reading order, each once: `{{type:cloze:Text}}`. */
function named(template: string): readonly Named[] {
  const found = new Map<string, Named>();
  for (const [, inside = ''] of template.matchAll(/\{\{(?![#^/])([^{}]+)\}\}/g)) {
    const parts = inside.split(':').map((part) => part.trim());
    const name = parts.at(-1) ?? '';
    if (!special.has(name) && !found.has(name)) {
      found.set(name, { name, filters: parts.slice(0, -1) });
    }
  }
  return [...found.values()];
}

function isClozeField(asked: readonly Named[], name: string): boolean {
  return asked.some((one) => one.name === name && one.filters.includes('cloze'));
}

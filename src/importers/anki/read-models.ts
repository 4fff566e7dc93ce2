/** The types of notes as schema 11 keeps them: one JSON text. */
import type { AnkiNoteType } from './collection.ts';

/** Types by number; those that are not as Anki writes them are left out. */
export function readModels(json: string): ReadonlyMap<number, AnkiNoteType> {
  const models: unknown = JSON.parse(json || '{}');
  const entries = typeof models === 'object' && models !== null ? Object.entries(models) : [];
  return new Map(
    entries.flatMap(([id, model]: readonly [string, unknown]) => {
      const type = isRecord(model) ? typeOf(model) : undefined;
      return type ? [[Number(id), type] as const] : [];
    }),
  );
}

function typeOf(model: Readonly<Record<string, unknown>>): AnkiNoteType {
  return {
    name: textOf(model.name),
    isCloze: model.type === 1,
    fields: partsOf(model.flds).map(({ name }) => textOf(name)),
    templates: partsOf(model.tmpls).map(({ qfmt, afmt }) => ({
      front: textOf(qfmt),
      back: textOf(afmt),
    })),
  };
}

function partsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

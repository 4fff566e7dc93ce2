/** What a question pool says in its own way, as a record says it. */
import type { BuiltRecord } from '../record/build-record.ts';

/** `T1A01`: subelement T1, group T1A, question 01. */
const poolNumber = /^([A-Z]\d)([A-Z])\d{2}$/;

/**
 * `correct` is the 0-based position of the right answer. The number of a question of an American
 * radio examination names its place in the syllabus, which becomes the topic: `T1/T1A`.
 */
export function readPoolRecord({ record, ...rest }: BuiltRecord): BuiltRecord {
  const fields = new Map(record.fields);
  const answer = fields.get('answer');
  const hasPosition = typeof answer === 'string' && /^\d{1,3}$/.test(answer);
  if (hasPosition) fields.delete('answer');
  const id = fields.get('id');
  const [, subelement, group] = poolNumber.exec(typeof id === 'string' ? id : '') ?? [];
  if (subelement !== undefined && !fields.has('topic')) {
    fields.set('topic', subelement);
    fields.set('subtopic', `${subelement}${group}`);
  }
  const position = hasPosition ? { position: Number(answer) } : {};
  return { record: { ...record, fields, ...position }, ...rest };
}

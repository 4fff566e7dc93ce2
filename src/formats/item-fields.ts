/** The fields of an item beside its stem and interactions, which a target carries or does not. */
import type { Item } from '../model/index.ts';
import type { ReportLoss } from './loss.ts';

/** What each field is called in a report, and whether an item has it. */
const fields = {
  topics: ['the topics', ({ topics }) => topics.length > 0],
  difficulty: ['the difficulty', ({ difficulty }) => difficulty !== undefined],
  tags: ['the tags', ({ tags }) => tags.length > 0],
  outcomes: ['the outcomes', ({ outcomes }) => outcomes.length > 0],
  bloom: ['the Bloom level', ({ bloom }) => bloom !== undefined],
  minutes: ['the expected time', ({ minutes }) => minutes !== undefined],
  hints: ['the hints', ({ hints }) => hints.length > 0],
  solution: ['the solution', ({ solution }) => solution !== undefined],
  feedback: ['the feedback', ({ feedback }) => Object.keys(feedback).length > 0],
  rubric: ['the rubric', ({ rubric }) => rubric !== undefined],
  notes: ['the notes for instructors', ({ notes }) => notes !== undefined],
  headings: [
    'the heads of the two columns',
    ({ interactions }) =>
      interactions.some((one) => one.kind === 'match' && one.headings !== undefined),
  ],
  references: ['the references', ({ references }) => references.length > 0],
  source: ['the source', ({ source }) => source !== undefined],
  authors: ['the authors', ({ authors }) => authors.length > 0],
  license: ['the licence', ({ license }) => license !== undefined],
  language: ['the language', ({ language }) => language !== ''],
} as const satisfies Readonly<Record<string, readonly [string, (item: Item) => boolean]>>;

/** A field of an item that a target may not have. */
export type ItemField = keyof typeof fields;

/** Reports each field that the item has and the target does not carry. */
export function reportFields(
  item: Item,
  carries: ReadonlySet<ItemField>,
  report: ReportLoss,
): void {
  for (const field of itemFields) {
    const [label, isPresent] = fields[field];
    if (carries.has(field) || !isPresent(item)) continue;
    report({ kind: 'omitted', field, reason: `There is no place for ${label}.` });
  }
}

const itemFields = Object.keys(fields).filter((name): name is ItemField => name in fields);

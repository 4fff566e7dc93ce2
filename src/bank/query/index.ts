/** The query language of the command line, of assessments and of the catalog's address. */

export { asksForUses } from './asks-for-uses.ts';
export { foldName, foldText } from './fold-text.ts';
export { matchesQuery } from './matches-query.ts';
export { parseQuery } from './parse-query.ts';
export { printQuery } from './print-query.ts';
export type { Query, QueryProblem, QueryReading, QueryRecord, RecordedUse } from './query.ts';

/** The query language of the command line, of assessments and of the catalog's address. */

export { foldName, foldText } from './fold-text.ts';
export { matchesQuery } from './matches-query.ts';
export { parseQuery } from './parse-query.ts';
export { printQuery } from './print-query.ts';
export type { Query, QueryProblem, QueryReading, QueryRecord, RecordedUse } from './query.ts';
export { useTerms } from './use-terms.ts';

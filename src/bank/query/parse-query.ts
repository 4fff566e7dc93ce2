/**
 * Reads a query. Words and `field:value` terms beside each other must all hold; `OR`, `NOT` (or a
 * leading `-`) and parentheses combine them, `NOT` binding tightest and `OR` loosest.
 */
import type { Query, QueryProblem, QueryReading } from './query.ts';
import { readField } from './read-field.ts';
import { readUse } from './read-use.ts';
import { type QueryToken, splitQuery } from './split-query.ts';

/** Deeper nesting is a mistake, and would exhaust the stack. */
const maximumDepth = 100;

/** What the asker knows. */
export interface QueryOptions {
  /** Whether the records say where items were used; a query about that is refused otherwise. */
  readonly knowsUses?: boolean;
}

/** Reads a query; an empty text selects everything. */
export function parseQuery(text: string, { knowsUses = false }: QueryOptions = {}): QueryReading {
  const tokens = splitQuery(text);
  if ('message' in tokens) return { ok: false, problem: tokens };
  if (tokens.length === 0) return { ok: true, query: { kind: 'all' } };
  const reader: Reader = { tokens, position: 0, end: text.length, depth: 0, knowsUses };
  const query = readAlternatives(reader);
  if ('message' in query) return { ok: false, problem: query };
  const rest = tokens[reader.position];
  if (rest === undefined) return { ok: true, query };
  return {
    ok: false,
    problem: {
      message: 'There is no opening parenthesis for this closing one.',
      hint: 'Remove it, or put it in quotes to search for it.',
      offset: rest.offset,
    },
  };
}

interface Reader {
  readonly tokens: readonly QueryToken[];
  position: number;
  readonly end: number;
  depth: number;
  readonly knowsUses: boolean;
}

function readAlternatives(reader: Reader): Query | QueryProblem {
  const terms: Query[] = [];
  do {
    const term = readConjunction(reader);
    if ('message' in term) return term;
    terms.push(term);
  } while (take(reader, 'or'));
  return combine('or', terms);
}

function readConjunction(reader: Reader): Query | QueryProblem {
  const terms: Query[] = [];
  do {
    const term = readTerm(reader);
    if ('message' in term) return term;
    terms.push(term);
  } while (take(reader, 'and') || startsTerm(reader.tokens[reader.position]));
  return combine('and', terms);
}

function readTerm(reader: Reader): Query | QueryProblem {
  const token = reader.tokens[reader.position];
  if (token === undefined || !startsTerm(token)) return missingTerm(reader);
  reader.position += 1;
  if (token.kind === 'text') return { kind: 'text', value: token.value };
  if (token.kind === 'field') return readUse(token, reader.knowsUses) ?? readField(token);
  reader.depth += 1;
  if (reader.depth > maximumDepth) {
    return { message: 'The query is nested too deeply.', offset: token.offset };
  }
  const inner = token.kind === 'not' ? readTerm(reader) : readAlternatives(reader);
  reader.depth -= 1;
  if ('message' in inner) return inner;
  if (token.kind === 'not') return { kind: 'not', term: inner };
  if (take(reader, ')')) return inner;
  return {
    message: 'The parenthesis is not closed.',
    hint: 'Add a closing one.',
    offset: token.offset,
  };
}

function missingTerm(reader: Reader): QueryProblem {
  const before = reader.tokens[reader.position - 1];
  const offset = reader.tokens[reader.position]?.offset ?? reader.end;
  return {
    message:
      before === undefined || before.kind === '('
        ? 'A word or a field:value is missing here.'
        : `After ${before.kind === ')' ? 'the parenthesis' : before.kind.toUpperCase()} a word or a field:value is missing.`,
    hint: 'To search for the words AND, OR or NOT themselves, put them in quotes.',
    offset,
  };
}

function startsTerm(token: QueryToken | undefined): boolean {
  if (token === undefined) return false;
  return ['text', 'field', 'not', '('].includes(token.kind);
}

function take(reader: Reader, kind: QueryToken['kind']): boolean {
  if (reader.tokens[reader.position]?.kind !== kind) return false;
  reader.position += 1;
  return true;
}

/** One term stands for itself; terms of the same kind merge, so that equal queries are equal trees. */
function combine(kind: 'and' | 'or', terms: readonly Query[]): Query {
  const flat = terms.flatMap((term) => (term.kind === kind ? term.terms : [term]));
  const [only] = flat;
  return flat.length === 1 && only !== undefined ? only : { kind, terms: flat };
}

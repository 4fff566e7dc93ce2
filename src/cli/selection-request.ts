/** Which items a command is about, from the words on the command line. */

import { type Selection, type SelectionRequest, selectItems } from '../bank/select.ts';
import { topicAndAbove } from '../bank/topic-and-above.ts';
import { closestName } from '../diagnostics/closest-name.ts';
import type { BankIndex } from '../node/index-bank.ts';
import { UsageError } from './exit-code.ts';
import { readQuery } from './read-query.ts';

/** The options that select. */
export interface RequestOptions {
  readonly assessment?: readonly string[];
  readonly query?: string;
  readonly topic?: string;
}

/** The one that is named; every item where none is. */
export function readRequest(
  all: string | undefined,
  { assessment = [], query, topic }: RequestOptions,
): SelectionRequest {
  const requests: SelectionRequest[] = [
    ...(assessment.length > 0 ? [{ kind: 'assessments' as const, ids: assessment }] : []),
    ...(query === undefined ? [] : [{ kind: 'query' as const, query: readQuery(query) }]),
    ...(topic === undefined ? [] : [{ kind: 'topic' as const, topic }]),
    ...(all === undefined ? [] : [{ kind: 'all' as const }]),
  ];
  const [request = { kind: 'all' }, another] = requests;
  if (another !== undefined) {
    throw new UsageError('Name one of all, --assessment, --query and --topic.');
  }
  return request;
}

/** The items. @throws UsageError where names are unknown or nothing is selected */
export function selectRequested(request: SelectionRequest, index: BankIndex): Selection {
  checkNames(request, index);
  const selection = selectItems(request, index);
  if (selection.items.length === 0) throw new UsageError(nothingSelected(request, index));
  return selection;
}

/** @throws UsageError where an assessment does not exist */
export function checkNames(request: SelectionRequest, { assessments }: BankIndex): void {
  if (request.kind !== 'assessments') return;
  const known = assessments.map(({ id }) => id);
  for (const id of request.ids) {
    if (known.includes(id)) continue;
    const close = closestName(id, known);
    const hint = close === undefined ? `There are ${known.join(', ')}.` : `Did you mean ${close}?`;
    throw new UsageError(`There is no assessment ${id}. ${hint}`);
  }
}

/** Why there is nothing to export, and what may be meant. */
function nothingSelected(request: SelectionRequest, { items }: BankIndex): string {
  if (request.kind === 'assessments') return 'The assessment names no items.';
  const reason = 'Nothing is selected: drafts and retired items never are.';
  if (request.kind !== 'topic') return reason;
  const close = closestName(
    request.topic,
    items.flatMap(({ topics }) => topics.flatMap(topicAndAbove)),
  );
  return `No item has the topic ${request.topic}.${close === undefined ? '' : ` Did you mean ${close}?`}`;
}

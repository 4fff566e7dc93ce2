/** Texts and numbers of a source as interactions. */
import type { Content, ExtendedTextInteraction, NumericKey, TextKey } from '../../model/index.ts';
import { draftHint, type ReadAnswer, type ReportFinding } from './read-answer.ts';

/** Without any accepted text the item is a draft. */
export function textAnswer(keys: readonly TextKey[], report: ReportFinding): ReadAnswer {
  const known = distinctKeys(keys);
  if (known.length === 0) report('import-answer-missing', 'No answer is accepted.', draftHint);
  return {
    type: 'short-answer',
    interactions: [{ kind: 'text-entry', id: 'response', keys: known }],
    ...(known.length === 0 && { isDraft: true }),
  };
}

/** A number; undefined stands for an answer that is missing or none. */
export function numberAnswer(keys: readonly NumericKey[], unit?: string): ReadAnswer {
  return {
    type: 'numeric',
    interactions: [
      { kind: 'numeric-entry', id: 'response', keys, ...(unit !== undefined && { unit }) },
    ],
    ...(keys.length === 0 && { isDraft: true }),
  };
}

/** A longer text that a person scores, with its sample answer if there is one. */
export function writtenAnswer(
  sampleAnswer: Content,
  limits: Pick<ExtendedTextInteraction, 'minWords' | 'maxWords'> = {},
): ReadAnswer {
  return {
    type: 'essay',
    interactions: [
      {
        kind: 'extended-text',
        id: 'response',
        ...(sampleAnswer.length > 0 && { sampleAnswer }),
        ...limits,
      },
    ],
  };
}

/** A text as an accepted answer: on one line; nothing where it is blank. */
export function literalKey(text: string): readonly TextKey[] {
  const value = text.replace(/\s+/g, ' ').trim();
  return value === '' ? [] : [{ kind: 'literal', value }];
}

/** Each accepted answer once; literals are compared as they are scored, without case. */
export function distinctKeys(keys: readonly TextKey[]): readonly TextKey[] {
  const known = new Map<string, TextKey>();
  for (const key of keys) {
    const name = key.kind === 'literal' ? key.value.toLowerCase() : `/${key.source}/${key.flags}`;
    if (!known.has(name)) known.set(name, key);
  }
  return [...known.values()];
}

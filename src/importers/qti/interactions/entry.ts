/** `textEntryInteraction` as an entry for a text or a number. */
import type { NumericEntryInteraction, TextEntryInteraction } from '../../../model/index.ts';
import { draftHint } from '../../answer/read-answer.ts';
import { acceptedTests } from '../keys/accepted-tests.ts';
import { keyValues } from '../keys/key-values.ts';
import { numericKeys } from '../keys/numeric-keys.ts';
import { textKeys } from '../keys/text-keys.ts';
import type { InteractionContext } from './interaction-reading.ts';

/** The entry; without any accepted answer the item is a draft. */
export function readEntry(
  id: string,
  { reader, item, session, declaration }: InteractionContext,
): TextEntryInteraction | NumericEntryInteraction {
  const tests = acceptedTests(item, declaration.id);
  const values = keyValues(declaration, session);
  const isNumber = declaration.baseType === 'float' || declaration.baseType === 'integer';
  const entry = isNumber
    ? ({ kind: 'numeric-entry', id, keys: numericKeys(declaration, tests, values) } as const)
    : ({
        kind: 'text-entry',
        id,
        keys: textKeys(declaration, tests, values, reader.report),
      } as const);
  if (entry.keys.length === 0) {
    reader.report('import-answer-missing', 'No answer is accepted.', draftHint);
  }
  return entry;
}

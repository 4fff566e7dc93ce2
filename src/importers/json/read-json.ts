/** JSON with the place of every value, whatever stands around it. */
import { type DocumentNode, parse, type ValueNode } from '@humanwhocodes/momoa';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../../model/index.ts';
import { repairJson } from './repair-json.ts';
import { unwrapJson } from './unwrap-json.ts';

/** The root value, or none when the text is no JSON even after repair. */
export interface JsonReading {
  readonly root?: ValueNode;
  /** The text that the places in the tree count in. */
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads JSON; what had to be repaired, or could not be read, is reported at its place. */
export function readJson(source: string, file: string): JsonReading {
  const { text, around, secondLine } = unwrapJson(source);
  const unwrapped =
    around === undefined
      ? []
      : [repaired(file, 1, `The file has ${around}; only the JSON in it was read.`)];
  if (secondLine !== undefined) unwrapped.push(secondValue(file, secondLine));
  const strict = tryParse(text);
  if ('body' in strict) return { root: strict.body, text, diagnostics: unwrapped };
  const repair = repairJson(text);
  const again = repair.repairs.length === 0 ? strict : tryParse(repair.text);
  if (!('body' in again)) {
    return { text, diagnostics: [...unwrapped, syntaxError(file, again)] };
  }
  const notes = repair.repairs.map(({ what, line }) =>
    repaired(file, line, `The JSON has ${what}, which JSON does not allow; it was read without.`),
  );
  return { root: again.body, text: repair.text, diagnostics: [...unwrapped, ...notes] };
}

interface Failure {
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

function tryParse(text: string): DocumentNode | Failure {
  try {
    return parse(text, { mode: 'json' });
  } catch (error) {
    return describeFailure(error);
  }
}

function describeFailure(error: unknown): Failure {
  if (!(error instanceof Error)) return { message: 'it cannot be parsed' };
  if (error instanceof RangeError) return { message: 'it is nested too deeply' };
  const message = error.message.replace(/ ?\(\d+:\d+\)\.?$/, '').replace(/\.$/, '');
  const line = 'line' in error && typeof error.line === 'number' ? error.line : undefined;
  const column = 'column' in error && typeof error.column === 'number' ? error.column : undefined;
  return {
    message: message.slice(0, 200),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  };
}

function syntaxError(file: string, { message, ...place }: Failure): Diagnostic {
  return diagnostic('import-json-syntax', {
    message: `The file is not valid JSON: ${message}.`,
    hint: 'Compare the line with the JSON rules: quotes, commas, closing brackets. Output that was cut off has to be completed first.',
    place: { file, ...place },
  });
}

function secondValue(file: string, line: number): Diagnostic {
  return diagnostic('import-json-syntax', {
    message: 'A second JSON value begins here; it was not read.',
    hint: 'Put each into a file of its own, or all questions into one list.',
    place: { file, line },
  });
}

function repaired(file: string, line: number, message: string): Diagnostic {
  return diagnostic('import-json-repaired', {
    message,
    hint: 'Look over the items once; nothing else was changed.',
    place: { file, line },
  });
}

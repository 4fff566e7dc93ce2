/** Responses of QTI as players keep them. */
import { parseXml } from '../../../src/formats/parse-xml.ts';
import {
  type ResponseDeclaration,
  readResponseDeclarations,
} from '../../../src/importers/qti/declarations/response.ts';
import { normaliseNames } from '../../../src/importers/qti/normalise-names.ts';
import type { QtiResponses } from '../../../src/importers/qti/processing/session.ts';
import type { PlayedRun } from '../pages/qti-players/run.ts';

/** How the responses of an item are declared. */
export function declarationsOf(xml: string): ReadonlyMap<string, ResponseDeclaration> {
  const reading = parseXml(xml);
  if (!reading.ok) throw new Error(reading.message);
  return readResponseDeclarations(normaliseNames(reading.root));
}

/** Numbers as numbers; what is none, or is empty, is blank: a field for numbers takes no words. */
export function playedResponses(
  declarations: ReadonlyMap<string, ResponseDeclaration>,
  responses: QtiResponses,
): PlayedRun['responses'] {
  const given = Object.entries(responses).map(
    ([identifier, values]) =>
      [identifier, playedValue(values, declarations.get(identifier))] as const,
  );
  return Object.fromEntries(
    given.flatMap(([identifier, value]) => (value === undefined ? [] : [[identifier, value]])),
  );
}

function playedValue(
  values: readonly string[],
  declaration: ResponseDeclaration | undefined,
): string | number | readonly string[] | undefined {
  const [first] = values;
  if (first === undefined) return undefined;
  if (declaration?.cardinality !== 'single') return values;
  if (declaration.baseType !== 'float' && declaration.baseType !== 'integer') return first;
  const number = Number(first);
  return Number.isFinite(number) ? number : undefined;
}

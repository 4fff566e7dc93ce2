/** Scores responses to a QTI item by the item's own rules. */
import { parseXml } from '../../../src/formats/parse-xml.ts';
import { normaliseNames } from '../../../src/importers/qti/normalise-names.ts';
import { openSession, type QtiResponses } from '../../../src/importers/qti/processing/session.ts';
import type { Value } from '../../../src/importers/qti/processing/value.ts';

/** An item that can be scored many times. */
export interface ScoredDocument {
  /** SCORE after processing; undefined where it has none. */
  readonly score: (
    responses: QtiResponses,
    template?: ReadonlyMap<string, Value>,
  ) => number | undefined;
}

/** Opens the text of an item of QTI 2.1, 2.2 or 3.0. */
export function openDocument(xml: string): ScoredDocument {
  const reading = parseXml(xml);
  if (!reading.ok) throw new Error(`Not XML, line ${reading.line}: ${reading.message}`);
  const session = openSession(normaliseNames(reading.root));
  return {
    score: (responses, template) => {
      const [score] = session.run(responses, template).get('SCORE')?.values ?? [];
      return typeof score === 'number' ? score : undefined;
    },
  };
}

/** What the players are known to do wrong, with whatever version is installed. */
import type { ResponseDeclaration } from '../../../src/importers/qti/declarations/response.ts';
import type { QtiResponses } from '../../../src/importers/qti/processing/session.ts';
import { openDocument } from '../../conformance/qti/response-processing.ts';
import type { PlayerName } from './player.ts';

/** Reference items that a player scores wrongly, and why. */
export const wrongReferenceItems: Readonly<Record<PlayerName, Readonly<Record<string, string>>>> = {
  citolab: {
    num_tol: 'It does not know the tolerances of qti-equal.',
    num_rel: 'It does not know the tolerances of qti-equal.',
    order_partial: 'It loses the base type of what qti-index gives.',
  },
  amp: { order_partial: 'It takes the parts of qti-index for null.' },
};

/** How far a score may be off; Citolab rounds scores to three decimals. */
export const scoreTolerance: Readonly<Record<PlayerName, number>> = { citolab: 6e-4, amp: 1e-6 };

/** What a player is asked to score. */
export interface AskedScore {
  readonly xml: string;
  readonly declarations: ReadonlyMap<string, ResponseDeclaration>;
  readonly responses: QtiResponses;
}

/** A fault that keeps a response to an item from being scored. */
interface KnownFault {
  readonly reason: string;
  readonly concerns: (asked: AskedScore) => boolean;
}

const faults: Readonly<Record<PlayerName, readonly KnownFault[]>> = {
  citolab: [
    {
      reason: 'It looks for a pattern anywhere in a text, where the whole text has to match.',
      concerns: ({ xml }) => xml.includes('<qti-pattern-match'),
    },
    {
      reason: 'It breaks off where the mapping of a blank is compared with a number.',
      concerns: ({ xml, responses, declarations }) =>
        /<qti-gte>\s*<qti-map-response/.test(xml) &&
        [...declarations.values()].some(({ id, mapping }) => mapping && !responses[id]?.length),
    },
    {
      reason: 'It takes a blank for the number zero.',
      concerns: ({ xml, responses, declarations }) => {
        const blank = [...declarations.values()].filter(
          ({ id, baseType }) => baseType === 'float' && !isNumber(responses[id]?.[0]),
        );
        const zeros = Object.fromEntries(blank.map(({ id }) => [id, ['0']]));
        const { score } = openDocument(xml);
        return score({ ...responses, ...zeros }) !== score(responses);
      },
    },
  ],
  amp: [
    {
      reason: 'It takes two braces in a text for an expression of Vue.',
      concerns: ({ xml }) => xml.includes('{{'),
    },
  ],
};

/** Why the player cannot score the response; undefined where it can. */
export function knownFault(name: PlayerName, asked: AskedScore): string | undefined {
  return faults[name].find(({ concerns }) => concerns(asked))?.reason;
}

function isNumber(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '' && Number.isFinite(Number(text));
}

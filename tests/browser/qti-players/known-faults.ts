/** What the players are known to do wrong, with whatever version is installed. */
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

/** A fault that keeps an item from being scored. */
interface KnownFault {
  readonly reason: string;
  readonly concerns: (xml: string) => boolean;
}

const faults: Readonly<Record<PlayerName, readonly KnownFault[]>> = {
  citolab: [
    {
      reason: 'It looks for a pattern anywhere in a text, where the whole text has to match.',
      concerns: (xml) => xml.includes('<qti-pattern-match'),
    },
  ],
  amp: [
    {
      reason: 'It takes two braces in a text for an expression of Vue.',
      concerns: (xml) => xml.replace(/ alttext="[^"]*"/g, '').includes('{{'),
    },
  ],
};

/** Why the player cannot score the item; undefined where it can. */
export function knownFault(name: PlayerName, xml: string): string | undefined {
  return faults[name].find(({ concerns }) => concerns(xml))?.reason;
}

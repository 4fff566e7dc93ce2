/** Pairs: what matching and categorizing have in common. */
import type { Content, ScoringPolicy } from '../../../model/index.ts';
import { element, type XmlElement } from '../../xml.ts';
import type { QtiContent } from '../item-content.ts';
import type { QtiScoring } from '../item-parts.ts';
import { responseDeclaration } from '../response-declaration.ts';
import { equalShares, negativeShare } from '../shares.ts';

/** An entry on one of the two sides. */
export interface PairEntry {
  readonly id: string;
  readonly content: Content;
}

/** Entries of both sides, and for each of the first the one that it belongs to, if any. */
export interface Pairs {
  readonly sources: readonly (PairEntry & { readonly target: string | null })[];
  readonly targets: readonly PairEntry[];
  /** `partial`: wrong pairs of entries that belong somewhere cost nothing. */
  readonly policy: ScoringPolicy;
  readonly headings?: { readonly sources: Content; readonly targets: Content };
}

/** Response, interaction and scoring of pairs. */
export interface WrittenPairs {
  readonly response: XmlElement;
  readonly interaction: XmlElement;
  readonly scoring: QtiScoring;
}

/** Each entry of the first side goes to one of the second, which takes any number. */
export function writePairs(pairs: Pairs, content: QtiContent): WrittenPairs {
  const { headings, sources, targets, policy } = pairs;
  const isTemplate = policy === 'all-or-nothing';
  const correct = sources.flatMap(({ id, target }) => (target === null ? [] : [`${id} ${target}`]));
  return {
    response: responseDeclaration({
      identifier: 'RESPONSE',
      cardinality: 'multiple',
      baseType: 'directedPair',
      correct,
      ...(!isTemplate && {
        mapping: { entries: shareEntries(pairs), lowerBound: '0', upperBound: '1' },
      }),
    }),
    interaction: element(
      'matchInteraction',
      {
        responseIdentifier: 'RESPONSE',
        shuffle: 'true',
        maxAssociations: String(sources.length),
      },
      ...(headings ? [headingLine(headings, content)] : []),
      matchSet(sources, '1', content),
      matchSet(targets, '0', content),
    ),
    scoring: { kind: 'template', template: isTemplate ? 'match_correct' : 'map_response' },
  };
}

/** The two sets have no heads of their own. */
function headingLine(
  { sources, targets }: NonNullable<Pairs['headings']>,
  content: QtiContent,
): XmlElement {
  return element('prompt', {}, ...content.flow(sources), ' – ', ...content.flow(targets));
}

/** What each pair earns: a share, nothing, or what a wrong one takes away. */
function shareEntries({ sources, targets, policy }: Pairs): (readonly [string, string])[] {
  const count = sources.filter(({ target }) => target !== null).length;
  const shares = [...equalShares(count)];
  return sources.flatMap((source) => {
    const share = source.target === null ? undefined : shares.shift();
    const isCostly = source.target === null || policy === 'right-minus-wrong';
    return targets.flatMap(({ id }): (readonly [string, string])[] => {
      if (id === source.target) return [[`${source.id} ${id}`, share ?? '0']];
      return isCostly ? [[`${source.id} ${id}`, negativeShare(count)]] : [];
    });
  });
}

function matchSet(
  entries: readonly PairEntry[],
  matchMax: string,
  content: QtiContent,
): XmlElement {
  return element(
    'simpleMatchSet',
    {},
    ...entries.map((entry) =>
      element(
        'simpleAssociableChoice',
        { identifier: entry.id, matchMax },
        ...content.flow(entry.content),
      ),
    ),
  );
}

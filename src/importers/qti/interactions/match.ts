/** `matchInteraction` as a matching or a categorization. */
import type { XmlElement } from '../../../formats/xml.ts';
import { childElements, elementAt } from '../../../formats/xml-query.ts';
import type { Responses } from '../../../model/index.ts';
import { draftHint } from '../../answer/read-answer.ts';
import { printHtml } from '../content/print-html.ts';
import { keyValues } from '../keys/key-values.ts';
import type { InteractionContext, InteractionReading } from './interaction-reading.ts';
import { type Associable, categorizeOf, matchOf, type PairAnswer } from './pair-answers.ts';

/** A pair of the key: identifiers of a source and a target. */
type Pair = readonly [source: string, target: string];

/**
 * A matching where each source has one target of its own; a categorization where several sources
 * share a target or some have none. The sources are the first set, or the second where only that
 * gives each one target.
 */
export function readMatch(
  interaction: XmlElement,
  context: InteractionContext,
): InteractionReading | undefined {
  const { reader, session, declaration } = context;
  const [first = [], second = []] = childElements(interaction, 'simpleMatchSet').map((set) =>
    childElements(set, 'simpleAssociableChoice').map((choice) => readAssociable(choice, context)),
  );
  const key = keyValues(declaration, session).flatMap((value): Pair[] => {
    const [source, target] = value.split(/\s+/);
    return source !== undefined && target !== undefined ? [[source, target]] : [];
  });
  if (first.length === 0 || second.length === 0) {
    reader.report('import-item-unreadable', 'There is nothing to match.');
    return undefined;
  }
  if (key.length === 0) {
    reader.report(
      'import-answer-missing',
      'No pair is right, so there is nothing to score by; the question was not imported.',
      draftHint,
    );
    return undefined;
  }
  const prompt = elementAt(interaction, 'prompt');
  const html = prompt ? `<div>${printHtml([prompt])}</div>` : '';
  const isReversed = hasDoubles(key.map(([source]) => source));
  if (isReversed && hasDoubles(key.map(([, target]) => target))) {
    reader.report(
      'import-type-unsupported',
      'Several entries of both sides have more than one partner.',
      'Ask for each row separately, with choices of which several are right.',
    );
    return undefined;
  }
  const [sources, targets] = isReversed ? [second, first] : [first, second];
  const pairs = new Map(key.map(([a, b]): Pair => (isReversed ? [b, a] : [a, b])));
  const toQti = (source: string, target: string) =>
    isReversed ? `${target} ${source}` : `${source} ${target}`;
  const isMatching = isMatch(sources, targets, pairs, interaction);
  const answer = isMatching
    ? matchOf(sources, targets, pairs, context)
    : categorizeOf(sources, targets, pairs);
  return answer && { ...answer.read, html, respond: respondWith(answer, declaration.id, toQti) };
}

function readAssociable(choice: XmlElement, { reader }: InteractionContext): Associable {
  return {
    identifier: choice.attributes.identifier ?? '',
    content: reader.content(choice.children),
    matchMax: Number(choice.attributes.matchMax ?? '1'),
  };
}

function hasDoubles(values: readonly string[]): boolean {
  return new Set(values).size < values.length;
}

/** Every source has a target, and no target is made for several of them. */
function isMatch(
  sources: readonly Associable[],
  targets: readonly Associable[],
  pairs: ReadonlyMap<string, string>,
  interaction: XmlElement,
): boolean {
  if (sources.some(({ identifier }) => !pairs.has(identifier))) return false;
  if (isNamed(sources, 's') && isNamed(targets, 't')) return true;
  if (isNamed(sources, 'm') && isNamed(targets, 'c')) return false;
  if (/\bqti-match-tabular\b/.test(interaction.attributes.class ?? '')) return true;
  const isShared = hasDoubles([...pairs.values()]);
  return !isShared || targets.length >= sources.length;
}

/** Ids of our own items, which tell the two kinds apart where nothing else does. */
function isNamed(entries: readonly Associable[], letter: string): boolean {
  return entries.every(({ identifier }, at) => identifier === `${letter}${at + 1}`);
}

function respondWith(
  { sources, targets }: PairAnswer,
  id: string,
  toQti: (source: string, target: string) => string,
): InteractionReading['respond'] {
  return ({ response }: Responses) => {
    const pairs = typeof response === 'object' ? Object.entries(response) : [];
    const values = pairs.flatMap(([source, target]) =>
      typeof target === 'string'
        ? [toQti(sources.get(source) ?? source, targets.get(target) ?? target)]
        : [],
    );
    return { [id]: values };
  };
}

/** How an item is scored here, compared with its own rules. */
import { scoreItem } from '../../../interactions/score.ts';
import type { Responses, ScoringPolicy } from '../../../model/index.ts';
import type { ItemReader } from '../content/item-reader.ts';
import { UnsupportedRuleError } from '../processing/context.ts';
import type { ItemSession } from '../processing/session.ts';
import type { BodyReading } from './body-reading.ts';
import { probes } from './probes.ts';

/** A policy where the default is not it, and what the item's rules give at most. */
export interface ChosenScoring {
  readonly scoring?: ScoringPolicy;
  /** Score of the right response; undefined where the rules give none. */
  readonly most?: number;
}

/** A response with the share that the source gives. */
interface Scored {
  readonly responses: Responses;
  readonly share: number;
}

const policies = [undefined, 'all-or-nothing', 'partial', 'right-minus-wrong'] as const;

/** Shares of a third are written with few digits. */
const tolerance = 5e-4;

/**
 * The policy that gives what the item's own rules give, tried on responses that tell policies
 * apart. Where none does, the nearest, reported with an example.
 */
export function chooseScoring(
  body: BodyReading,
  session: ItemSession,
  reader: ItemReader,
): ChosenScoring {
  const tried = probes(body);
  if (!session.hasProcessing || tried.length === 0 || body.isDraft) return {};
  const scores = runAll(tried, body, session, reader);
  const [most] = scores ?? [];
  if (!scores || most === undefined) return {};
  if (most <= 0) {
    reader.report(
      'import-scoring-changed',
      'The response that is stated as right earns nothing by the rules of the source; here it earns all points.',
      'Compare the key with the source.',
    );
    return {};
  }
  const scored = tried.map((responses, at) => ({ responses, share: (scores[at] ?? 0) / most }));
  const ranked = policies
    .map((policy) => ({ policy, worst: worstOf(scored, body, policy) }))
    .sort((a, b) => a.worst.distance - b.worst.distance);
  const [best] = ranked;
  if (!best) return { most };
  if (best.worst.distance > tolerance) reportChange(best.worst, body, reader);
  return { most, ...(best.policy !== undefined && { scoring: best.policy }) };
}

function runAll(
  tried: readonly Responses[],
  { respond, template }: BodyReading,
  session: ItemSession,
  reader: ItemReader,
): readonly number[] | undefined {
  try {
    return tried.map((responses) => {
      const [score] =
        session.run(respond(responses), template?.(responses)).get('SCORE')?.values ?? [];
      return typeof score === 'number' ? score : 0;
    });
  } catch (error) {
    if (!(error instanceof UnsupportedRuleError)) throw error;
    reader.report(
      'import-scoring-changed',
      `The source scores with ${error.rule}, which is not understood here; whether the item is scored alike is not known.`,
      'Compare the key with the source.',
    );
    return undefined;
  }
}

/** The response whose shares differ most. */
interface Worst extends Scored {
  readonly distance: number;
  readonly here: number;
}

function worstOf(
  scored: readonly Scored[],
  { interactions }: BodyReading,
  scoring: ScoringPolicy | undefined,
): Worst {
  const item = { interactions, ...(scoring !== undefined && { scoring }) };
  const compared = scored.map((one): Worst => {
    const outcome = scoreItem(item, one.responses);
    const here = outcome.status === 'scored' ? outcome.fraction : one.share;
    return { ...one, here, distance: Math.abs(here - one.share) };
  });
  return compared.reduce((worst, one) => (one.distance > worst.distance ? one : worst));
}

function reportChange(
  { responses, share, here }: Worst,
  body: BodyReading,
  reader: ItemReader,
): void {
  const given = Object.entries(body.respond(responses))
    .map(([, values]) => values.join(', '))
    .join('; ')
    .slice(0, 100);
  reader.report(
    'import-scoring-changed',
    `The response “${given}” earns ${percent(share)} in the source and ${percent(here)} here.`,
    'Look whether that matters, or score the item in another way.',
  );
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))} %`;
}

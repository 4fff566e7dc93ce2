/** Which values of a response are right. */
import type { ResponseDeclaration } from '../declarations/response.ts';
import { UnsupportedRuleError } from '../processing/context.ts';
import type { ItemSession } from '../processing/session.ts';

/**
 * The declared correct response; else what the mapping gives points for; else the one response
 * among the candidates that earns most by the item's own rules. Empty where none is right.
 */
export function keyValues(
  declaration: ResponseDeclaration,
  session: ItemSession,
  candidates: readonly (readonly string[])[] = [],
): readonly string[] {
  if (declaration.correct.length > 0) return declaration.correct;
  const mapped = mappedValues(declaration);
  return mapped.length > 0 ? mapped : bestCandidate(declaration.id, session, candidates);
}

/** Every value that earns points; of single responses only those that earn most. */
function mappedValues({ mapping, cardinality }: ResponseDeclaration): readonly string[] {
  const positive = mapping?.entries.filter(({ value }) => value > 0) ?? [];
  const most = Math.max(...positive.map(({ value }) => value));
  const right = positive.filter(({ value }) => cardinality !== 'single' || value === most);
  return right.map(({ key }) => key.trim().replace(/\s+/g, ' '));
}

function bestCandidate(
  id: string,
  session: ItemSession,
  candidates: readonly (readonly string[])[],
): readonly string[] {
  const scored = candidates.map((values) => ({
    values,
    score: scoreOf(session, { [id]: values }) ?? 0,
  }));
  const most = Math.max(...scored.map(({ score }) => score));
  const best = scored.filter(({ score }) => score === most);
  const [only, second] = best;
  return only && !second && most > 0 ? only.values : [];
}

/** SCORE; undefined where it has none or a rule is not understood. */
function scoreOf(
  session: ItemSession,
  responses: Readonly<Record<string, readonly string[]>>,
): number | undefined {
  try {
    const [score] = session.run(responses).get('SCORE')?.values ?? [];
    return typeof score === 'number' ? score : undefined;
  } catch (error) {
    if (error instanceof UnsupportedRuleError) return undefined;
    throw error;
  }
}

/** Every set of values where there are few; else each alone. */
export function candidateSets(values: readonly string[]): readonly (readonly string[])[] {
  if (values.length > 8) return values.map((value) => [value]);
  return Array.from({ length: 2 ** values.length - 1 }, (_, index) =>
    values.filter((_value, at) => Math.floor((index + 1) / 2 ** at) % 2 === 1),
  );
}

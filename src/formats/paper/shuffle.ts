/** Orders that a seed decides. */
import { seededRandom } from '../../interactions/formula/random.ts';

/** The list in an order of its own for each seed, every order equally likely. */
export function shuffle<T>(list: readonly T[], seed: string): readonly T[] {
  const random = seededRandom(seed);
  const rest = [...list];
  const shuffled: T[] = [];
  while (rest.length > 0) shuffled.push(...rest.splice(Number(random(BigInt(rest.length))), 1));
  return shuffled;
}

/** The same in another order than the one given, so that the order tells nothing. */
export function shuffleApart<T>(list: readonly T[], seed: string): readonly T[] {
  const shuffled = shuffle(list, seed);
  const isSame = shuffled.every((one, index) => one === list[index]);
  return isSame ? [...shuffled.slice(1), ...shuffled.slice(0, 1)] : shuffled;
}

/** The same, but for those that stay where they are. */
export function shuffleAround<T>(
  list: readonly T[],
  isFixed: (one: T, index: number) => boolean,
  seed: string,
): readonly T[] {
  const moving = shuffle(
    list.filter((one, index) => !isFixed(one, index)),
    seed,
  );
  let next = 0;
  return list.flatMap((one, index) => {
    if (isFixed(one, index)) return [one];
    next += 1;
    return moving.slice(next - 1, next);
  });
}

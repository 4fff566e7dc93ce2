/** Area under a function, as the sum of many thin strips. */

/** By the midpoint rule: never evaluates the function at the ends. */
export function integrate(
  f: (x: number) => number,
  from: number,
  to: number,
  strips = 200_000,
): number {
  const width = (to - from) / strips;
  let sum = 0;
  for (let i = 0; i < strips; i++) sum += f(from + (i + 0.5) * width);
  return sum * width;
}

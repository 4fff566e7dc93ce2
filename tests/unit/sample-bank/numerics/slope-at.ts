/** The derivative of a function at a place, as the slope of a short chord. */
export function slopeAt(f: (x: number) => number, x: number, h = 1e-5): number {
  return (f(x + h) - f(x - h)) / (2 * h);
}

/** The shares of the points that Moodle knows. */

/** In percent, largest first. Any other share makes Moodle refuse the question. */
const moodleFractions: readonly number[] = [
  100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571,
  12.5, 11.11111, 10, 5, 0,
];

/** The share nearest to a percentage, with its sign. */
export function nearestFraction(percent: number): number {
  const size = Math.abs(percent);
  const [nearest = 0] = moodleFractions.toSorted((a, b) => Math.abs(a - size) - Math.abs(b - size));
  return percent < 0 ? -nearest : nearest;
}

/** Whether two shares are the same but for the digits that one of them was cut to. */
export function isSameFraction(left: number, right: number): boolean {
  return Math.abs(left - right) < 0.01;
}

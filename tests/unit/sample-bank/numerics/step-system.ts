/** Follows a system of differential equations in time, by the classical Runge-Kutta method. */

/** The rates of change of the state. */
export type Rates = (state: readonly number[], time: number) => readonly number[];

/** The state after `steps` steps from time 0 to `until`; `watch` sees each state on the way. */
export function stepSystem(
  rates: Rates,
  start: readonly number[],
  until: number,
  steps = 20_000,
  watch: (state: readonly number[], time: number) => void = () => undefined,
): readonly number[] {
  const h = until / steps;
  let state = start;
  for (let i = 0; i < steps; i++) {
    const t = i * h;
    const a = rates(state, t);
    const b = rates(add(state, a, h / 2), t + h / 2);
    const c = rates(add(state, b, h / 2), t + h / 2);
    const d = rates(add(state, c, h), t + h);
    state = add(add(add(add(state, a, h / 6), b, h / 3), c, h / 3), d, h / 6);
    watch(state, t + h);
  }
  return state;
}

function add(state: readonly number[], rate: readonly number[], factor: number): number[] {
  return state.map((value, index) => value + factor * (rate[index] ?? Number.NaN));
}

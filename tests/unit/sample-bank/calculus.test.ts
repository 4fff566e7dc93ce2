/** The keys on calculus, found by numbers instead of by rules. */
import { describe, expect, it } from 'vitest';
import { acceptsText } from './accepts-text.ts';
import { accepts, allChoices, formulaCases, nearest, rightChoices, textOf } from './keys.ts';
import { findHighest } from './numerics/find-highest.ts';
import { findRoot } from './numerics/find-root.ts';
import { integrate } from './numerics/integrate.ts';
import { slopeAt } from './numerics/slope-at.ts';
import { stepSystem } from './numerics/step-system.ts';
import { interactionOf, sampleItem } from './sample-item.ts';

type RealFunction = (x: number) => number;

/** Names of the functions that agree with the given one on a few places. */
function fitting(candidates: Readonly<Record<string, RealFunction>>, f: RealFunction): string[] {
  const places = [-1.3, -0.4, 0.3, 0.9, 1.7];
  return Object.entries(candidates).flatMap(([name, candidate]) =>
    places.every((x) => Math.abs(candidate(x) - f(x)) < 1e-4) ? [name] : [],
  );
}

describe('the piecewise function', () => {
  /** As drawn in the figure. */
  const f = (x: number) => {
    if (x === 2) return 0;
    if (x < -1) return 2 * x + 5;
    return x < 2 ? (x + 4) / 3 : 6 - 2 * x;
  };
  const near = 1e-9;

  it('has the limits and values of the gaps', () => {
    const values = { 'gap-1': f(-1 - near), 'gap-2': f(-1), 'gap-4': f(2 - near), 'gap-5': f(2) };
    for (const [gap, value] of Object.entries(values)) {
      expect(accepts('calc-piecewise-limits', Math.round(value * 1e6) / 1e6, gap)).toBe(true);
    }
    expect(f(2 + near)).toBeCloseTo(f(2 - near));
    expect(f(-1 + near)).not.toBeCloseTo(f(-1 - near));
    expect(rightChoices('calc-piecewise-limits', 'gap-3')).toEqual(['does not exist']);
  });

  it('is continuous where the statements say so', () => {
    const isClose = (a: number, b: number) => Math.abs(a - b) < 1e-6;
    const hasLimit = (x: number) => isClose(f(x - near), f(x + near));
    const isContinuous = (x: number) => hasLimit(x) && isClose(f(x), f(x + near));
    const statements = [
      isClose(f(-1 + near), f(-1)),
      hasLimit(-1),
      hasLimit(2) && !isContinuous(2),
      isContinuous(2),
      [-0.9, -0.5, 0, 0.5, 1, 1.9].every(isContinuous) && isClose(f(-1), f(-1 + near)),
      hasLimit(-1),
    ];
    const { choices } = interactionOf(sampleItem('calc-piecewise-continuity'), 'choice');
    expect(choices.map((choice) => choice.correct)).toEqual(statements);
  });

  it('has the slope and the integral of the keys', () => {
    const choices = { '\\dfrac13': 1 / 3, '\\dfrac43': 4 / 3, '3': 3 };
    expect(rightChoices('calc-piecewise-slope')).toEqual([nearest(choices, slopeAt(f, 0))]);
    const area = integrate(f, -3, -1) + integrate(f, -1, 2) + integrate(f, 2, 4);
    expect(accepts('calc-piecewise-area', area)).toBe(true);
  });
});

describe('limits', () => {
  it('is approached by the quotient of sine and argument', () => {
    const value = Math.sin(3e-6) / 5e-6;
    const choices = { '0': 0, '\\dfrac35': 3 / 5, '1': 1, '\\dfrac53': 5 / 3 };
    expect(rightChoices('calc-sine-ratio')).toEqual([nearest(choices, value)]);
  });

  it('is approached by the difference of roots', () => {
    expect(accepts('calc-root-difference', (Math.sqrt(9 + 1e-6) - 3) / 1e-6)).toBe(true);
  });

  it('follows from the chosen delta for many values of epsilon', () => {
    for (const epsilon of [10, 1, 0.1, 1e-3]) {
      const delta = epsilon / 2;
      for (let i = 1; i < 100; i++) {
        const x = 3 + delta * (i / 50 - 1) * 0.999;
        expect(Math.abs(2 * x + 1 - 7)).toBeLessThan(epsilon);
      }
    }
    const { entries } = interactionOf(sampleItem('calc-epsilon-delta-proof'), 'order');
    expect(textOf(entries[1]?.content ?? [])).toContain('\\delta = \\varepsilon/2');
  });
});

describe('derivatives', () => {
  it('has one choice only that is the slope of the squared sine', () => {
    const candidates = {
      '2\\sin(3x)\\cos(3x)': (x: number) => 2 * Math.sin(3 * x) * Math.cos(3 * x),
      '6\\sin(3x)\\cos(3x)': (x: number) => 6 * Math.sin(3 * x) * Math.cos(3 * x),
      '6\\sin(3x)': (x: number) => 6 * Math.sin(3 * x),
      '3\\cos^2(3x)': (x: number) => 3 * Math.cos(3 * x) ** 2,
      '-6\\sin(3x)\\cos(3x)': (x: number) => -6 * Math.sin(3 * x) * Math.cos(3 * x),
    };
    expect(allChoices('calc-chain-rule-sine')).toEqual(Object.keys(candidates));
    const slope = (x: number) => slopeAt((t) => Math.sin(3 * t) ** 2, x);
    expect(rightChoices('calc-chain-rule-sine')).toEqual(fitting(candidates, slope));
  });

  it('finds a corner that is continuous', () => {
    const right = (Math.abs(1e-6) - 0) / 1e-6;
    const left = (Math.abs(-1e-6) - 0) / -1e-6;
    expect(right).not.toBeCloseTo(left);
    expect(Math.abs(1e-9)).toBeCloseTo(0);
    expect(rightChoices('calc-continuous-differentiable')).toEqual(['False']);
  });

  it('finds the local maximum of the integrated derivative', () => {
    const f = (x: number) => integrate((t) => ((t + 2) * (t - 1)) / 2, -4, x, 4000);
    const top = findHighest(f, -3.9, 0.9);
    const choices = { 'At x = -2': -2, 'At x = -0.5': -0.5, 'At x = 1': 1 };
    expect(top).toBeCloseTo(-2, 3);
    expect(rightChoices('calc-extremum-from-derivative')).toEqual([nearest(choices, top)]);
  });

  it('marks the steepest point of the simulated growth', () => {
    // The figure shows 12 units of time on 456 of 560 pixels, the capacity on 220 of 320.
    let steepest = { time: 0, value: 0, rate: 0 };
    const growth = (p: number) => p * (1 - p);
    stepSystem(
      ([p = 0]) => [growth(p)],
      [1 / (1 + Math.exp(6))],
      12,
      4000,
      ([p = 0], time) => {
        if (growth(p) > steepest.rate) steepest = { time, value: p, rate: growth(p) };
      },
    );
    const x = (62 + 38 * steepest.time) / 560;
    const y = (270 - 220 * steepest.value) / 320;
    const { areas } = interactionOf(sampleItem('calc-inflection-growth'), 'hotspot');
    const hit = areas.filter(
      ({ shape }) => shape.kind === 'circle' && Math.hypot(shape.x - x, shape.y - y) < shape.r / 2,
    );
    expect(hit.map((area) => area.correct)).toEqual([true]);
    expect(areas.filter((area) => area.correct)).toHaveLength(1);
  });

  it('moves the foot of the ladder a little', () => {
    const height = (time: number) => Math.sqrt(25 - (3 + 1.5 * time) ** 2);
    expect(accepts('calc-sliding-ladder', slopeAt(height, 0))).toBe(true);
    expect(accepts('calc-sliding-ladder', -slopeAt(height, 0))).toBe(false);
    expect(accepts('calc-sliding-ladder', -2)).toBe(false);
  });

  it('tries boxes of every cut', () => {
    let largest = 0;
    for (let cut = 0; cut <= 12; cut += 1 / 1024) {
      largest = Math.max(largest, cut * (24 - 2 * cut) ** 2);
    }
    expect(accepts('calc-open-box', largest)).toBe(true);
  });

  it('takes the slope of the parabola from a chord', () => {
    for (const { values, answer } of formulaCases('calc-slope-of-parabola')) {
      const { p = 0, q = 0, r = 0 } = values;
      expect(slopeAt((x) => p * x * x + q * x + 5, r)).toBeCloseTo(answer, 4);
    }
  });

  it('follows the tangent down to the axis', () => {
    for (const { values, answer } of formulaCases('calc-newton-step')) {
      const { n = 0, s = 0 } = values;
      const f = (x: number) => x * x - n;
      const tangent = (x: number) => f(s) + slopeAt(f, s) * (x - s);
      expect(findRoot(tangent, -100, 100)).toBeCloseTo(answer, 5);
    }
  });
});

describe('integrals', () => {
  it('adds up the area between line and parabola', () => {
    const area = integrate((x) => Math.max(0, x + 2 - x * x), -5, 5);
    expect(accepts('calc-area-between-curves', Math.round(area * 1e5) / 1e5)).toBe(true);
  });

  it('is the same before and after the substitution', () => {
    const before = integrate((x) => x * Math.exp(x * x), 0, 2);
    const [factor, from, to] = [0.5, 0, 4];
    expect(factor * integrate(Math.exp, from, to)).toBeCloseTo(before, 5);
    const gaps = { 'gap-2': factor, 'gap-3': from, 'gap-4': to, 'gap-5': before };
    for (const [gap, value] of Object.entries(gaps)) {
      expect(accepts('calc-substitution-bounds', value, gap)).toBe(true);
    }
    expect(rightChoices('calc-substitution-bounds', 'gap-1')).toEqual(['2x dx']);
  });

  it('has one choice only whose slope is the integrand', () => {
    const candidates = {
      '\\tfrac12 x^2 \\sin x + C': (x: number) => 0.5 * x * x * Math.sin(x),
      'x \\sin x - \\cos x + C': (x: number) => x * Math.sin(x) - Math.cos(x),
      'x \\sin x + \\cos x + C': (x: number) => x * Math.sin(x) + Math.cos(x),
      '\\cos x - x \\sin x + C': (x: number) => Math.cos(x) - x * Math.sin(x),
    };
    expect(allChoices('calc-by-parts-cosine')).toEqual(Object.keys(candidates));
    const slopes = Object.fromEntries(
      Object.entries(candidates).map(([name, f]) => [name, (x: number) => slopeAt(f, x)]),
    );
    const right = fitting(slopes, (x) => x * Math.cos(x));
    expect(rightChoices('calc-by-parts-cosine')).toEqual(right);
  });

  it('watches the improper integrals come to rest or not', () => {
    /** Integral of f from e^low to e^high, in equal steps of the logarithm. */
    const byLogarithm = (f: RealFunction, low: number, high: number) =>
      integrate((s) => f(Math.exp(s)) * Math.exp(s), low, high, 20_000);
    /** Whether each further piece of the same logarithmic length adds much less. */
    const settles = (f: RealFunction, side: 1 | -1) => {
      const piece = (k: number) =>
        side === 1 ? byLogarithm(f, k, k + 5) : byLogarithm(f, -k - 5, -k);
      return piece(15) < 0.2 * piece(10);
    };
    const convergent = [
      settles((x) => x ** -2, 1),
      settles((x) => x ** -0.5, 1),
      settles((x) => x ** -0.5, -1),
      settles((x) => 1 / x, -1),
      byLogarithm((x) => Math.exp(-x), 4, 9) < 1e-9,
      settles((x) => x ** -2, -1),
    ];
    const { choices } = interactionOf(sampleItem('calc-improper-convergence'), 'choice');
    expect(choices.map((choice) => choice.correct)).toEqual(convergent);
    expect(rightChoices('calc-across-the-pole')).toEqual([
      settles((x) => x ** -2, -1) ? 'True' : 'False',
    ]);
  });

  it("combines trapezium and midpoint sums to Simpson's", () => {
    const f = Math.log;
    const trapezium = (f(1) + 2 * f(2) + f(3)) / 2;
    const midpoint = f(1.5) + f(2.5);
    const simpson = (2 * midpoint + trapezium) / 3;
    expect(accepts('calc-simpson-logarithm', simpson)).toBe(true);
    expect(accepts('calc-simpson-logarithm', integrate(f, 1, 3))).toBe(false);
  });

  it('has one choice only that is the slope of the integral', () => {
    const candidates = {
      '\\cos(x^4)': (x: number) => Math.cos(x ** 4),
      '2x\\cos(x^4)': (x: number) => 2 * x * Math.cos(x ** 4),
      '2x\\cos(x^2)': (x: number) => 2 * x * Math.cos(x ** 2),
      '\\cos(x^2)': (x: number) => Math.cos(x ** 2),
      '-2x\\sin(x^4)': (x: number) => -2 * x * Math.sin(x ** 4),
    };
    expect(allChoices('calc-variable-upper-limit')).toEqual(Object.keys(candidates));
    const upToSquare = (x: number) => integrate((t) => Math.cos(t * t), 0, x * x, 50_000);
    const right = fitting(candidates, (x) => slopeAt(upToSquare, x, 1e-4));
    expect(rightChoices('calc-variable-upper-limit')).toEqual(right);
  });

  it('adds up the discs of the paraboloid', () => {
    for (const { values, answer } of formulaCases('calc-solid-of-revolution')) {
      const { k = 0, b = 0 } = values;
      const volume = integrate((x) => Math.PI * (k * Math.sqrt(x)) ** 2, 0, b, 2000);
      expect(volume).toBeCloseTo(answer, 6);
    }
  });

  it('runs the program', () => {
    let sum = 0;
    for (const i of [0, 1, 2, 3]) sum += (0 + i * 1) ** 2 * 1;
    const choices = { '14.0': 14, '21.0': 21, '21.333333333333332': 64 / 3, '30.0': 30 };
    expect(allChoices('calc-sum-in-python')).toEqual(Object.keys(choices));
    expect(rightChoices('calc-sum-in-python')).toEqual([nearest(choices, sum)]);
  });

  it('gives the cone the same volume by slices and by shells', () => {
    const slices = integrate((x) => Math.PI * ((2 * x) / 3) ** 2, 0, 3);
    const shells = integrate((r) => 2 * Math.PI * r * 3 * (1 - r / 2), 0, 2);
    expect(slices).toBeCloseTo(shells, 6);
    expect(slices).toBeCloseTo((Math.PI * 4 * 3) / 3, 6);
    const solution = textOf(sampleItem('calc-cone-by-slices').solution ?? []);
    expect(solution).toContain('\\tfrac13 \\pi R^2 H');
  });
});

describe('series', () => {
  it('follows the partial sums', () => {
    const terms: Record<string, RealFunction> = {
      '\\displaystyle\\sum \\frac{(-1)^n}{n^2}': (n) => (-1) ** n / n ** 2,
      '\\displaystyle\\sum \\frac{2^n}{n!}': (n) => {
        let term = 1;
        for (let i = 1; i <= Math.min(n, 300); i++) term *= 2 / i;
        return term;
      },
      '\\displaystyle\\sum \\frac{(-1)^n}{n}': (n) => (-1) ** n / n,
      '\\displaystyle\\sum \\frac{(-1)^n}{\\sqrt n}': (n) => (-1) ** n / Math.sqrt(n),
      '\\displaystyle\\sum \\frac1n': (n) => 1 / n,
      '\\displaystyle\\sum (-1)^n\\,\\frac{n}{n+1}': (n) => ((-1) ** n * n) / (n + 1),
    };
    const change = (term: RealFunction) => {
      let sum = 0;
      let [low, high] = [0, 0];
      for (let n = 10_001; n <= 20_000; n++) {
        sum += term(n);
        low = Math.min(low, sum);
        high = Math.max(high, sum);
      }
      return high - low;
    };
    const kind = (term: RealFunction) => {
      if (change((n) => Math.abs(term(n))) < 0.02) return 'Absolutely convergent';
      return change(term) < 0.02 ? 'Convergent, not absolutely' : 'Divergent';
    };
    const key = interactionOf(sampleItem('calc-convergence-types'), 'categorize');
    expect(key.members).toHaveLength(Object.keys(terms).length);
    for (const member of key.members) {
      const term = terms[textOf(member.content)];
      const category = key.categories.find((one) => one.id === member.category);
      expect(term && kind(term)).toBe(textOf(category?.content ?? []));
    }
  });

  it('orders the sequences by their logarithms at a large place', () => {
    const n = 1e4;
    let factorial = 0;
    for (let i = 2; i <= n; i++) factorial += Math.log(i);
    const logarithms: Record<string, number> = {
      '\\ln n': Math.log(Math.log(n)),
      '\\sqrt n': Math.log(n) / 2,
      'n \\ln n': Math.log(n * Math.log(n)),
      'n^2': 2 * Math.log(n),
      '2^n': n * Math.log(2),
      'n!': factorial,
    };
    const { entries } = interactionOf(sampleItem('calc-order-of-growth'), 'order');
    const written = entries.map((entry) => textOf(entry.content));
    const bySize = (a: string, b: string) => (logarithms[a] ?? 0) - (logarithms[b] ?? 0);
    expect(written).toEqual(Object.keys(logarithms).sort(bySize));
  });

  it('compares the polynomials with the functions', () => {
    const functions: Record<string, RealFunction> = {
      'sin x': Math.sin,
      'cos x': Math.cos,
      'ln(1 + x)': Math.log1p,
      'arctan x': Math.atan,
      'exp(−x)': (x) => Math.exp(-x),
      '1/(1 + x)': (x) => 1 / (1 + x),
    };
    const polynomials: RealFunction[] = [
      (x) => x - x ** 3 / 6 + x ** 5 / 120,
      (x) => 1 - x ** 2 / 2 + x ** 4 / 24,
      (x) => x - x ** 2 / 2 + x ** 3 / 3,
      (x) => x - x ** 3 / 3 + x ** 5 / 5,
    ];
    const { sources, targets } = interactionOf(sampleItem('calc-maclaurin-pairs'), 'match');
    expect(targets.map((target) => textOf(target.content)).sort()).toEqual(
      Object.keys(functions).sort(),
    );
    for (const [index, polynomial] of polynomials.entries()) {
      const target = targets.find((one) => one.id === sources[index]?.target);
      const atTenth = Object.entries(functions).map(([name, f]): [string, number] => [
        name,
        f(0.1),
      ]);
      const name = nearest(Object.fromEntries(atTenth), polynomial(0.1));
      expect(textOf(target?.content ?? [])).toBe(name);
    }
  });

  it('sums the power series on both sides of its radius', () => {
    const lastTerm = (x: number) => 1e6 * (x / 3) ** 1e6;
    const radius = findRoot((x) => Math.log(lastTerm(x)), 0.1, 20);
    expect(accepts('calc-radius-of-convergence', Math.round(radius * 100) / 100)).toBe(true);
  });
});

describe('differential equations', () => {
  const readings = [90.0, 74.5, 62.5, 53.1, 45.8];
  const last = readings.at(-1) ?? Number.NaN;
  /** The temperature after some minutes, followed step by step from the first reading. */
  const cooled = (rate: (k: number, t: number) => number, k: number, minutes: number) =>
    stepSystem(([t = 0]) => [rate(k, t)], [90], minutes, 400)[0] ?? Number.NaN;
  const newton = (k: number, t: number) => -k * (t - 20);

  it('has one equation only that can follow all readings', () => {
    const candidates: Record<string, (k: number, t: number) => number> = {
      '-kT': (k, t) => -k * t,
      '-k\\,(T - 20)': newton,
      'k\\,(T - 20)': (k, t) => k * (t - 20),
      '-k\\,(T - 90)': (k, t) => -k * (t - 90),
    };
    const misfit = (rate: (k: number, t: number) => number, k: number) =>
      Math.max(...readings.map((t, index) => Math.abs(cooled(rate, k, 5 * index) - t)));
    const best = (rate: (k: number, t: number) => number) =>
      Math.min(...Array.from({ length: 200 }, (_, i) => misfit(rate, (i + 1) / 2000)));
    const fits = Object.keys(candidates).filter((name) => best(candidates[name] ?? newton) < 0.3);
    const right = fits.map((name) => `\\dfrac{\\mathrm{d}T}{\\mathrm{d}t} = ${name}`);
    expect(rightChoices('calc-cooling-equation')).toEqual(right);
  });

  it('finds the constant by trying, and follows the cup until it can be drunk', () => {
    const constant = findRoot((k) => cooled(newton, k, 20) - last, 0.001, 1);
    expect(accepts('calc-cooling-constant', constant)).toBe(true);
    const time = findRoot((minutes) => cooled(newton, 0.05, minutes) - 40, 1, 100);
    expect(accepts('calc-cooling-time', time)).toBe(true);
  });

  it('straightens the readings by one choice only', () => {
    const bend = (place: RealFunction, value: RealFunction) => {
      const points = readings.slice(1).map((t, i) => [place(5 * (i + 1)), value(t)] as const);
      const slopes = points.slice(1).map(([x, y], i) => {
        const [x0, y0] = points[i] ?? [x, y];
        return (y - y0) / (x - x0);
      });
      return Math.abs(Math.max(...slopes) / Math.min(...slopes) - 1);
    };
    const bends = {
      'T over \\ln t': bend(Math.log, (t) => t),
      '\\ln T over t': bend((t) => t, Math.log),
      '\\ln(T - 20) over t': bend(
        (t) => t,
        (t) => Math.log(t - 20),
      ),
      '1/(T - 20) over t': bend(
        (t) => t,
        (t) => 1 / (t - 20),
      ),
    };
    expect(allChoices('calc-cooling-straight-line')).toEqual(Object.keys(bends));
    const straight = Object.entries(bends).flatMap(([name, value]) => (value < 0.02 ? [name] : []));
    expect(rightChoices('calc-cooling-straight-line')).toEqual(straight);
  });

  it('follows the population from both sides and scans its growth', () => {
    const rate = (p: number) => 0.2 * p * (1 - p / 500);
    const later = (start: number) => stepSystem(([p = 0]) => [rate(p)], [start], 200, 4000)[0] ?? 0;
    expect(later(50)).toBeCloseTo(later(900), 3);
    expect(accepts('calc-logistic-growth', later(50), 'gap-1')).toBe(true);
    expect(rightChoices('calc-logistic-growth', 'gap-2')).toEqual(['stable']);
    const fastest = findHighest(rate, 0, 500);
    expect(accepts('calc-logistic-growth', Math.round(fastest * 1e3) / 1e3, 'gap-3')).toBe(true);
    expect(accepts('calc-logistic-growth', rate(fastest), 'gap-4')).toBe(true);
  });

  it("takes Euler's steps one by one", () => {
    for (const { values, answer } of formulaCases('calc-euler-steps')) {
      const { p = 0, r = 0, h = 0 } = values;
      let population = p;
      for (const _ of [1, 2]) population += h * (r * population);
      expect(population).toBeCloseTo(answer, 9);
      expect(population).toBeLessThan(p * Math.exp(2 * r * h));
    }
  });
});

describe('names', () => {
  it('accepts the mean value theorem by any of its names', () => {
    for (const name of [
      'mean value theorem',
      'The Mean-Value Theorem',
      'MVT',
      'Lagrange’s theorem',
      "Lagrange's mean value theorem",
    ]) {
      expect(acceptsText('calc-average-and-instant', name)).toBe(true);
    }
    for (const name of ["Rolle's theorem", 'intermediate value theorem', 'mean value']) {
      expect(acceptsText('calc-average-and-instant', name)).toBe(false);
    }
  });
});

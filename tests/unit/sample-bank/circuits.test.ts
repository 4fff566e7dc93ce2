/** The keys on circuits, from node potentials, simulation in time and search. */
import { describe, expect, it } from 'vitest';
import { acceptsText } from './accepts-text.ts';
import { accepts, allChoices, formulaCases, nearest, rightChoices, textOf } from './keys.ts';
import { findHighest } from './numerics/find-highest.ts';
import { findRoot } from './numerics/find-root.ts';
import { integrate } from './numerics/integrate.ts';
import { type Element, resistor, solveNetwork, voltageSource } from './numerics/network.ts';
import { solveLinear } from './numerics/solve-linear.ts';
import { stepSystem } from './numerics/step-system.ts';
import { interactionOf, sampleItem } from './sample-item.ts';

/** Potential of a node. */
function potentialAt(node: number, nodes: number, elements: readonly Element[]): number {
  return solveNetwork(nodes, elements).potentials[node] ?? Number.NaN;
}

/** Resistance that a current of one ampere meets between two nodes. */
function resistanceBetween(
  from: number,
  to: number,
  nodes: number,
  elements: readonly Element[],
): number {
  const probe: Element = { kind: 'current', from: to, to: from, amperes: 1 };
  const { potentials } = solveNetwork(nodes, [...elements, probe]);
  return (potentials[from] ?? Number.NaN) - (potentials[to] ?? Number.NaN);
}

/** `4.7 kΩ` in ohms, `10 mH` in henries … */
function baseUnits(text: string): number {
  const [, number = '', prefix = ''] = /^([\d.]+)\s*([µmk]?)[ΩHF]$/.exec(text) ?? [];
  const factors: Record<string, number> = { µ: 1e-6, m: 1e-3, k: 1e3, '': 1 };
  return Number(number) * (factors[prefix] ?? Number.NaN);
}

describe('resistive networks', () => {
  it('measures the resistance between the terminals', () => {
    const network = [resistor(1, 2, 4), resistor(2, 0, 6), resistor(2, 0, 3)];
    const ohms = resistanceBetween(1, 0, 3, network);
    const choices = {
      '\\qty{1.33}{Ω}': 1.33,
      '\\qty{6}{Ω}': 6,
      '\\qty{8.5}{Ω}': 8.5,
      '\\qty{13}{Ω}': 13,
    };
    expect(allChoices('circ-equivalent-resistance')).toEqual(Object.keys(choices));
    expect(rightChoices('circ-equivalent-resistance')).toEqual([nearest(choices, ohms)]);
    expect(ohms).toBeCloseTo(6);
  });

  it('solves the dividers with and without load', () => {
    for (const { values, answer } of formulaCases('circ-voltage-divider')) {
      const { u = 0, a = 1, b = 1 } = values;
      const network = [voltageSource(1, 0, u), resistor(1, 2, a * 1e3), resistor(2, 0, b * 1e3)];
      expect(potentialAt(2, 3, network)).toBeCloseTo(answer, 6);
    }
    const divider = [voltageSource(1, 0, 12), resistor(1, 2, 1e4), resistor(2, 0, 1e4)];
    expect(
      accepts('circ-loaded-divider', potentialAt(2, 3, [...divider, resistor(2, 0, 1e4)])),
    ).toBe(true);
    expect(accepts('circ-loaded-divider', potentialAt(2, 3, divider))).toBe(false);
  });

  it('compares the powers of the lamps', () => {
    const network = [
      voltageSource(1, 0, 6),
      resistor(1, 2, 10),
      resistor(2, 0, 10),
      resistor(2, 0, 10),
    ];
    const middle = potentialAt(2, 3, network);
    const powers = [(6 - middle) ** 2, middle ** 2, middle ** 2];
    const { areas } = interactionOf(sampleItem('circ-brightest-lamp'), 'hotspot');
    expect(areas.map((area) => area.label)).toEqual(['Lamp A', 'Lamp B', 'Lamp C']);
    expect(areas.map((area) => area.correct)).toEqual(
      powers.map((one) => one === Math.max(...powers)),
    );
  });

  it('compares the powers of the bulbs in series', () => {
    const [small, large] = [230 ** 2 / 60, 230 ** 2 / 100];
    const network = [voltageSource(1, 0, 230), resistor(1, 2, small), resistor(2, 0, large)];
    const middle = potentialAt(2, 3, network);
    const power = { 60: (230 - middle) ** 2 / small, 100: middle ** 2 / large };
    const brighter = power[60] > power[100] ? 60 : 100;
    expect(rightChoices('circ-two-bulbs-in-series')).toEqual([
      `The lamp marked \\qty{${brighter}}{W}`,
    ]);
  });

  it('tries series resistors until the diode has its current', () => {
    for (const { values, answer } of formulaCases('circ-led-resistor')) {
      const { u = 0, f = 0, i = 0 } = values;
      const current = (ohms: number) => {
        const network = [voltageSource(1, 0, u), resistor(1, 2, ohms), voltageSource(2, 0, f)];
        return (solveNetwork(3, network).delivered[0] ?? Number.NaN) * 1000;
      };
      expect(findRoot((ohms) => current(ohms) - i, 1, 1e5)).toBeCloseTo(answer, 3);
    }
  });

  it('fills the conductance matrix so that node 2 balances', () => {
    const [r1, r2, r3] = [1e3, 2e3, 2e3];
    const entries: Record<string, number> = {
      '1 / R3': 1 / r3,
      '1 / R2 + 1 / R3': 1 / r2 + 1 / r3,
      '1 / (R2 + R3)': 1 / (r2 + r3),
      '-1 / R2 - 1 / R3': -1 / r2 - 1 / r3,
    };
    expect(allChoices('circ-conductance-matrix')).toEqual(Object.keys(entries));
    const balanced = Object.keys(entries).filter((name) => {
      const matrix = [
        [1 / r1 + 1 / r2, -1 / r2],
        [-1 / r2, entries[name] ?? Number.NaN],
      ];
      const [v1 = 0, v2 = 0] = solveLinear(matrix, [2e-3, 0]);
      return Math.abs((v1 - v2) / r2 - v2 / r3) < 1e-9;
    });
    expect(rightChoices('circ-conductance-matrix')).toEqual(balanced);
    const source: Element = { kind: 'current', from: 0, to: 1, amperes: 2e-3 };
    const { potentials } = solveNetwork(3, [
      source,
      resistor(1, 0, r1),
      resistor(1, 2, r2),
      resistor(2, 0, r3),
    ]);
    expect(potentials[1]).toBeCloseTo(1.6);
    expect(potentials[2]).toBeCloseTo(0.8);
  });

  it('reads what the student reads with a voltmeter of ten megohms', () => {
    const network = [
      voltageSource(1, 0, 10),
      resistor(1, 2, 1e6),
      resistor(2, 0, 1e6),
      resistor(2, 0, 1e7),
    ];
    const reading = potentialAt(2, 3, network).toFixed(2);
    const { sampleAnswer } = interactionOf(
      sampleItem('circ-disturbing-voltmeter'),
      'extended-text',
    );
    expect(textOf(sampleItem('circ-disturbing-voltmeter').stem)).toContain(`\\qty{${reading}}{V}`);
    expect(textOf(sampleAnswer ?? [])).toContain('\\qty{10}{MΩ}');
  });
});

describe('network theorems', () => {
  const arms = (r3 = 200, r4 = 200) => [
    resistor(1, 2, 100),
    resistor(2, 0, 300),
    resistor(1, 3, r3),
    resistor(3, 0, r4),
  ];
  const source = voltageSource(1, 0, 10);

  it('solves the bridge with and without detector', () => {
    const { potentials } = solveNetwork(4, [source, ...arms()]);
    expect(accepts('circ-bridge-open-voltage', (potentials[2] ?? 0) - (potentials[3] ?? 0))).toBe(
      true,
    );
    const loaded = solveNetwork(4, [source, ...arms(), resistor(2, 3, 75)]).potentials;
    const current = (((loaded[2] ?? 0) - (loaded[3] ?? 0)) / 75) * 1000;
    expect(accepts('circ-bridge-detector-current', current)).toBe(true);
    expect(accepts('circ-bridge-detector-current', 33)).toBe(false);
  });

  it('looks into the bridge with the source at zero', () => {
    const ohms = resistanceBetween(2, 3, 4, [voltageSource(1, 0, 0), ...arms()]);
    const withoutSource = resistanceBetween(2, 3, 4, [...arms()]);
    const choices = {
      '\\qty{42.9}{Ω}': 42.9,
      '\\qty{175}{Ω}': 175,
      '\\qty{187.5}{Ω}': 187.5,
      '\\qty{800}{Ω}': 800,
    };
    expect(allChoices('circ-bridge-inner-resistance')).toEqual(Object.keys(choices));
    expect(rightChoices('circ-bridge-inner-resistance')).toEqual([nearest(choices, ohms)]);
    expect(withoutSource).toBeCloseTo(187.5);
  });

  it('turns the decade box until the bridge balances', () => {
    for (const { values, answer } of formulaCases('circ-bridge-balance')) {
      const { r = 0 } = values;
      const difference = (r4: number) => {
        const { potentials } = solveNetwork(4, [source, ...arms(r, r4)]);
        return (potentials[2] ?? 0) - (potentials[3] ?? 0);
      };
      expect(findRoot(difference, 1, 1e5)).toBeCloseTo(answer, 4);
    }
  });

  it('finds powers that do not add up', () => {
    const one: Element = { kind: 'current', from: 0, to: 1, amperes: 1 };
    const power = (...sources: Element[]) =>
      potentialAt(1, 2, [...sources, resistor(1, 0, 1)]) ** 2;
    expect(power(one, one)).not.toBeCloseTo(power(one) + power(one));
    expect(rightChoices('circ-superposition-of-power')).toEqual(['False']);
  });

  it('scans the load for the largest power', () => {
    const powers = (load: number) => {
      const { potentials, delivered } = solveNetwork(3, [
        voltageSource(1, 0, 10),
        resistor(1, 2, 50),
        resistor(2, 0, load),
      ]);
      return { load: (potentials[2] ?? 0) ** 2 / load, total: 10 * (delivered[0] ?? 0) };
    };
    const best = findHighest((load) => powers(load).load, 1, 500);
    const share = (100 * powers(best).load) / powers(best).total;
    expect(best).toBeCloseTo(50, 3);
    expect(rightChoices('circ-maximum-power')).toEqual([`\\qty{${Math.round(share)}}{\\%}`]);
    expect(powers(50).load).toBeCloseTo(0.5);
    expect(powers(200).load).toBeCloseTo(0.32);
  });

  it('short-circuits the source', () => {
    const { delivered } = solveNetwork(3, [
      voltageSource(1, 0, 12),
      resistor(1, 2, 1500),
      voltageSource(2, 0, 0),
    ]);
    expect(accepts('circ-source-transformation', (delivered[0] ?? 0) * 1000)).toBe(true);
  });
});

describe('transients', () => {
  /** Voltage of a capacitor that is charged from zero, followed step by step. */
  const charged = (supply: number, tau: number, time: number) =>
    stepSystem(([v = 0]) => [(supply - v) / tau], [0], time, 2000)[0] ?? Number.NaN;

  it('charges the capacitor until it has nine tenths', () => {
    const time = findRoot((t) => charged(1, 47e3 * 100e-6, t) - 0.9, 0.1, 60);
    expect(accepts('circ-rc-charging-time', time)).toBe(true);
  });

  it('finds the slowest of the drawn curves', () => {
    const constants = { 1: 2, 2: 4, 3: 1 };
    const slowest = Object.entries(constants)
      .map(([name, tau]): [string, number] => [name, charged(10, tau, 3)])
      .sort(([, a], [, b]) => a - b)[0]?.[0];
    expect(rightChoices('circ-charging-curves')).toEqual([`The one of curve ${slowest}`]);
  });

  it('follows the circuit from just after to long after the switch', () => {
    const [supply, ohms] = [12, 4000];
    const current = (v: number) => ((supply - v) / ohms) * 1000;
    const soon = charged(supply, 1, 1e-9);
    const late = charged(supply, 1, 40);
    const gaps = { 'gap-1': soon, 'gap-2': current(soon), 'gap-3': late, 'gap-4': current(late) };
    for (const [gap, value] of Object.entries(gaps)) {
      expect(accepts('circ-switch-on-values', Math.round(value * 1e6) / 1e6, gap)).toBe(true);
    }
    expect(rightChoices('circ-switch-on-values', 'gap-5')).toEqual(['an open circuit']);
  });

  it('finds the damping from the eigenvalues of the state matrix', () => {
    const { categories, members } = interactionOf(sampleItem('circ-damping-cases'), 'categorize');
    expect(members).toHaveLength(6);
    for (const member of members) {
      const [r = 0, l = 0, c = 0] = textOf(member.content).split(', ').map(baseUnits);
      const trace = -r / l;
      const determinant = 1 / (l * c);
      const discriminant = (trace ** 2 - 4 * determinant) / determinant;
      const sign = Math.abs(discriminant) < 1e-9 ? 0 : Math.sign(discriminant);
      const name = ['Underdamped', 'Critically damped', 'Overdamped'][sign + 1];
      const category = categories.find((one) => one.id === member.category);
      expect(textOf(category?.content ?? [])).toBe(name);
    }
  });

  it('lets the charge flow through the wire until it settles', () => {
    const capacitance = 100e-6;
    for (const ohms of [0.1, 10]) {
      const flow = (a: number, b: number) => (a - b) / ohms / capacitance;
      const tau = ohms * capacitance;
      const [a = 0, b = 0] = stepSystem(
        ([v = 0, w = 0]) => [-flow(v, w), flow(v, w)],
        [10, 0],
        40 * tau,
        4000,
      );
      const energy = (capacitance / 2) * (a ** 2 + b ** 2) * 1000;
      expect(rightChoices('circ-charge-sharing')).toEqual([`\\qty{${energy.toFixed(1)}}{mJ}`]);
    }
  });
});

describe('alternating current', () => {
  it('takes the mean of the squares over a period', () => {
    const mean = integrate((t) => (325 * Math.sin(2 * Math.PI * t)) ** 2, 0, 1);
    expect(accepts('circ-mains-effective-value', Math.sqrt(mean))).toBe(true);
    expect(accepts('circ-mains-effective-value', 325 / 2)).toBe(false);
  });

  it('follows the series circuit in time until it is steady', () => {
    const omega = 1000;
    const [r, l, c] = [30, 80 / omega, 1 / (40 * omega)];
    const supply = (t: number) => 230 * Math.SQRT2 * Math.sin(omega * t);
    const period = (2 * Math.PI) / omega;
    const settled = 40 * period;
    const sums = { square: 0, inPhase: 0, ahead: 0, inductor: 0, count: 0 };
    const rate = (i: number, v: number, t: number) => (supply(t) - r * i - v) / l;
    stepSystem(
      ([i = 0, v = 0], t) => [rate(i, v, t), i / c],
      [0, 0],
      settled + period,
      41 * 1000,
      ([i = 0, v = 0], t) => {
        if (t <= settled) return;
        sums.square += i * i;
        sums.inPhase += i * Math.sin(omega * t);
        sums.ahead += i * Math.cos(omega * t);
        sums.inductor += (l * rate(i, v, t)) ** 2;
        sums.count += 1;
      },
    );
    const current = Math.sqrt(sums.square / sums.count);
    const lag = (Math.atan2(-sums.ahead, sums.inPhase) * 180) / Math.PI;
    const values = {
      'gap-1': Math.round((230 / current) * 1000) / 1000,
      'gap-2': current,
      'gap-3': lag,
      'gap-4': Math.sqrt(sums.inductor / sums.count),
    };
    for (const [gap, value] of Object.entries(values)) {
      expect(accepts('circ-series-impedance', value, gap)).toBe(true);
    }
    expect(lag).toBeGreaterThan(0);
  });

  it('searches the frequency of the largest current', () => {
    for (const { values, answer } of formulaCases('circ-resonant-frequency')) {
      const { l = 0, c = 0 } = values;
      const reactance = (kilohertz: number) => {
        const omega = 2000 * Math.PI * kilohertz;
        return omega * l * 1e-3 - 1 / (omega * c * 1e-9);
      };
      expect(findRoot(reactance, 0.01, 1e4)).toBeCloseTo(answer, 6);
    }
  });

  it('searches the capacitor that makes the supply current smallest', () => {
    const omega = 2 * Math.PI * 50;
    const peak = 230 * Math.SQRT2;
    const angle = Math.acos(0.8);
    const motor = (t: number) => (2500 / 230) * Math.SQRT2 * Math.sin(omega * t - angle);
    const load = (microfarads: number) =>
      integrate(
        (t) => (motor(t) + microfarads * 1e-6 * omega * peak * Math.cos(omega * t)) ** 2,
        0,
        0.02,
        400,
      );
    const best = findHighest((c) => -load(c), 0, 500);
    expect(accepts('circ-power-factor-correction', best)).toBe(true);
    const power = integrate((t) => peak * Math.sin(omega * t) * motor(t), 0, 0.02) / 0.02;
    expect(power).toBeCloseTo(2000, 3);
  });

  it('tells the filters by the shares of the output at three frequencies', () => {
    /** Share of the input across the last element; reactances in ohms at each frequency. */
    const elements: Record<string, (omega: number) => { r: number; x: number }> = {
      resistor: () => ({ r: 1, x: 0 }),
      capacitor: (omega) => ({ r: 0, x: -1 / omega }),
      inductor: (omega) => ({ r: 0, x: omega }),
    };
    const share = (names: readonly string[], omega: number) => {
      const parts = names.map((name) => elements[name]?.(omega) ?? { r: Number.NaN, x: 0 });
      const last = parts.at(-1) ?? { r: Number.NaN, x: 0 };
      const r = parts.reduce((sum, part) => sum + part.r, 0);
      const x = parts.reduce((sum, part) => sum + part.x, 0);
      return Math.hypot(last.r, last.x) / Math.hypot(r, x);
    };
    const { categories, members } = interactionOf(sampleItem('circ-simple-filters'), 'categorize');
    for (const member of members) {
      const words = textOf(member.content).toLowerCase();
      const names = words.split(', output')[0]?.match(/resistor|capacitor|inductor/g) ?? [];
      expect(words.endsWith(`at the ${names.at(-1)}`)).toBe(true);
      const passes = [1e-3, 1, 1e3].map((omega) => share(names, omega) > 0.5);
      const name = {
        'true,true,false': 'Low-pass',
        'false,true,true': 'High-pass',
        'false,true,false': 'Band-pass',
      }[passes.join()];
      const category = categories.find((one) => one.id === member.category);
      expect(textOf(category?.content ?? [])).toBe(name);
    }
  });

  it('continues the response by a decade', () => {
    const ratio = (kilohertz: number) => 1 / Math.hypot(1, kilohertz);
    const choices = {
      '\\qty{100}{mV}': 100,
      '\\qty{25}{mV}': 25,
      '\\qty{10}{mV}': 10,
      '\\qty{0.1}{mV}': 0.1,
    };
    expect(allChoices('circ-low-pass-decades')).toEqual(Object.keys(choices));
    expect(rightChoices('circ-low-pass-decades')).toEqual([nearest(choices, 1000 * ratio(100))]);
    const [plot] = sampleItem('circ-low-pass-decades').stem.filter((node) => node.type === 'plot');
    const points = plot?.series[0]?.data ?? [];
    expect(points.length).toBeGreaterThan(5);
    for (const [logarithm, decibels] of points) {
      expect(20 * Math.log10(ratio(10 ** (logarithm - 3)))).toBeCloseTo(decibels, 1);
    }
  });

  it('marks the phasor that lags behind the current', () => {
    // Voltage of a capacitor at the instant when the current peaks, and a quarter period later.
    const voltage = (t: number) => integrate((s) => Math.cos(s), -Math.PI / 2, t, 20_000) - 1;
    const peak = findHighest(voltage, 0, Math.PI);
    expect(peak).toBeCloseTo(Math.PI / 2, 2);
    const { areas } = interactionOf(sampleItem('circ-capacitor-phasor'), 'hotspot');
    const [key] = areas.filter((area) => area.correct);
    expect(key?.shape.kind === 'rect' && key.shape.y * 440).toBeGreaterThan(230);
  });
});

describe('operational amplifiers', () => {
  const gain = 1e9;

  it('solves the inverting amplifier with a large finite gain', () => {
    for (const { values, answer } of formulaCases('circ-inverting-gain')) {
      const { a = 1, b = 1, u = 0 } = values;
      const output = potentialAt(3, 4, [
        voltageSource(1, 0, u),
        resistor(1, 2, a * 1e3),
        resistor(2, 3, b * 1e3),
        { kind: 'amplifier', plus: 0, minus: 2, output: 3, gain },
      ]);
      expect(output).toBeCloseTo(answer, 4);
      expect(Math.abs(answer)).toBeLessThan(15);
    }
  });

  it('gives the gains of the table', () => {
    const [r1, rf] = [2e3, 7e3];
    const formulas: Record<string, number> = {
      '−Rf/R1': -rf / r1,
      '1 + Rf/R1': 1 + rf / r1,
      '1': 1,
      'Rf/(R1 + Rf)': rf / (r1 + rf),
      '1 − Rf/R1': 1 - rf / r1,
    };
    const inverting = potentialAt(3, 4, [
      voltageSource(1, 0, 1),
      resistor(1, 2, r1),
      resistor(2, 3, rf),
      { kind: 'amplifier', plus: 0, minus: 2, output: 3, gain },
    ]);
    const straight = potentialAt(3, 4, [
      voltageSource(1, 0, 1),
      resistor(2, 0, r1),
      resistor(2, 3, rf),
      { kind: 'amplifier', plus: 1, minus: 2, output: 3, gain },
    ]);
    const follower = potentialAt(2, 3, [
      voltageSource(1, 0, 1),
      { kind: 'amplifier', plus: 1, minus: 2, output: 2, gain },
    ]);
    const { sources, targets } = interactionOf(sampleItem('circ-gain-formulas'), 'match');
    const written = sources.map((source) =>
      textOf(targets.find((one) => one.id === source.target)?.content ?? []),
    );
    expect(written).toEqual([inverting, straight, follower].map((one) => nearest(formulas, one)));
    expect(targets).toHaveLength(Object.keys(formulas).length);
  });

  it('lets the output rise until the rail stops it', () => {
    const rail = 15;
    let output = 0;
    for (let i = 0; i < 1000; i++) {
      const inverting = output * (10 / 110);
      output = Math.max(-rail, Math.min(rail, output + 2 * (2.0 - inverting)));
    }
    expect(accepts('circ-at-the-rail', output)).toBe(true);
    expect(accepts('circ-at-the-rail', 22)).toBe(false);
  });

  it('measures the input resistance', () => {
    const { delivered } = solveNetwork(4, [
      voltageSource(1, 0, 1),
      resistor(1, 2, 2e3),
      resistor(2, 3, 7e3),
      { kind: 'amplifier', plus: 0, minus: 2, output: 3, gain },
    ]);
    expect(1 / (delivered[0] ?? 0)).toBeCloseTo(2e3, 1);
    expect(rightChoices('circ-input-resistance')).toEqual(['R_\\text{in}']);
  });
});

describe('names', () => {
  it('accepts the current law by any of its names', () => {
    for (const name of [
      "Kirchhoff's current law",
      'Kirchhoff’s first law',
      'KCL',
      'junction rule',
    ]) {
      expect(acceptsText('circ-current-balance', name)).toBe(true);
    }
    for (const name of ["Kirchhoff's voltage law", 'KVL', "Ohm's law", 'Kirchhoff']) {
      expect(acceptsText('circ-current-balance', name)).toBe(false);
    }
  });

  it('accepts the virtual ground in both kinds of English', () => {
    for (const name of ['virtual ground', 'a virtual earth', 'Virtual Ground']) {
      expect(acceptsText('circ-zero-without-wire', name)).toBe(true);
    }
    expect(acceptsText('circ-zero-without-wire', 'ground')).toBe(false);
  });
});

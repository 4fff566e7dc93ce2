/** The keys of the chemistry items, each found again by another way than its solution's. */
import { describe, expect, it } from 'vitest';
import { acceptsText } from './accepts-text.ts';
import { choicesOf, numberIn } from './choices.ts';
import { accepts, formulaCases, rightChoices } from './keys.ts';
import { nullVector } from './null-space.ts';
import { findRoot } from './numerics/find-root.ts';
import { plotIn } from './plot-in.ts';
import { interactionOf, sampleItem, sampleText } from './sample-item.ts';

describe('stoichiometry', () => {
  it('lets ammonia form until one reactant is used up', () => {
    const { right, wrong } = choicesOf('chem-limiting-reagent-ammonia');
    const left = (extent: number) => Math.min(42 / 28.01 - extent, 8 / 2.016 - 3 * extent);
    const formed = 2 * findRoot(left, 0, 10);
    expect(right.map(numberIn)).toEqual([Number(formed.toPrecision(3))]);
    expect(wrong.map(numberIn)).not.toContain(Number(formed.toPrecision(3)));
  });

  it('balances permanganate with iron by atoms and charge', () => {
    const balanced = nullVector([
      // MnO4-, Fe2+, H+, Mn2+, Fe3+, H2O; products negative
      [1, 0, 0, -1, 0, 0], // Mn
      [4, 0, 0, 0, 0, -1], // O
      [0, 1, 0, 0, -1, 0], // Fe
      [0, 0, 1, 0, 0, -2], // H
      [-1, 2, 1, -2, -3, 0], // charge
    ]);
    expect(balanced).toEqual([1, 5, 8, 1, 5, 4]);
    const cloze = 'chem-permanganate-iron';
    expect(accepts(cloze, balanced[1] ?? 0, 'gap-1')).toBe(true);
    expect(accepts(cloze, balanced[2] ?? 0, 'gap-2')).toBe(true);
    expect(accepts(cloze, balanced[4] ?? 0, 'gap-3')).toBe(true);
    expect(accepts(cloze, balanced[5] ?? 0, 'gap-4')).toBe(true);
    const change = (numberOfManganese: number) => numberOfManganese - 7;
    expect(rightChoices(cloze, 'gap-5')[0]).toBe(change(2) < 0 ? 'reduced' : 'oxidized');
    expect(accepts(cloze, -change(2), 'gap-6')).toBe(true);
  });

  it('dilutes hydrochloric acid to the concentration wanted', () => {
    const numeric = 'chem-dilution-hydrochloric-acid';
    const volume = findRoot((mL) => (12.1 * mL) / 250 - 0.15, 0, 250);
    expect(accepts(numeric, volume)).toBe(true);
    expect(accepts(numeric, (12.1 * 250) / 0.15)).toBe(false);
  });

  it('finds one formula only that fits the analysis of vitamin C', () => {
    const found: string[] = [];
    for (let c = 1; c <= 14; c += 1) {
      for (let h = 1; h <= 30; h += 1) {
        for (let o = 1; o <= 11; o += 1) {
          const mass = c * 12.011 + h * 1.008 + o * 15.999;
          const fits = [
            Math.abs(mass - 176.1) < 0.5,
            Math.abs((100 * c * 12.011) / mass - 40.9) < 0.3,
            Math.abs((100 * h * 1.008) / mass - 4.58) < 0.1,
            Math.abs((100 * o * 15.999) / mass - 54.5) < 0.3,
          ];
          if (fits.every(Boolean)) found.push(`C${c}H${h}O${o}`);
        }
      }
    }
    expect(found).toHaveLength(1);
    const short = 'chem-molecular-formula-vitamin-c';
    for (const written of [...found, 'C_6H_8O_6', 'C6 H8 O6', 'C_{6}H_{8}O_{6}']) {
      expect(acceptsText(short, written), written).toBe(true);
    }
    for (const written of ['C3H4O3', 'C6H8O', 'C6H8O66']) {
      expect(acceptsText(short, written), written).toBe(false);
    }
  });

  it('finds the acid in vinegar by neutralizing it', () => {
    for (const { values, answer } of formulaCases('chem-vinegar-titration')) {
      const { V = 0, c = 0 } = values;
      const excessOfAcid = (gramsPerLitre: number) =>
        (gramsPerLitre / 60.05) * 0.002 - (c * V) / 1000;
      const expected = findRoot(excessOfAcid, 0, 200);
      expect(answer / expected).toBeCloseTo(1, 6);
      expect(expected).toBeGreaterThan(40);
      expect(expected).toBeLessThan(60);
    }
  });

  it('keeps the retired item right as well', () => {
    const { right } = choicesOf('chem-amount-or-mass');
    const amounts = { H2: 2 / 2.016, O2: 16 / 31.998, CO2: 28 / 44.009 };
    expect(Math.max(...Object.values(amounts))).toBe(amounts.H2);
    expect(right[0]).toContain('H2');
  });
});

describe('equilibrium', () => {
  const waterProduct = 1e-14;

  /** pH by the balance of charges; each acid is [total concentration, pKa, charge of the acid]. */
  function pHOf(
    strongCations: number,
    strongAnions: number,
    acids: readonly (readonly [number, number, number])[],
  ): number {
    return findRoot(
      (pH) => {
        const h = 10 ** -pH;
        const weak = acids.map(([total, pKa, charge]) => {
          const share = 10 ** -pKa / (10 ** -pKa + h);
          return total * (charge - share);
        });
        return (
          h -
          waterProduct / h +
          strongCations -
          strongAnions +
          weak.reduce((sum, one) => sum + one, 0)
        );
      },
      -1,
      15,
    );
  }

  it('gives the pH of acetic acid by the balance of charges', () => {
    const pH = pHOf(0, 0, [[0.1, -Math.log10(1.75e-5), 0]]);
    const numeric = 'chem-acetic-acid-ph';
    expect(accepts(numeric, pH)).toBe(true);
    for (const wrong of [1, 5.76, 4.76]) expect(accepts(numeric, wrong)).toBe(false);
  });

  it('raises the yield of ammonia by the changes marked, and by no other', () => {
    type Gas = { readonly n2: number; readonly h2: number; readonly nh3: number };
    const settle = (start: Gas, volume: number, K: number): Gas => {
      const at = (x: number) => ({
        n2: start.n2 - x,
        h2: start.h2 - 3 * x,
        nh3: start.nh3 + 2 * x,
      });
      const excess = (x: number) => {
        const { n2, h2, nh3 } = at(x);
        return (nh3 / volume) ** 2 - K * (n2 / volume) * (h2 / volume) ** 3;
      };
      const most = Math.min(start.n2, start.h2 / 3);
      return at(findRoot(excess, -start.nh3 / 2, most));
    };
    const K = 0.5;
    const before = settle({ n2: 1, h2: 3, nh3: 0 }, 10, K);
    const made = (after: Gas, removed = 0) => after.nh3 + removed - before.nh3;
    const moles = before.n2 + before.h2 + before.nh3;
    const changes: Record<string, number> = {
      Compress: made(settle(before, 5, K)),
      // Van 't Hoff: cooling raises K of an exothermic reaction.
      Lower: made(settle(before, 10, K * Math.exp((92_000 / 8.314) * (1 / 650 - 1 / 700)))),
      Freeze: made(settle({ ...before, nh3: before.nh3 / 2 }, 10, K), before.nh3 / 2),
      Add: made(settle(before, 10, K)),
      'Pump in argon at constant volume': made(settle(before, 10, K)),
      'Pump in argon at constant total': made(settle(before, (10 * (moles + 1)) / moles, K)),
    };
    const { right, wrong } = choicesOf('chem-ammonia-yield');
    const gainOf = (text: string) =>
      Object.entries(changes).find(([start]) => text.startsWith(start))?.[1] ?? Number.NaN;
    expect(right).toHaveLength(3);
    expect(wrong).toHaveLength(3);
    for (const text of right) expect(gainOf(text), text).toBeGreaterThan(1e-3);
    for (const text of wrong) expect(gainOf(text), text).toBeLessThan(1e-9);
  });

  it('holds pH 9 best with ammonium and ammonia', () => {
    const mixtures: Record<string, (base: number) => number> = {
      CH3COOH: (base) => pHOf(0.05 + base, 0, [[0.1, 4.76, 0]]),
      NaH2PO4: (base) => pHOf(0.15 + base, 0, [[0.1, 7.21, -1]]),
      NH4Cl: (base) => pHOf(base, 0.05, [[0.1, 9.25, 1]]),
      NaCl: (base) => pHOf(0.1 + base, 0.05, []),
    };
    const { right, wrong } = choicesOf('chem-buffer-near-nine');
    const pHIn = (text: string, base = 0) =>
      Object.entries(mixtures).find(([name]) => text.includes(name))?.[1](base) ?? Number.NaN;
    for (const text of right) {
      expect(Math.abs(pHIn(text) - 9)).toBeLessThan(1);
      expect(pHIn(text, 0.01) - pHIn(text)).toBeLessThan(0.3);
    }
    for (const text of wrong) expect(Math.abs(pHIn(text) - 9), text).toBeGreaterThan(1);
  });

  it('puts the half-equivalence point where the figure shows the pKa', () => {
    const svg = sampleText('chemistry/equilibrium/titration-curve.svg');
    const labels = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)">(\d+)<\/text>/g)].map(
      ([, x, y, value]) => ({ x: Number(x), y: Number(y), value: Number(value) }),
    );
    const volumes = labels.filter(({ y }) => y > 420);
    const pHs = labels.filter(({ x }) => x < 70);
    const scale = (points: readonly (readonly [number, number])[]) => {
      const [[a, from] = [0, 0], [b, to] = [1, 1]] = [points[0], points.at(-1)];
      return (value: number) => from + ((value - a) / (b - a)) * (to - from);
    };
    const x = scale(volumes.map((one) => [one.value, one.x]));
    const baseline = 5;
    const y = scale(pHs.map((one) => [one.value, one.y - baseline]));
    const pHAt = (mL: number) =>
      pHOf((0.1 * mL) / (25 + mL), 0, [[2.5 / (25 + mL), -Math.log10(1.75e-5), 0]]);
    const half = findRoot((mL) => pHAt(mL) - -Math.log10(1.75e-5), 1, 24);
    expect(half).toBeCloseTo(12.5, 1);
    const places = [half, 25, 0.5, 42].map((mL) => [x(mL) / 640, y(pHAt(mL)) / 480] as const);
    const { areas } = interactionOf(sampleItem('chem-half-equivalence-point'), 'hotspot');
    expect(areas.map(({ correct }) => correct)).toEqual([true, false, false, false]);
    for (const [index, { shape }] of areas.entries()) {
      const [px = 0, py = 0] = places[index] ?? [];
      if (shape.kind !== 'circle') throw new Error('not a circle');
      expect(Math.hypot(shape.x - px, (shape.y - py) * 0.75)).toBeLessThan(shape.r / 4);
    }
    const drawn = [...(/points="([^"]+)"/.exec(svg)?.[1] ?? '').matchAll(/([\d.]+),([\d.]+)/g)];
    expect(drawn.length).toBeGreaterThan(60);
    for (const [, px, py] of drawn) {
      const mL = (Number(px) - x(0)) / ((x(50) - x(0)) / 50);
      if (Math.abs(mL - 25) > 0.5) expect(Number(py)).toBeCloseTo(y(pHAt(mL)), -1);
    }
  });

  it('dissolves silver chloride until the product is reached', () => {
    const numeric = 'chem-silver-chloride-common-ion';
    const dissolved = findRoot((s) => s * (0.01 + s) - 1.8e-10, 0, 1);
    expect(accepts(numeric, dissolved)).toBe(true);
    expect(accepts(numeric, Math.sqrt(1.8e-10))).toBe(false);
  });

  it('sorts the salts by their computed pH', () => {
    const pHs: Record<string, number> = {
      NH4Cl: pHOf(0, 0.1, [[0.1, 9.25, 1]]),
      FeCl3: pHOf(0, 0.3, [[0.1, 2.2, 3]]),
      NaCl: pHOf(0.1, 0.1, []),
      KNO3: pHOf(0.1, 0.1, []),
      CH3COONa: pHOf(0.1, 0, [[0.1, 4.76, 0]]),
      KF: pHOf(0.1, 0, [[0.1, 3.17, 0]]),
      Na2CO3: pHOf(0.1, 0, [[0.1, 10.33, 0]]),
    };
    const { categories, members } = interactionOf(sampleItem('chem-salts-in-water'), 'categorize');
    const kind = (pH: number) => (pH < 6.5 ? 'acidic' : pH > 7.5 ? 'basic' : 'neutral');
    const names = Object.fromEntries(
      categories.map(({ id }, index) => [id, ['acidic', 'neutral', 'basic'][index]]),
    );
    const sorted = Object.fromEntries(
      members.map(({ content, category }) => [
        /\\ce\{(\w+)\}/.exec(JSON.stringify(content))?.[1],
        category === null ? null : names[category],
      ]),
    );
    expect(sorted).toEqual({
      ...Object.fromEntries(Object.entries(pHs).map(([salt, pH]) => [salt, kind(pH)])),
      AgCl: null,
    });
  });
});

describe('thermochemistry', () => {
  it('finds the enthalpy of neutralization by cooling the cup again', () => {
    const numeric = 'chem-neutralization-enthalpy';
    const joulesRemoved = findRoot((q) => 28.0 - q / (100 * 4.18) - 21.3, 0, 1e5);
    const waterFormed = Math.min(0.05 * 1, 0.05 * 1);
    expect(accepts(numeric, -joulesRemoved / waterFormed / 1000)).toBe(true);
    expect(accepts(numeric, joulesRemoved / waterFormed / 1000)).toBe(false);
    expect(accepts(numeric, -joulesRemoved / waterFormed / 2000)).toBe(false);
  });

  it('finds where limestone begins to decompose', () => {
    const { right, wrong } = choicesOf('chem-limestone-decomposition');
    const turning = findRoot((T) => 178_300 - T * 160.6, 1, 5000);
    expect(right.map(numberIn)).toEqual([Math.round(turning / 10) * 10]);
    for (const text of wrong)
      expect(Math.abs(numberIn(text) - turning) > 100 || /no temp/.test(text)).toBe(true);
  });

  it('adds up carbon monoxide from the measured reactions', () => {
    // C, O2, CO, CO2 in each reaction; a · burning carbon + b · burning CO − wanted = 0.
    const [wanted = 0, a = 0, b = 0] = nullVector([
      [2, -2, 0], // C, doubled to keep whole numbers, with the signs turned
      [1, -2, -1], // O2
      [-2, 0, -2], // CO
      [0, 2, 2], // CO2
    ]);
    const enthalpy = (a * -393.5 + b * -283.0) / wanted;
    expect(accepts('chem-hess-carbon-monoxide', enthalpy)).toBe(true);
  });
});

describe('kinetics', () => {
  it('fits the decay by the rate law of the key, and by no other', () => {
    const decay = 'chem-constant-half-life';
    const [series] = plotIn(decay).series;
    const data = series?.data ?? [];
    const c0 = data[0]?.[1] ?? 0;
    const laws: readonly [RegExp, (k: number, t: number) => number][] = [
      [/^First/, (k, t) => c0 * Math.exp(-k * t)],
      [/^Zero/, (k, t) => Math.max(0, c0 - k * t)],
      [/^Second/, (k, t) => 1 / (1 / c0 + k * t)],
    ];
    const misfit = (text: string) => {
      const law = laws.find(([name]) => name.test(text))?.[1];
      const k = numberIn(/k = ([\d.]+)/.exec(text)?.[1] ?? '');
      return Math.max(...data.map(([t, c]) => Math.abs((law?.(k, t) ?? Number.NaN) - c)));
    };
    const { right, wrong } = choicesOf(decay);
    for (const text of right) expect(misfit(text), text).toBeLessThan(0.01);
    for (const text of wrong) expect(misfit(text), text).toBeGreaterThan(0.05);
  });

  it('marks the arrow that is drawn from the products to the top with catalyst', () => {
    const svg = sampleText('chemistry/kinetics/energy-profile.svg');
    const [, products = ''] = /<path d="M80 [^"]* (\d+)H590"/.exec(svg) ?? [];
    const [, top = ''] = /<path d="M160 \d+C[^"]* 320 (\d+)S/.exec(svg) ?? [];
    const labels = [...svg.matchAll(/<text x="(\d+)" y="\d+">(\d)<\/text>/g)];
    const arrows = [...svg.matchAll(/<path d="M(\d+) (\d+)V(\d+)" marker-end/g)].slice(1);
    expect(arrows).toHaveLength(4);
    const [arrow, second] = arrows.filter(
      ([, , from, to]) =>
        Math.abs(Number(from) - Number(products)) < 6 && Math.abs(Number(to) - Number(top)) < 6,
    );
    expect(second).toBeUndefined();
    const distance = ([, x]: RegExpExecArray) => Math.abs(Number(x) - Number(arrow?.[1]));
    const [label] = labels.toSorted((one, other) => distance(one) - distance(other));
    expect(choicesOf('chem-catalyst-energy-profile').right).toEqual([`Arrow ${label?.[2]}`]);
  });

  it('derives the rate law from the three runs', () => {
    const runs = [
      ...sampleText('stimuli/initial-rates.md').matchAll(
        /^\| \d \| ([\d.]+) \| ([\d.]+) \| \$([\d.]+) \\times 10\^\{(-\d+)\}\$ \|$/gm,
      ),
    ].map(([, no, h2, digits, power]) => ({
      no: Number(no),
      h2: Number(h2),
      rate: Number(digits) * 10 ** Number(power),
    }));
    expect(runs).toHaveLength(3);
    const fits: { a: number; b: number; k: number; spread: number }[] = [];
    for (let a = 0; a <= 4; a += 1) {
      for (let b = 0; b <= 4; b += 1) {
        const ks = runs.map(({ no, h2, rate }) => rate / (no ** a * h2 ** b));
        const k = ks.reduce((sum, one) => sum + one, 0) / ks.length;
        fits.push({ a, b, k, spread: (Math.max(...ks) - Math.min(...ks)) / k });
      }
    }
    const [best] = fits.filter(({ spread }) => spread < 0.02);
    if (!best) throw new Error('No whole orders fit');
    expect(fits.filter(({ spread }) => spread < 0.5)).toEqual([best]);
    expect(choicesOf('chem-order-in-nitric-oxide').right).toEqual([String(best.a)]);
    expect(accepts('chem-overall-order', best.a + best.b)).toBe(true);
    expect(accepts('chem-rate-constant-nitric-oxide', best.k)).toBe(true);
  });

  it('gives rate constants units that leave a rate', () => {
    const { sources, targets } = interactionOf(sampleItem('chem-rate-constant-units'), 'match');
    const exponents = (text: string) => {
      const of = (unit: string) => {
        const found = new RegExp(`${unit}(?:\\^(?:\\{(-?\\d+)\\}|(\\d)))?(?![a-z])`).exec(text);
        return found ? Number(found[1] ?? found[2] ?? 1) : 0;
      };
      return { mol: of('mol'), L: of('L'), s: of('(?<![a-z])s') };
    };
    const bodyOf = (id: string) =>
      JSON.stringify(targets.find((target) => target.id === id)?.content)
        .replaceAll('\\\\', '\\')
        .replace(/.*mathrm\{(.*)\}".*/, '$1')
        .replaceAll('\\,', ' ');
    expect(sources).toHaveLength(4);
    for (const [order, { target }] of sources.entries()) {
      const { mol, L, s } = exponents(bodyOf(target));
      // k · c^order is a rate, mol L⁻¹ s⁻¹.
      expect([mol + order, L - order, s], `order ${order}`).toEqual([1, -1, -1]);
    }
  });
});

describe('structure', () => {
  it('marks as polar what has bond dipoles that do not cancel', () => {
    const tetrahedron = [
      [1, 1, 1],
      [1, -1, -1],
      [-1, 1, -1],
      [-1, -1, 1],
    ] as const;
    const angle = (degrees: number) =>
      [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180), 0] as const;
    const dipoles: Record<string, readonly (readonly number[])[]> = {
      NH3: tetrahedron.slice(0, 3),
      BF3: [angle(0), angle(120), angle(240)],
      SO2: [angle(0), angle(119)],
      CO2: [angle(0), angle(180)],
      CHCl3: [...tetrahedron.slice(0, 3), [-0.3, -0.3, 0.3]],
      CCl4: tetrahedron,
    };
    const size = (name: string) => {
      const arrows = dipoles[name] ?? [];
      const sums = [0, 1, 2].map((axis) => arrows.reduce((sum, one) => sum + (one[axis] ?? 0), 0));
      return Math.hypot(...sums);
    };
    const { right, wrong } = choicesOf('chem-polar-molecules');
    const nameIn = (text: string) => /\\ce\{(\w+)\}/.exec(text)?.[1] ?? '';
    expect([...right, ...wrong].map(nameIn).toSorted()).toEqual(Object.keys(dipoles).toSorted());
    for (const text of right) expect(size(nameIn(text)), text).toBeGreaterThan(0.5);
    for (const text of wrong) expect(size(nameIn(text)), text).toBeLessThan(1e-9);
  });

  it('names shapes by the domains around the central atom', () => {
    // Electrons of the central atom, and electrons that each neighbour shares.
    const molecules: Record<string, { valence: number; bonds: number; perBond: number }> = {
      CO2: { valence: 4, bonds: 2, perBond: 2 },
      BF3: { valence: 3, bonds: 3, perBond: 1 },
      CH4: { valence: 4, bonds: 4, perBond: 1 },
      NH3: { valence: 5, bonds: 3, perBond: 1 },
      SF6: { valence: 6, bonds: 6, perBond: 1 },
    };
    const shapes: Record<string, string> = {
      '2+0': 'linear',
      '3+0': 'trigonal planar',
      '2+2': 'bent',
      '3+1': 'trigonal pyramidal',
      '4+0': 'tetrahedral',
      '6+0': 'octahedral',
    };
    const { sources, targets } = interactionOf(sampleItem('chem-molecule-shapes'), 'match');
    expect(sources).toHaveLength(5);
    for (const { content, target } of sources) {
      const name = /\\ce\{(\w+)\}/.exec(JSON.stringify(content))?.[1] ?? '';
      const { valence = 0, bonds = 0, perBond = 0 } = molecules[name] ?? {};
      const lonePairs = (valence - bonds * perBond) / 2;
      const shape = shapes[`${bonds}+${lonePairs}`];
      expect(JSON.stringify(targets.find(({ id }) => id === target)?.content)).toContain(
        `"${shape}"`,
      );
    }
  });
});

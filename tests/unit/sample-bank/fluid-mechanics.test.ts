/** The keys on fluid mechanics, calculated by other ways than their solutions take. */
import { describe, expect, it } from 'vitest';
import { acceptsText } from './accepts-text.ts';
import { accepts, allChoices, formulaCases, nearest, rightChoices, textOf } from './keys.ts';
import { findRoot } from './numerics/find-root.ts';
import { integrate } from './numerics/integrate.ts';
import { rankOf } from './numerics/rank-of.ts';
import { slopeAt } from './numerics/slope-at.ts';
import { interactionOf, sampleItem } from './sample-item.ts';

const g = 9.81;
const water = 1000;

/** Area of a disc, added up from thin rings. */
const discArea = (diameter: number) => integrate((r) => 2 * Math.PI * r, 0, diameter / 2, 2000);

/** Pressure gained along a way down (positive) through liquids of the given densities. */
const pressureAlong = (way: readonly (readonly [density: number, down: number])[]) =>
  way.reduce((sum, [density, down]) => sum + integrate(() => density * g, 0, down, 1000), 0);

describe('hydrostatics', () => {
  it('adds up the pressure from the surface to the diver', () => {
    const pressure = 84.0 + pressureAlong([[water, 12]]) / 1000;
    expect(accepts('fluids-absolute-pressure-depth', pressure)).toBe(true);
    expect(accepts('fluids-absolute-pressure-depth', pressure - 84)).toBe(false);
  });

  it('walks through the manometer from the open end to the pipe', () => {
    const pressure = pressureAlong([
      [13600, 0.25],
      [water, -0.3],
    ]);
    expect(accepts('fluids-manometer-mercury', pressure / 1000)).toBe(true);
    expect(accepts('fluids-manometer-mercury', (13600 * g * 0.25) / 1000)).toBe(false);
  });

  it('adds up the force on the gate strip by strip', () => {
    const force = integrate((depth) => water * g * depth * 2.0, 1.0, 4.0) / 1000;
    expect(accepts('fluids-submerged-gate-force', force)).toBe(true);
    for (const slip of [59, 235, 88]) {
      expect(accepts('fluids-submerged-gate-force', slip)).toBe(false);
    }
  });

  it('marks the place of the gate about which the moments balance', () => {
    const depth = integrate((y) => y * y, 0, 1) / integrate((y) => y, 0, 1);
    const { areas } = interactionOf(sampleItem('fluids-gate-center-of-pressure'), 'hotspot');
    const hit = areas.filter(({ shape }) => {
      const y = (60 + depth * 240) / 360;
      return shape.kind === 'circle' && Math.abs(shape.y - y) < shape.r;
    });
    expect(hit.map((area) => area.correct)).toEqual([true]);
  });

  it('lets the level of the lock fall by the volumes before and after', () => {
    const steel = { mass: 500, density: 7850 };
    const boat = 20_000;
    const before = (boat + steel.mass) / water;
    const after = boat / water + steel.mass / steel.density;
    const outcome = nearest(
      { 'It rises': 1, 'It falls': -1, 'It stays the same': 0 },
      Math.sign(after - before),
    );
    expect(rightChoices('fluids-boat-and-anchor')).toEqual([outcome]);
  });

  it('finds the density for which the buoyancy explains both readings', () => {
    for (const { values, answer } of formulaCases('fluids-density-by-weighing')) {
      const { w = 0, a = 0 } = values;
      const apparent = (density: number) => w - (w / density) * water;
      expect(findRoot((density) => apparent(density) - a, 1001, 100_000)).toBeCloseTo(answer, 3);
    }
  });

  it('gives two connected limbs of a U-tube different pressures at the same height', () => {
    const oilSide = pressureAlong([[850, 0.4]]);
    const atHeight =
      oilSide +
      pressureAlong([
        [850, 0.1],
        [water, -0.1],
      ]);
    expect(atHeight).not.toBeCloseTo(oilSide);
    expect(rightChoices('fluids-same-height-same-pressure')).toEqual(['False']);
  });
});

describe('fluid properties', () => {
  it('takes the shear stress from the difference of velocities in the gap', () => {
    const velocity = (y: number) => 2.0 * (y / 0.5e-3);
    expect(accepts('fluids-couette-shear-stress', 0.1 * slopeAt(velocity, 0.2e-3, 1e-6))).toBe(
      true,
    );
  });

  it('has one flow curve only that begins above zero', () => {
    const curves = {
      'Curve 1': (x: number) => x,
      'Curve 2': (x: number) => 2 * Math.sqrt(x),
      'Curve 3': (x: number) => (x * x) / 4,
      'Curve 4': (x: number) => 2.2 + 0.5 * x,
    };
    const withYieldStress = Object.entries(curves).flatMap(([name, f]) => (f(0) > 0 ? [name] : []));
    expect(rightChoices('fluids-flow-curves')).toEqual(withYieldStress);
  });
});

describe('conservation laws', () => {
  it('passes the same volume through the narrow end', () => {
    const speed = (2 * discArea(0.1)) / discArea(0.05);
    const choices = {
      '\\qty{0.5}{m/s}': 0.5,
      '\\qty{4}{m/s}': 4,
      '\\qty{8}{m/s}': 8,
      '\\qty{32}{m/s}': 32,
    };
    expect(allChoices('fluids-continuity-narrowing')).toEqual(Object.keys(choices));
    expect(rightChoices('fluids-continuity-narrowing')).toEqual([nearest(choices, speed)]);
  });

  it('lets water from a height fall step by step', () => {
    for (const { values, answer } of formulaCases('fluids-torricelli-outflow')) {
      const { h = 0 } = values;
      let [fallen, speed] = [0, 0];
      const step = 1e-5;
      while (fallen < h) {
        speed += g * step;
        fallen += speed * step;
      }
      expect(speed / answer).toBeCloseTo(1, 3);
    }
  });

  it('adds up the momentum that the jet brings ring by ring', () => {
    for (const { values, answer } of formulaCases('fluids-jet-on-plate')) {
      const { d = 0, v = 0 } = values;
      const massFlow = water * v * discArea(d / 1000);
      expect(massFlow * v).toBeCloseTo(answer, 3);
    }
  });

  it('finds the flow rate that makes the measured pressure difference', () => {
    const difference = (flow: number) => {
      const [v1, v2] = [flow / discArea(0.1), flow / discArea(0.06)];
      return (water / 2) * (v2 ** 2 - v1 ** 2);
    };
    const flow = findRoot((q) => difference(q) - 20_000, 0, 1);
    expect(accepts('fluids-venturi-meter', flow * 1000)).toBe(true);
    for (const slip of [17.9, 53]) expect(accepts('fluids-venturi-meter', slip)).toBe(false);
  });

  it('takes the dynamic pressure from the work that stops a cubic metre', () => {
    const work = integrate((v) => water * v, 0, 10) / 1000;
    expect(accepts('fluids-terms-of-bernoulli', work, 'gap-4')).toBe(true);
    expect(rightChoices('fluids-terms-of-bernoulli', 'gap-5')).toEqual(['falls']);
  });

  it('marks the part of the Venturi tube with the smallest pressure', () => {
    // Half height of the drawn tube at its corners, in pixels of the figure.
    const corners: [x: number, half: number][] = [
      [20, 60],
      [200, 60],
      [300, 26],
      [360, 26],
      [540, 60],
      [620, 60],
    ];
    const middles = corners.slice(1).map(([x, half], index) => {
      const [x0, half0] = corners[index] ?? [x, half];
      return { x: (x0 + x) / 2 / 640, pressure: -(((half0 + half) / 2) ** -4) };
    });
    const lowest = Math.min(...middles.map(({ pressure }) => pressure));
    const { areas } = interactionOf(sampleItem('fluids-venturi-lowest-pressure'), 'hotspot');
    expect(areas).toHaveLength(middles.length);
    for (const [index, { x, pressure }] of middles.entries()) {
      const area = areas[index];
      expect(area?.correct).toBe(pressure === lowest);
      if (area?.shape.kind !== 'rect') continue;
      expect(area.shape.x + area.shape.width / 2).toBeCloseTo(x, 2);
    }
  });

  it('pushes the bend against the change of momentum and the pressures', () => {
    const [pressure, speed, area] = [200_000, 3, 0.01];
    const inflow = (pressure + water * speed ** 2) * area;
    const onWater = { x: -inflow, y: inflow };
    const [x, y] = [-onWater.x, -onWater.y].map((one) => (one > 0 ? '+' : '-'));
    expect(rightChoices('fluids-bend-reaction')).toEqual([
      `Towards the outer corner: ${x}x and ${y}y`,
    ]);
  });
});

describe('pipe flow', () => {
  const line = {
    flow: 0.01,
    rise: 15,
    diameter: 0.08,
    length: 120,
    roughness: 0.1e-3,
    minor: 6.5,
    density: 998,
    viscosity: 1.0e-3,
    efficiency: 0.65,
  };

  const speedIn = (one: typeof line) => one.flow / discArea(one.diameter);
  const reynolds = (one: typeof line) =>
    (one.density * speedIn(one) * one.diameter) / one.viscosity;
  /** Solves Colebrook's equation by halving, not by iteration. */
  const friction = (one: typeof line) =>
    findRoot(
      (f) =>
        1 / Math.sqrt(f) +
        2 * Math.log10(one.roughness / one.diameter / 3.7 + 2.51 / (reynolds(one) * Math.sqrt(f))),
      0.005,
      0.1,
    );
  const power = (one: typeof line) => {
    const perMass =
      g * one.rise +
      ((friction(one) * one.length) / one.diameter + one.minor) * (speedIn(one) ** 2 / 2);
    return (one.density * one.flow * perMass) / one.efficiency / 1000;
  };

  it('computes the pump line from its data', () => {
    expect(accepts('fluids-pump-line-reynolds', reynolds(line))).toBe(true);
    const choices = { '0.0004': 0.0004, '0.0056': 0.0056, '0.016': 0.016, '0.022': 0.022 };
    expect(rightChoices('fluids-pump-line-friction-factor')).toEqual([
      nearest(choices, friction(line)),
    ]);
    expect(nearest(choices, friction({ ...line, roughness: 1e-9 }))).toBe('0.016');
    expect(accepts('fluids-pump-line-power', power(line))).toBe(true);
    expect(accepts('fluids-pump-line-power', power(line) * line.efficiency)).toBe(false);
    expect(accepts('fluids-pump-line-power', power({ ...line, minor: 0 }))).toBe(false);
  });

  it('saves power by just the measures that are marked', () => {
    const powers = [
      power({ ...line, diameter: 0.1 }),
      power({ ...line, roughness: 1e-9 }),
      power({ ...line, efficiency: 0.75 }),
      power({ ...line, minor: line.minor + 3 }),
      power(line),
      power({ ...line, rise: line.rise + 0.5 }),
    ];
    const { choices } = interactionOf(sampleItem('fluids-pump-line-savings'), 'choice');
    expect(choices.map((choice) => choice.correct)).toEqual(powers.map((one) => one < power(line)));
  });

  it('finds the regime of the oil line in other units', () => {
    const viscosity = (0.09 / 900) * 1e6;
    const number = (1000 * 50) / viscosity;
    expect(number).toBeCloseTo(500);
    expect(rightChoices('fluids-oil-line-regime')).toEqual([
      `\\mathrm{Re} = ${Math.round(number)}, the flow is laminar`,
    ]);
  });

  it('integrates the laminar profile of a tube and of half the tube', () => {
    const flow = (radius: number) => {
      const slope = (r: number) => r / 2;
      const steps = 2000;
      let [speed, sum] = [0, 0];
      for (let i = steps - 0.5; i > 0; i--) {
        const r = (i * radius) / steps;
        speed += (slope(r) * radius) / steps;
        sum += (speed * 2 * Math.PI * r * radius) / steps;
      }
      return sum;
    };
    expect(flow(1) / flow(0.5)).toBeCloseTo(16, 6);
    expect(rightChoices('fluids-half-the-diameter')).toEqual(['\\tfrac1{16} of what it was']);
  });

  it('compares the two velocity profiles', () => {
    const laminar = (r: number) => 1 - r * r;
    const turbulent = (r: number) => (1 - r) ** (1 / 7);
    const mean = (profile: (r: number) => number) => integrate((r) => profile(r) * 2 * r, 0, 1);
    expect(accepts('fluids-velocity-profiles', mean(laminar), 'gap-2')).toBe(true);
    expect(accepts('fluids-velocity-profiles', mean(turbulent), 'gap-2')).toBe(false);
    const steepness = (profile: (r: number) => number) =>
      (profile(1 - 1e-3) - profile(1)) / mean(profile);
    const steeper = steepness(turbulent) > steepness(laminar) ? 'B' : 'A';
    expect(rightChoices('fluids-velocity-profiles', 'gap-3')).toEqual([steeper]);
  });

  it('finds the operating point that the rubric names', () => {
    const pipe = { ...line, diameter: 0.1, length: 200, roughness: 0.05e-3, minor: 8 };
    const needed = (flow: number) =>
      (power({ ...pipe, flow, efficiency: 1 }) * 1000) / (pipe.density * g * flow);
    const flow = findRoot((q) => 32 - 6e4 * q * q - needed(q), 1e-4, 0.03);
    const rubric = sampleItem('fluids-operating-point-report').rubric ?? [];
    const words = rubric.map((row) => textOf(row.description)).join(' ');
    expect(words).toContain(`\\qty{${Math.round(flow * 1000)}}{L/s}`);
    expect(words).toContain(`\\qty{${needed(flow).toFixed(1)}}{m}`);
  });
});

describe('dimensional analysis', () => {
  it('gives the model waves that are smaller by the scale', () => {
    const waveLength = (speed: number) => (2 * Math.PI * speed ** 2) / g;
    const speed = findRoot((v) => waveLength(v) - waveLength(8) / 25, 0.01, 8);
    expect(accepts('fluids-model-ship-speed', speed)).toBe(true);
  });

  it('counts the groups by the rank of the matrix of dimensions', () => {
    const dimensions = [
      [1, 1, -2],
      [0, 1, 0],
      [0, 1, -1],
      [1, -3, 0],
      [1, -1, -1],
    ];
    const groups = dimensions.length - rankOf(dimensions);
    expect(rightChoices('fluids-number-of-groups')).toEqual([String(groups)]);
  });
});

describe('names', () => {
  it('accepts cavitation by any of its names', () => {
    for (const name of ['Cavitation', ' cavitation ', 'cavitation erosion']) {
      expect(acceptsText('fluids-bubbles-in-the-pump', name)).toBe(true);
    }
    for (const name of ['boiling', 'water hammer', 'excavation']) {
      expect(acceptsText('fluids-bubbles-in-the-pump', name)).toBe(false);
    }
  });

  it('accepts the pressures by the names in use', () => {
    expect(acceptsText('fluids-terms-of-bernoulli', 'static', 'gap-1')).toBe(true);
    expect(acceptsText('fluids-terms-of-bernoulli', 'dynamic', 'gap-2')).toBe(true);
    expect(acceptsText('fluids-terms-of-bernoulli', 'Total', 'gap-3')).toBe(true);
    expect(acceptsText('fluids-terms-of-bernoulli', 'static', 'gap-3')).toBe(false);
  });
});

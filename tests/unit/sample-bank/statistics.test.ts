/** The keys of the statistics items, from definitions, exact enumeration and numerical integration. */
import { describe, expect, it } from 'vitest';
import { contentToText } from '../../../src/content/to-text.ts';
import { evaluateExpression } from '../../../src/interactions/formula/evaluate.ts';
import { parseExpression } from '../../../src/interactions/formula/parse.ts';
import { acceptsText } from './accepts-text.ts';
import { choicesOf, numberIn } from './choices.ts';
import { accepts, formulaCases } from './keys.ts';
import { findRoot } from './numerics/find-root.ts';
import { plotIn } from './plot-in.ts';
import { interactionOf, sampleItem, sampleText } from './sample-item.ts';

const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;

/** The area under a curve by the trapezoidal rule. */
function area(f: (x: number) => number, from: number, to: number): number {
  const steps = 20_000;
  const width = (to - from) / steps;
  const inner = Array.from({ length: steps - 1 }, (_, index) => f(from + (index + 1) * width));
  return width * ((f(from) + f(to)) / 2 + sum(inner));
}

const normalDensity = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** The distribution of the number of successes, built up one trial at a time. */
function successes(trials: number, p: number): number[] {
  let distribution = [1];
  for (let trial = 0; trial < trials; trial += 1) {
    distribution = [...distribution, 0].map(
      (probability, k) => probability * (1 - p) + (distribution[k - 1] ?? 0) * p,
    );
  }
  return distribution;
}

describe('describing data', () => {
  it('has a mean above the median in the waiting times drawn', () => {
    const choice = 'stat-skewed-waiting-times';
    const [series] = plotIn(choice).series;
    const waits = (series?.data ?? []).flatMap(([minutes, patients]) =>
      Array.from({ length: patients }, (_, index) => minutes - 5 + (10 * (index + 0.5)) / patients),
    );
    expect(waits).toHaveLength(200);
    const median = ((waits[99] ?? 0) + (waits[100] ?? 0)) / 2;
    expect(median).toBeCloseTo(19, 0);
    expect(mean(waits)).toBeCloseTo(24, 0);
    expect(choicesOf(choice).right).toEqual(['The mean is larger than the median.']);
  });

  it('estimates the standard deviation from the differences of all pairs', () => {
    const growth = [4, 8, 6, 5, 3, 10];
    const pairs = growth.flatMap((a, i) => growth.slice(i + 1).map((b) => (a - b) ** 2));
    const variance = sum(pairs) / (growth.length * (growth.length - 1));
    const numeric = 'stat-sample-standard-deviation';
    expect(accepts(numeric, Math.sqrt(variance))).toBe(true);
    expect(accepts(numeric, Math.sqrt((variance * 5) / 6))).toBe(false);
  });

  it('changes the measures that the typing mistake changes', () => {
    const incomes = Array.from({ length: 50 }, (_, index) => 20_000 + 800 * index).with(
      -1,
      180_000,
    );
    const mistyped = incomes.with(-1, 1_800_000);
    const quantile = (values: readonly number[], share: number) =>
      values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0;
    const deviation = (values: readonly number[]) =>
      Math.sqrt(mean(values.map((one) => (one - mean(values)) ** 2)));
    const measures: Record<string, (values: readonly number[]) => number> = {
      median: (values) => quantile(values, 0.5),
      'interquartile range': (values) => quantile(values, 0.75) - quantile(values, 0.25),
      'first quartile': (values) => quantile(values, 0.25),
      mean,
      'standard deviation': deviation,
      range: (values) => Math.max(...values) - Math.min(...values),
    };
    const { categories, members } = interactionOf(
      sampleItem('stat-resistant-measures'),
      'categorize',
    );
    const [stays, changes] = categories.map(({ id }) => id);
    for (const { content, category } of members) {
      const measure = measures[contentToText(content)];
      const growth = measure && measure(mistyped) / measure(incomes);
      const expected = growth === undefined ? null : growth === 1 ? stays : changes;
      expect(category, contentToText(content)).toBe(expected);
      if (growth !== undefined && growth !== 1) expect(growth).toBeGreaterThan(1.5);
    }
  });

  it('points at the upper edge of the evening box as it is drawn', () => {
    const svg = sampleText('statistics/describing-data/commuting-times.svg');
    const boxes = [
      ...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g),
    ];
    const [x = 0, y = 0, width = 0, height = 0] = (boxes.at(-1) ?? []).slice(1).map(Number);
    expect(svg).toMatch(new RegExp(`y="${y + height / 2 + 5}"[^>]*>evening<`));
    const [edgeX, edgeY] = [(x + width) / 640, (y + height / 2) / 300];
    const { areas } = interactionOf(sampleItem('stat-third-quartile'), 'hotspot');
    const holding = areas.filter(
      ({ shape }) =>
        shape.kind === 'rect' &&
        shape.x < edgeX &&
        edgeX < shape.x + shape.width &&
        shape.y < edgeY &&
        edgeY < shape.y + shape.height,
    );
    expect(holding).toEqual(areas.filter(({ correct }) => correct));
    expect(holding).toHaveLength(1);
  });
});

describe('probability', () => {
  it('counts who tests positive among 200 000 people', () => {
    const people = { ill: 2000, healthy: 198_000 };
    const positive = { ill: people.ill - people.ill / 10, healthy: people.healthy / 20 };
    const percent = (100 * positive.ill) / (positive.ill + positive.healthy);
    const { right, wrong } = choicesOf('stat-screening-test');
    expect(right.map(numberIn)).toEqual([Math.round(percent)]);
    for (const text of wrong) expect(Math.abs(numberIn(text) - percent)).toBeGreaterThan(10);
  });

  it('builds up the guesses question by question', () => {
    const distribution = successes(10, 1 / 4);
    const numeric = 'stat-guessing-an-exam';
    expect(accepts(numeric, sum(distribution.slice(6)))).toBe(true);
    expect(accepts(numeric, distribution[6] ?? 0)).toBe(false);
    expect(accepts(numeric, sum(distribution.slice(7)))).toBe(false);
  });

  it('finds the tail under the curve that is drawn', () => {
    const choice = 'stat-normal-tail';
    const parsed = parseExpression(plotIn(choice).series[0]?.expression ?? '');
    if (!parsed.ok) throw new Error(parsed.message);
    const density = (x: number) => evaluateExpression(parsed.expression, { x });
    expect(area(density, 90, 250)).toBeCloseTo(1, 6);
    const percent = 100 * area(density, 186, 250);
    const { right, wrong } = choicesOf(choice);
    const miss = (text: string) => Math.abs(numberIn(text) - percent);
    for (const text of wrong) expect(miss(text)).toBeGreaterThan(3 * miss(right[0] ?? ''));
  });

  it('finds exclusive events that are not independent', () => {
    const faces = [1, 2, 3, 4, 5, 6];
    const p = (event: (face: number) => boolean) => faces.filter(event).length / 6;
    const [isOne, isTwo] = [(face: number) => face === 1, (face: number) => face === 2];
    const both = p((face) => isOne(face) && isTwo(face));
    expect(both).toBe(0);
    expect(choicesOf('stat-mutually-exclusive').right).toEqual([
      both === p(isOne) * p(isTwo) ? 'True' : 'False',
    ]);
  });

  it('turns the comparison round when mild and severe cases are mixed', () => {
    const choice = 'stat-two-treatments';
    const rows = [
      ...sampleText('statistics/probability/two-treatments.md').matchAll(
        /^\| (mild cases|severe cases|all) \| (\d+) of (\d+) \| (\d+) of (\d+) \|$/gm,
      ),
    ].map(([, name, ...counts]) => ({ name, counts: counts.map(Number) }));
    const [mild = [], severe = [], all = []] = rows.map(({ counts }) => counts);
    expect(mild.map((count, index) => count + (severe[index] ?? 0))).toEqual(all);
    const aLeads = ([aWell = 0, a = 1, bWell = 0, b = 1]: readonly number[]) =>
      aWell / a > bWell / b;
    expect([mild, severe, all].map(aLeads)).toEqual([true, true, false]);
    expect(choicesOf(choice).right[0]).toMatch(/^A is better/);
  });
});

describe('inference', () => {
  const critical = findRoot((z) => area(normalDensity, -z, z) - 0.95, 1, 3);

  it('justifies exactly the claims that a computation supports', () => {
    const [low, high, n] = [14.2, 16.8, 100];
    const [middle, half] = [(low + high) / 2, (high - low) / 2];
    const deviation = (half / critical) * Math.sqrt(n);
    const shareOfStudents = area(normalDensity, -half / deviation, half / deviation);
    // The next mean differs from this one by the chance of both samples.
    const shareOfMeans = area(normalDensity, -critical / Math.SQRT2, critical / Math.SQRT2);
    const halfWith400 = (critical * deviation) / Math.sqrt(400);
    const claims: Record<string, boolean> = {
      'The sample mean is 15.5 h.': Math.abs(middle - 15.5) < 1e-9,
      '95 % of the students study': shareOfStudents > 0.9,
      'A method that is right for 95 %': true,
      '95 % of further samples': shareOfMeans > 0.9,
      'With 400 students': Math.abs(halfWith400 / half - 0.5) < 0.05,
      'A two-sided test at the 5 % level': 17 < low || 17 > high,
    };
    const { right, wrong } = choicesOf('stat-confidence-interval-claims');
    const holds = (text: string) =>
      Object.entries(claims).find(([start]) => text.startsWith(start))?.[1];
    expect(right.map(holds)).toEqual(right.map(() => true));
    expect(wrong.map(holds)).toEqual(wrong.map(() => false));
    expect(right.length + wrong.length).toBe(6);
  });

  it('has a margin of error that holds 95 % of the sample means', () => {
    const id = 'stat-margin-of-error';
    expect(interactionOf(sampleItem(id), 'formula').decimals).toBe(2);
    for (const { values, answer } of formulaCases(id)) {
      const { sigma = 0, n = 0 } = values;
      const spread = Math.sqrt(sum(Array.from({ length: n }, () => sigma ** 2))) / n;
      expect(area(normalDensity, -answer / spread, answer / spread)).toBeCloseTo(0.95, 4);
    }
  });

  it('adds up false alarms test by test', () => {
    const distribution = successes(20, 0.05);
    const cloze = 'stat-twenty-tests';
    expect(accepts(cloze, sum(distribution.map((p, k) => p * k)), 'gap-1')).toBe(true);
    expect(accepts(cloze, sum(distribution.slice(1)), 'gap-2')).toBe(true);
    expect(accepts(cloze, 0.05, 'gap-2')).toBe(false);
    const level = findRoot((alpha) => 20 * alpha - 0.05, 0, 1);
    expect(accepts(cloze, level, 'gap-3')).toBe(true);
    expect(1 - (successes(20, level)[0] ?? 0)).toBeLessThan(0.05);
    expect(acceptsText(cloze, 'bonferroni', 'gap-4')).toBe(true);
  });

  it('accepts the usual names of the sampling design', () => {
    const short = 'stat-sampling-design';
    for (const name of [
      'stratified',
      'Stratified sample',
      'proportionate stratified random sampling',
    ]) {
      expect(acceptsText(short, name), name).toBe(true);
    }
    for (const name of ['cluster sampling', 'random', 'systematic']) {
      expect(acceptsText(short, name), name).toBe(false);
    }
  });
});

describe('regression of reaction time on sleep', () => {
  const rows = [
    ...sampleText('stimuli/sleep-and-reaction.mdx').matchAll(/^\| (?:sleep|reaction).*\|$/gm),
  ].map(([row]) => [...row.matchAll(/\| (\d+) (?=\|)/g)].map(([, value]) => Number(value)));
  const [hours = [], times = []] = rows;
  const misfit = (slope: number, intercept: number) =>
    sum(hours.map((x, index) => ((times[index] ?? 0) - intercept - slope * x) ** 2));
  /** The best line by searching its slope, with the best intercept for each slope. */
  const interceptFor = (slope: number) =>
    mean(times.map((y, index) => y - slope * (hours[index] ?? 0)));
  const slopeOfMisfit = (slope: number) =>
    misfit(slope + 1e-4, interceptFor(slope + 1e-4)) -
    misfit(slope - 1e-4, interceptFor(slope - 1e-4));
  const slope = findRoot(slopeOfMisfit, -100, 100);
  const intercept = interceptFor(slope);

  it('draws the pairs of its table', () => {
    expect(hours).toHaveLength(8);
    const drawn = plotIn('stim-sleep-and-reaction').series[0]?.data ?? [];
    expect(drawn.map(([x]) => x)).toEqual(hours);
    expect(drawn.map(([, y]) => y)).toEqual(times);
  });

  it('has the slope of least misfit', () => {
    const numeric = 'stat-slope-of-sleep';
    expect(accepts(numeric, slope)).toBe(true);
    expect(accepts(numeric, -slope)).toBe(false);
  });

  it('accounts for the share by which the misfit falls', () => {
    const share = 1 - misfit(slope, intercept) / misfit(0, mean(times));
    const numeric = 'stat-share-explained';
    expect(accepts(numeric, share)).toBe(true);
    expect(accepts(numeric, Math.sqrt(share))).toBe(false);
  });

  it('leaves the residual of student C', () => {
    const numeric = 'stat-residual-of-student-c';
    const residual = (times[2] ?? 0) - (intercept + slope * (hours[2] ?? 0));
    expect(accepts(numeric, residual)).toBe(true);
    expect(accepts(numeric, -residual)).toBe(false);
  });

  it('predicts the impossible outside the data', () => {
    expect(Math.round(intercept + slope * 24)).toBe(59);
    expect(Math.max(...hours)).toBeLessThan(24);
    const { right } = choicesOf('stat-sleeping-all-day');
    expect(right[0]).toMatch(/far outside the data/);
  });
});

/** The numbers of the nursing items, found by drawing up, dripping and adding instead of by formula. */
import { describe, expect, it } from 'vitest';
import { acceptsText } from './accepts-text.ts';
import { choicesOf } from './choices.ts';
import { accepts, formulaCases, rightChoices } from './keys.ts';
import { findRoot } from './numerics/find-root.ts';
import { interactionOf, sampleItem, sampleText } from './sample-item.ts';

const tenth = (value: number) => Math.round(value * 10) / 10;

describe('medication safety', () => {
  it('draws up amoxicillin until the child has its milligrams per kilogram', () => {
    const perKilogramAndDay = (mL: number) => (2 * mL * (400 / 5)) / 18;
    const volume = findRoot((mL) => perKilogramAndDay(mL) - 45, 0, 50);
    const numeric = 'nurs-amoxicillin-suspension';
    expect(accepts(numeric, tenth(volume))).toBe(true);
    for (const wrong of [tenth(2 * volume), 405, 0.5]) {
      expect(accepts(numeric, wrong), String(wrong)).toBe(false);
    }
  });

  it('runs heparin so that the bag lasts as long as its units', () => {
    const hoursOfBag = 25_000 / (18 * 76);
    const numeric = 'nurs-heparin-infusion';
    expect(accepts(numeric, tenth(250 / hoursOfBag))).toBe(true);
    expect(accepts(numeric, tenth((18 * 76) / 250))).toBe(false);
  });

  it('empties the bag in time, drop by drop', () => {
    const id = 'nurs-infusion-drop-rate';
    expect(interactionOf(sampleItem(id), 'formula').decimals).toBe(0);
    for (const { values, answer } of formulaCases(id)) {
      const { volume = 0, hours = 0, factor = 0 } = values;
      let left = volume;
      for (let minute = 0; minute < hours * 60; minute += 1) left -= answer / factor;
      expect(left).toBeCloseTo(0, 6);
      expect(answer).toBeGreaterThan(5);
      expect(answer).toBeLessThan(100);
    }
  });

  it('runs dopamine at the micrograms ordered each minute', () => {
    const id = 'nurs-dopamine-infusion';
    expect(interactionOf(sampleItem(id), 'formula').decimals).toBe(1);
    for (const { values, answer } of formulaCases(id)) {
      const { dose = 0, weight = 0 } = values;
      const microgramsPerMinute = (rate: number) => ((400 * 1000) / 250) * (rate / 60);
      const rate = findRoot((mLPerHour) => microgramsPerMinute(mLPerHour) - dose * weight, 0, 500);
      expect(answer).toBeCloseTo(rate, 6);
    }
  });

  it('withholds a dose of acetaminophen that is above the range', () => {
    const [ordered, weight] = [240, 12];
    const isSafe = (dose: number, timesADay: number) =>
      dose / weight >= 10 && dose / weight <= 15 && (timesADay * dose) / weight <= 75;
    expect(isSafe(ordered, 24 / 4)).toBe(false);
    expect([10 * weight, 15 * weight]).toEqual([120, 180]);
    expect((ordered * 6) / weight).toBe(120);
    const { right } = choicesOf('nurs-acetaminophen-order');
    expect(right).toEqual(['Withhold the dose and contact the prescriber.']);
  });

  it('takes half a milligram with a leading and without a trailing zero', () => {
    const short = 'nurs-leading-zero';
    for (const written of ['0.5 mg', '0.5mg', '0,5 MG']) {
      expect(acceptsText(short, written), written).toBe(true);
    }
    for (const written of ['.5 mg', '0.50 mg', '5 mg', '0.5']) {
      expect(acceptsText(short, written), written).toBe(false);
    }
  });

  it('asks for a full minute at the apex before digoxin', () => {
    const cloze = 'nurs-digoxin-check';
    expect(rightChoices(cloze, 'gap-1')[0]).toBe('apical');
    expect(accepts(cloze, 60, 'gap-2')).toBe(true);
    expect(accepts(cloze, 60, 'gap-3')).toBe(true);
    expect(acceptsText(cloze, 'Potassium', 'gap-4')).toBe(true);
    expect(acceptsText(cloze, 'sodium', 'gap-4')).toBe(false);
    expect(rightChoices(cloze, 'gap-5')[0]).toBe('low');
  });

  it('injects 2.5 to 5 cm below the acromion by the scale of the figure', () => {
    const svg = sampleText('nursing/medication-safety/deltoid-site.svg');
    const [, top = '', bottom = ''] = /<path d="M60 (\d+)V(\d+)M52/.exec(svg) ?? [];
    const pixelsPerCentimetre = (Number(bottom) - Number(top)) / 2.5;
    const [, startOfAcromion = '', sag = ''] = /M214 (\d+)C[^"]*C308 (\d+) 240 \2/.exec(svg) ?? [];
    // A cubic curve reaches three quarters of the way to its control points.
    const lowerEdge = Number(startOfAcromion) + 0.75 * (Number(sag) - Number(startOfAcromion));
    const [, armpit = ''] = /M60 (\d+)H500/.exec(svg) ?? [];
    const { areas } = interactionOf(sampleItem('nurs-deltoid-site'), 'hotspot');
    const depths = areas.map(({ shape, correct }) => {
      if (shape.kind !== 'circle') throw new Error('not a circle');
      return { correct, y: shape.y * 560, cm: (shape.y * 560 - lowerEdge) / pixelsPerCentimetre };
    });
    const [site, tooHigh, tooLow] = depths;
    expect(depths.map(({ correct }) => correct)).toEqual([true, false, false, false]);
    expect(site?.cm).toBeGreaterThan(2.5);
    expect(site?.cm).toBeLessThan(5);
    expect(site?.y).toBeLessThan(Number(armpit));
    expect(tooHigh?.cm).toBeLessThan(2.5);
    expect(tooLow?.y).toBeGreaterThan(Number(armpit));
  });
});

describe('fluids and electrolytes', () => {
  it('adds up the shift hour by hour', () => {
    let balance = 0;
    for (let hour = 0; hour < 8; hour += 1) balance += 75;
    for (const drunk of [240, 120]) balance += drunk;
    const melted = 200 / 2;
    balance += melted + 100;
    for (const lost of [650, 150, 60]) balance -= lost;
    const numeric = 'nurs-fluid-balance-shift';
    expect(accepts(numeric, balance)).toBe(true);
    expect(accepts(numeric, balance + melted)).toBe(false);
  });
});

describe('the case after bowel surgery', () => {
  const text = sampleText('stimuli/postoperative-case.md');
  const lastOf = (row: string) =>
    new RegExp(`^\\| ${row}.*\\| ([\\d./]+) \\|$`, 'm').exec(text)?.[1] ?? '';
  const weight = Number(/\*\*(\d+) kg\*\*/.exec(text)?.[1]);

  it('averages the pressure over the heart cycle', () => {
    const [systolic = 0, diastolic = 0] = lastOf('blood pressure').split('/').map(Number);
    const cycle = [systolic, diastolic, diastolic];
    const meanPressure = cycle.reduce((sum, one) => sum + one, 0) / cycle.length;
    const numeric = 'nurs-sepsis-arterial-pressure';
    expect(accepts(numeric, meanPressure)).toBe(true);
    expect(accepts(numeric, (systolic + diastolic) / 2)).toBe(false);
    expect(meanPressure).toBeLessThan(65);
  });

  it('gives 30 mL for each kilogram', () => {
    let volume = 0;
    for (let kilogram = 0; kilogram < weight; kilogram += 1) volume += 30;
    expect(accepts('nurs-sepsis-fluid-volume', volume)).toBe(true);
    expect(volume / 3).toBe(680);
  });

  it('marks as cues what is abnormal in the table', () => {
    const { right, wrong } = choicesOf('nurs-sepsis-cues');
    expect(right).toHaveLength(5);
    expect(wrong).toHaveLength(3);
    expect(right).toContain(`Blood pressure ${lastOf('blood pressure')} mm Hg`);
    expect(right).toContain(`Urine output ${lastOf('urine output')} mL/h`);
    expect(Number(lastOf('urine output'))).toBeLessThan(0.5 * weight);
  });
});

describe('clinical judgment', () => {
  it('converts glucose between its two units', () => {
    const gramsPerMole = 6 * 12.011 + 12 * 1.008 + 6 * 15.999;
    const mgPerDecilitre = (mmolPerLitre: number) => Math.round((mmolPerLitre * gramsPerMole) / 10);
    const pairs = ['hypoglycemia-awake', 'first-patient'].flatMap((name) => [
      ...sampleText(`nursing/clinical-judgment/${name}.md`).matchAll(
        /([\d.]+)\s+mmol\/L\s+\((\d+)\s+mg\/dL\)/g,
      ),
    ]);
    expect(pairs.length).toBeGreaterThanOrEqual(3);
    for (const [, mmol, mg] of pairs) expect(mgPerDecilitre(Number(mmol))).toBe(Number(mg));
  });
});

import { describe, expect, test } from 'vitest';
import { fitUnits, type ReportSection } from '../../../src/node/review/fit-units.ts';

const unit = (text: string, rank: number, what = 'units') => ({ text, rank, what });
const section = (heading: string, units: ReportSection['units']): ReportSection => ({
  heading,
  units,
  gap: '\n',
});

describe('a report of limited length', () => {
  test('says everything where there is room, in the order of its sections', () => {
    const { text, leftOut } = fitUnits(
      [section('# One', [unit('a', 9), unit('b', 1)]), section('# Two', [unit('c', 5)])],
      1000,
    );
    expect(text).toBe('# One\na\nb\n\n# Two\nc');
    expect(leftOut.size).toBe(0);
  });

  test('leaves out what matters least, counts it, and drops headings without anything', () => {
    const { text, leftOut } = fitUnits(
      [
        section('# Details', [unit('d'.repeat(50), 8, 'details')]),
        section('# Rows', [unit('row 1', 2, 'rows'), unit('row 2', 2, 'rows')]),
      ],
      40,
    );
    expect(text).toBe('# Rows\nrow 1\nrow 2');
    expect(leftOut).toEqual(new Map([['details', 1]]));
  });

  test('counts bytes and not letters', () => {
    const units = [unit('ж'.repeat(30), 1)];
    expect(fitUnits([section('', units)], 50).leftOut).toEqual(new Map([['units', 1]]));
    expect(fitUnits([section('', units)], 70).leftOut.size).toBe(0);
  });

  test('never leaves out what has rank 0, and counts what was not made', () => {
    const { text, leftOut } = fitUnits(
      [{ ...section('', [unit('verdict', 0)]), untold: { what: 'items', count: 7 } }],
      3,
    );
    expect(text).toBe('verdict');
    expect(leftOut).toEqual(new Map([['items', 7]]));
  });
});

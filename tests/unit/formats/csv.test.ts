import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv, writeCsv } from '../../../src/formats/csv.ts';

const cellsOf = (text: string) => readCsv(text).rows.map(({ cells }) => cells);

describe('reading comma-separated values', () => {
  test('cells as Python’s csv module writes them are read', () => {
    const written = 'a,b\r\n"x,y","q""z"\r\n"l1\nl2",\r\n s ,1\r\n';
    expect(cellsOf(written)).toEqual([
      ['a', 'b'],
      ['x,y', 'q"z'],
      ['l1\nl2', ''],
      [' s ', '1'],
    ]);
  });

  test.each([
    ['a,b\n1,2', ','],
    ['a;b;c,d\n1;2;3', ';'],
    ['a\tb\n1\t2', '\t'],
    ['"x;y;z",b\n1,2', ','],
    ['sep=;\r\na;b\r\n1;2', ';'],
  ])('the separator of %j is found', (text, separator) => {
    expect(readCsv(text).separator).toBe(separator);
  });

  test('a row is named by the line of the file on which it begins', () => {
    const { rows } = readCsv('a,b\n"1\n\n1",2\n\n3,4\n');
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 6]);
  });

  test('a quotation mark that is never closed is noticed, one inside a cell is not', () => {
    expect(readCsv('a,b\n1,"open\n2,3').isUnclosed).toBe(true);
    expect(readCsv('a,b\n5" pipe,2').isUnclosed).toBe(false);
    expect(readCsv('a,b\n1,"closed"').isUnclosed).toBe(false);
  });

  test('blank lines and an empty file hold no rows', () => {
    expect(cellsOf('a,b\n\n,\n1,2\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(cellsOf('')).toEqual([]);
  });
});

describe('writing comma-separated values', () => {
  test('lines end in CRLF and quotation marks are doubled', () => {
    expect(writeCsv([['a', 'say "hi", twice']])).toBe('a,"say ""hi"", twice"\r\n');
  });

  test.each(['=1+1', '+a', '-a', '@a', '\ta', "=cmd|' /C calc'!A0", '＝1'])(
    'a spreadsheet does not run %j',
    (cell) => {
      expect(writeCsv([['x', cell]]).replace(/^x,"?/, '')).toMatch(/^'/);
    },
  );

  test.each(['-5', '+5', '-0.5', '-6.02e23'])('the number %s stays a number', (cell) => {
    expect(writeCsv([[cell]])).toBe(`${cell}\r\n`);
  });

  test('whatever cells hold, they are read back', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }).filter((text) => !text.startsWith('\uFEFF')),
      fc.string({
        unit: fc.constantFrom('=', '-', "'", '"', ',', ';', '\n', '\r', '\t', '5', 'a'),
      }),
    );
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
    fc.assert(
      fc.property(table, (rows) => {
        const filled = rows.filter((cells) => cells.some((text) => text.trim() !== ''));
        expect(cellsOf(writeCsv([['id', 'text'], ...rows]))).toEqual([['id', 'text'], ...filled]);
      }),
    );
  });
});

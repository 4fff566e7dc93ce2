import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { recogniseText } from '../../../src/importers/text/recognise-text.ts';

const line = 'Ein Rätsel: wie groß ist π? 🙂\n';
const lines = line.repeat(10_000);

/** The length of the text that is judged. */
const recognise = recogniseText((start) => ({ confidence: start.length, reason: 'Judged.' }));

function utf16(text: string, isBigEndian: boolean): Uint8Array {
  const units = [0xfeff, ...Array.from(text, (_, index) => text.charCodeAt(index))];
  return new Uint8Array(
    units.flatMap((unit) => {
      const bytes = [unit & 255, unit >> 8];
      return isBigEndian ? bytes.toReversed() : bytes;
    }),
  );
}

describe('text is recognised by its beginning', () => {
  test.each([
    ['UTF-8', strToU8(lines)],
    ['UTF-16, low bytes first', utf16(Array.from(lines, () => 'ä\n').join(''), false)],
    ['UTF-16, high bytes first', utf16(Array.from(lines, () => 'ä\n').join(''), true)],
  ])('cut between lines: %s', (_, bytes) => {
    const { confidence, reason } = recognise({ path: 'a.txt', bytes });
    expect(reason).toBe('Judged.');
    expect(confidence).toBeGreaterThan(90_000);
    expect(confidence).toBeLessThanOrEqual(200_000);
  });

  test('whole where its first line is longer', () => {
    const text = 'ä'.repeat(150_000);
    expect(recognise({ path: 'a.txt', bytes: strToU8(text) }).confidence).toBe(150_000);
  });

  test('bytes that are no text are of no format', () => {
    const bytes = new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0xff]);
    expect(recognise({ path: 'a.zip', bytes })).toEqual({
      confidence: 0,
      reason: 'It is no text.',
    });
  });
});

import { describe, expect, it } from 'vitest';
import { fingerprintHex } from '../../../src/formats/fingerprint.ts';

describe('fingerprints', () => {
  // Test vectors of the FNV page for FNV-1a, 64 bits.
  it.each([
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['foobar', '85944171f73967e8'],
    ['chongo was here!\n', '46810940eff5f915'],
  ])('are FNV-1a: %j', (text, expected) => {
    expect(fingerprintHex(text)).toBe(expected);
  });

  it('agree with the definition in exact integers', () => {
    const text = 'Größe 漢字 𝛼'.repeat(50);
    let value = 0xcbf29ce484222325n;
    for (const byte of new TextEncoder().encode(text)) {
      value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n);
    }
    expect(fingerprintHex(text)).toBe(value.toString(16).padStart(16, '0'));
  });
});

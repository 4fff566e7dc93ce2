import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../../src/site/item/excerpt.ts';

describe('an excerpt', () => {
  it('is one line, with simple formulas as text and others left out', () => {
    expect(excerptOf('At $5\\,\\mathrm{m/s}$\nthe $$\\int_0^1 f$$ is $\\alpha$.')).toBe(
      'At 5 m/s the … is α.',
    );
  });

  it('ends between words and says so', () => {
    const cut = excerptOf('many words '.repeat(30));
    expect(cut.length).toBeLessThanOrEqual(162);
    expect(cut).toMatch(/(?:many|words) …$/u);
  });
});

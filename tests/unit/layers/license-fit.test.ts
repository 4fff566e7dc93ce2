import { describe, expect, test } from 'vitest';
import { licenseFit } from '../../../src/bank/license/license-fit.ts';

/** Expected by the deeds and the compatibility pages of the licences themselves. */
describe('an item under a licence, in a bank under another', () => {
  test.each([
    ['CC0-1.0', 'CC-BY-4.0'],
    ['CC0-1.0', 'CC0-1.0'],
    ['CC-BY-4.0', 'CC-BY-SA-4.0'],
    ['CC-BY-4.0', 'CC-BY-NC-ND-4.0'],
    ['CC-BY-3.0', 'CC-BY-4.0'],
    ['MIT', 'Apache-2.0'],
    ['CC-BY-SA-4.0', 'CC-BY-SA-4.0'],
    ['CC-BY-SA-3.0', 'CC-BY-SA-4.0'],
    ['CC-BY-SA-3.0-DE', 'CC-BY-SA-4.0'],
    ['CC-BY-SA-4.0', 'GPL-3.0-only'],
    ['CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0'],
    ['CC-BY-NC-SA-4.0', 'CC-BY-NC-ND-4.0'],
    ['CC-BY-ND-4.0', 'CC-BY-ND-4.0'],
    ['CC-BY-NC-4.0 OR CC-BY-4.0', 'CC-BY-4.0'],
    ['CC-BY-NC-4.0', undefined],
    ['CC-BY-NC-4.0', 'LicenseRef-University'],
  ])('%s fits into %s', (item, bank) => {
    expect(licenseFit(item, bank)).toEqual({ kind: 'fits' });
  });

  test.each([
    ['CC-BY-NC-4.0', 'CC-BY-4.0', /commercial/],
    ['CC-BY-NC-SA-4.0', 'CC-BY-SA-4.0', /commercial/],
    ['CC-BY-ND-4.0', 'CC-BY-4.0', /changed versions/],
    ['CC-BY-SA-4.0', 'CC-BY-4.0', /only under itself/],
    ['CC-BY-SA-4.0', 'CC-BY-SA-3.0', /only under itself/],
    ['CC-BY-SA-1.0', 'CC-BY-SA-2.0', /only under itself/],
    ['CC-BY-SA-4.0', 'CC-BY-NC-SA-4.0', /only under itself/],
    ['GPL-3.0-only', 'CC-BY-SA-4.0', /only under itself/],
    ['CC-BY-4.0', 'CC0-1.0', /names/],
    ['CC-BY-4.0 AND CC-BY-NC-4.0', 'CC-BY-4.0', /commercial/],
    ['CC-BY-NC-4.0', 'CC-BY-NC-4.0 OR CC-BY-4.0', /commercial/],
  ])('%s goes beyond what %s says', (item, bank, reason) => {
    const fit = licenseFit(item, bank);
    expect(fit.kind).toBe('conflict');
    expect('reason' in fit && fit.reason).toMatch(reason);
  });

  test.each([
    [undefined, /no permission/],
    ['all rights reserved', /no SPDX/],
    ['LicenseRef-Publisher', /not known/],
    ['Zlib AND LicenseRef-Publisher', /not known/],
  ])('%s is not known to be allowed anywhere', (item, reason) => {
    for (const bank of ['CC-BY-4.0', undefined]) {
      const fit = licenseFit(item, bank);
      expect(fit.kind).toBe('unknown');
      expect('reason' in fit && fit.reason).toMatch(reason);
    }
  });
});

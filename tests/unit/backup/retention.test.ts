import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expiredBackups, type KeptBackup } from '../../../src/node/backup/retention.ts';

const day = 86_400_000;
const now = Date.parse('2026-11-20T02:00:00Z');

const isGood = ({ state }: KeptBackup): boolean => state !== 'broken';

/** Backups around now, some of them from the future. */
const backups = fc
  .array(
    fc.record({
      time: fc.integer({ min: -400, max: 20 }).map((days) => now + days * day),
      state: fc.constantFrom('verified' as const, 'whole' as const, 'broken' as const),
    }),
    { maxLength: 12 },
  )
  .map((list) => list.map((one, index): KeptBackup => ({ ...one, name: `backup-${index}` })));

const rules = fc.record({
  keepDays: fc.integer({ min: 0, max: 90 }),
  keepLast: fc.integer({ min: 0, max: 5 }),
});

/** Clocks that are right, that are years off, and that are none. */
const clocks = fc.oneof(
  fc.constant(now),
  fc.integer({ min: -20_000, max: 20_000 }).map((days) => now + days * day),
  fc.constantFrom(Number.NaN, 0, Number.POSITIVE_INFINITY),
);

function remaining(
  list: readonly KeptBackup[],
  rule: { keepDays: number; keepLast: number },
  time: number,
): readonly KeptBackup[] {
  const expired = new Set(expiredBackups(list, rule, time));
  return list.filter(({ name }) => !expired.has(name));
}

test('a backup goes when it is older than the days to keep', () => {
  const list: KeptBackup[] = [1, 29, 30, 31, 60].map((days) => ({
    name: `${days} days`,
    time: now - days * day,
    state: 'whole',
  }));
  expect(expiredBackups(list, { keepDays: 30, keepLast: 1 }, now)).toEqual(['31 days', '60 days']);
  expect(expiredBackups(list, { keepDays: 30, keepLast: 4 }, now)).toEqual(['60 days']);
});

test('the last verified one stays, though there are newer ones that nobody has verified', () => {
  const list: KeptBackup[] = [
    { name: 'new', time: now, state: 'whole' },
    { name: 'proven', time: now - 50 * day, state: 'verified' },
    { name: 'old', time: now - 60 * day, state: 'verified' },
  ];
  expect(expiredBackups(list, { keepDays: 30, keepLast: 1 }, now)).toEqual(['old']);
});

test('nothing goes while none is good', () => {
  const list: KeptBackup[] = [{ name: 'broken', time: now - 300 * day, state: 'broken' }];
  expect(expiredBackups(list, { keepDays: 30, keepLast: 1 }, now)).toEqual([]);
  const good: KeptBackup = { name: 'good', time: now - 400 * day, state: 'whole' };
  expect(expiredBackups([...list, good], { keepDays: 30, keepLast: 1 }, now)).toEqual(['broken']);
});

test('nothing goes while a date lies in the future', () => {
  const list: KeptBackup[] = [
    { name: 'future', time: now + day, state: 'whole' },
    { name: 'old', time: now - 300 * day, state: 'broken' },
  ];
  expect(expiredBackups(list, { keepDays: 30, keepLast: 1 }, now)).toEqual([]);
});

test('a good one always remains where there was one, and a verified one likewise', () => {
  fc.assert(
    fc.property(backups, rules, clocks, (list, rule, time) => {
      const left = remaining(list, rule, time);
      expect(left.some(isGood)).toBe(list.some(isGood));
      const isVerified = ({ state }: KeptBackup): boolean => state === 'verified';
      expect(left.some(isVerified)).toBe(list.some(isVerified));
      const newest = list.filter(isGood).sort((one, other) => other.time - one.time)[0];
      if (newest !== undefined) expect(left.some((one) => one.time === newest.time)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('whatever is done day after day, with any clock, a good one always remains', () => {
  /** One day: the clock says something, a backup is made or not, and old ones are removed. */
  const dayOfWork = fc.record({
    clock: clocks,
    made: fc.option(fc.constantFrom('verified' as const, 'whole' as const, 'broken' as const)),
    rule: rules,
  });
  fc.assert(
    fc.property(backups, fc.array(dayOfWork, { maxLength: 30 }), (list, days) => {
      let kept: readonly KeptBackup[] = list;
      let hadGood = kept.some(isGood);
      for (const [index, { clock, made, rule }] of days.entries()) {
        if (made !== null && Number.isFinite(clock)) {
          kept = [...kept, { name: `made-${index}`, time: clock, state: made }];
        }
        hadGood ||= kept.some(isGood);
        kept = remaining(kept, rule, clock);
        expect(kept.some(isGood)).toBe(hadGood);
      }
    }),
    { numRuns: 1_000 },
  );
});

test('what is young enough stays, whatever it is', () => {
  fc.assert(
    fc.property(backups, rules, (list, rule) => {
      const left = new Set(remaining(list, rule, now));
      for (const backup of list) {
        if (now - backup.time <= rule.keepDays * day) expect(left.has(backup)).toBe(true);
      }
    }),
  );
});

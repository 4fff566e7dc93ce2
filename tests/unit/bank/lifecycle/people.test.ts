import { expect, test } from 'vitest';
import {
  distinctPeople,
  isSamePerson,
  nameOfPerson,
} from '../../../../src/bank/lifecycle/same-person.ts';

test.each([
  ['Ada Lovelace', 'ada  lovelace', true],
  ['Hélène Brión', 'Helene Brion', true],
  ['Jean-Pierre Serre', 'Jean Pierre Serre', true],
  ['Ada Lovelace', 'Ada Lovelace <ada@example.org>', true],
  ['A. Lovelace <ada@example.org>', 'Ada <ADA@example.org>', true],
  ['Ada Lovelace <ada@example.org>', 'Ada Lovelace <al@elsewhere.org>', true],
  ['Ada Lovelace', 'Grace Hopper', false],
  ['Ada', 'Ada Lovelace', false],
  ['<ada@example.org>', '<grace@example.org>', false],
  ['', '', false],
])('“%s” and “%s” are one person: %s', (a, b, expected) => {
  expect(isSamePerson(a, b)).toBe(expected);
  expect(isSamePerson(b, a)).toBe(expected);
});

test('each person is listed once, as first named', () => {
  expect(distinctPeople(['Ada <a@x.org>', 'Grace', 'ADA', 'Countess <a@x.org>'])).toEqual([
    'Ada <a@x.org>',
    'Grace',
  ]);
});

test.each([
  ['Ada Lovelace <ada@example.org>', 'Ada Lovelace'],
  [' Ada ', 'Ada'],
  ['<ada@example.org>', '<ada@example.org>'],
])('people read “%s” as “%s”', (text, name) => {
  expect(nameOfPerson(text)).toBe(name);
});

/**
 * Writes a bank of seeded items: about 120 words, four choices, four to eight inline formulas and
 * a display formula, front matter and a solution each; 20 courses of 10 units.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Random, seededRandom } from './random.ts';

const words = (
  'pressure flow along streamline between sections where density remains constant while velocity ' +
  'rises because area falls and the energy that enters must leave through every boundary of given ' +
  'control volume unless heat is added or work is done by shaft upon fluid at steady state so that ' +
  'mass entering equals mass leaving for each instant considered in this simple model of real pipe'
).split(' ');

const subjects = [
  'Flow',
  'Charge',
  'Heat',
  'Growth',
  'Sampling',
  'Motion',
  'Mixing',
  'Decay',
] as const;

/** Writes `count` items and their `bank.yml` below `directory`. */
export function generateBank(directory: string, count: number): void {
  mkdirSync(directory, { recursive: true });
  writeFileSync(
    join(directory, 'bank.yml'),
    'title: Generated bank\nlanguages: [en]\nrelease: practice\n',
  );
  for (let course = 1; course <= 20; course++) {
    for (let unit = 1; unit <= 10; unit++)
      mkdirSync(unitFolder(directory, course, unit), { recursive: true });
  }
  for (let number = 1; number <= count; number++) writeItem(directory, number);
}

/** Changes the wording of one item, as an author would. */
export function changeOneItem(directory: string): void {
  writeItem(directory, 1, 'Changed since the last build. ');
}

function writeItem(directory: string, number: number, opening = ''): void {
  const folder = unitFolder(directory, (number % 20) + 1, (Math.floor(number / 20) % 10) + 1);
  writeFileSync(join(folder, `item-${number}.md`), generatedItem(number, opening));
}

function unitFolder(directory: string, course: number, unit: number): string {
  return join(directory, `course-${course}`, `unit-${unit}`);
}

/** Text of the item of that number. @param opening begins its stem */
export function generatedItem(number: number, opening = ''): string {
  const random = seededRandom(number);
  const key = random.integer(0, 3);
  const choices = [0, 1, 2, 3].map(
    (index) =>
      `- [${index === key ? 'x' : ' '}] ${inlineFormula(random)} ${phrase(random, 3)} (${index + 1})`,
  );
  return `---
id: generated-${number}
title: ${random.pick(subjects)} ${number}
difficulty: ${random.pick(['easy', 'medium', 'hard'])}
points: ${random.integer(1, 4)}
tags: [generated, ${phrase(random, 1)}]
---

${opening}${sentence(random, 22)} ${inlineFormula(random)} ${sentence(random, 20)}

$$
${fraction(random)} = \\int_0^{${random.integer(1, 9)}} \\sqrt{x^2 + ${random.integer(1, 9)}} \\, dx
$$

${sentence(random, 24)} ${inlineFormula(random)}${random.integer(0, 1) === 1 ? ` and ${inlineFormula(random)}` : ''}.

${choices.join('\n')}

## Solution

${sentence(random, 30)} ${inlineFormula(random)}.
`;
}

function sentence(random: Random, length: number): string {
  const text = phrase(random, length);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function phrase(random: Random, length: number): string {
  return Array.from({ length }, () => words[random.integer(0, words.length - 1)] ?? '').join(' ');
}

function inlineFormula(random: Random): string {
  return `$v_{${random.integer(1, 9)}} = ${fraction(random)}$`;
}

function fraction(random: Random): string {
  return `\\frac{${random.integer(1, 99)}\\rho + \\alpha_{${random.integer(1, 9)}}}{${random.integer(2, 99)}^{${random.integer(2, 4)}}}`;
}

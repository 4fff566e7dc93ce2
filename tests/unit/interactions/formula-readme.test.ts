import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { constants, functions } from '../../../src/content/formula/expression.ts';
import { evaluateExpression } from '../../../src/interactions/formula/evaluate.ts';
import { parseExpression } from '../../../src/interactions/formula/parse.ts';

const readme = readFileSync('src/interactions/formula/README.md', 'utf8');
const examples = [...readme.matchAll(/^\| `([^`]+)` +\| (-?[\d.]+) +\|$/gm)];

test('the description of the formula language names every function and constant', () => {
  for (const name of Object.keys(functions)) expect(readme).toContain(`\`${name}(`);
  for (const name of Object.keys(constants)) expect(readme).toContain(`\`${name}\``);
});

test('its examples are right', () => {
  expect(examples.length).toBeGreaterThan(5);
  for (const [, formula = '', value] of examples) {
    const parsed = parseExpression(formula);
    expect(parsed.ok && evaluateExpression(parsed.expression, {})).toBe(Number(value));
  }
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { queryFields } from '../../../src/bank/query/query.ts';
import { assessmentSettingsSchema } from '../../../src/bank/schemas/assessment-settings-schema.ts';
import { bankSchema } from '../../../src/bank/schemas/bank-schema.ts';
import { defaultsSchema } from '../../../src/bank/schemas/defaults-schema.ts';
import { bankOf, itemText, places } from './bank-of.ts';

const docs = join(import.meta.dirname, '../../../docs');
const bankPage = readFileSync(join(docs, 'bank.md'), 'utf8');
const cliPage = readFileSync(join(docs, 'cli.md'), 'utf8');

describe('the page about the bank', () => {
  test.each([
    ...Object.keys(bankSchema.properties),
    ...Object.keys(defaultsSchema.properties),
    ...Object.keys(assessmentSettingsSchema.properties),
  ])('names %s', (key) => {
    expect(bankPage).toContain(`\`${key}\``);
  });

  test('shows an assessment that is sound', () => {
    const [, assessment = ''] = /## Assessments\s+```yaml\n([\s\S]*?)```/u.exec(bankPage) ?? [];
    const pipes = ['one', 'two', 'three'].map((id) => [
      `fluid-mechanics/pipe-flow/${id}.md`,
      itemText(id, 'difficulty: medium'),
    ]);
    const { diagnostics } = bankOf({
      'assessments/midterm.yml': assessment,
      'a.md': itemText('hydrostatic-paradox'),
      'b.md': itemText('bernoulli-assumptions'),
      ...Object.fromEntries(pipes),
    });
    expect(places(diagnostics)).toEqual([]);
  });
});

test.each(queryFields)('the page about the command line names the field %s', (field) => {
  expect(cliPage).toContain(`\`${field}:`);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { bankSchemas } from '../../../src/bank/schemas/index.ts';

const folder = join(import.meta.dirname, '../../../schemas');

describe.each(Object.entries(bankSchemas))('the schema of %s', (name, schema) => {
  test('is a JSON Schema', () => {
    expect(new Ajv2020().validateSchema(schema)).toBe(true);
  });

  test('is the one that lies in schemas/ for editors', () => {
    expect(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(schema)),
    );
  });

  test('describes every key', () => {
    expect(undescribed(schema, name)).toEqual([]);
  });
});

/** Paths of properties without a description of their own or of what they refer to. */
function undescribed(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, part]: [string, unknown]) => {
    if (key !== 'properties' || typeof part !== 'object' || part === null) {
      return undescribed(part, `${path}/${key}`);
    }
    if (path.includes('dependentSchemas')) return [];
    return Object.entries(part).flatMap(([name, property]: [string, unknown]) => [
      ...(isDescribed(property) ? [] : [`${path}/${name}`]),
      ...undescribed(property, `${path}/${name}`),
    ]);
  });
}

function isDescribed(property: unknown): boolean {
  if (typeof property !== 'object' || property === null) return false;
  return '$ref' in property || ('description' in property && property.description !== '');
}

/** The JSON Schemas that the site publishes for editors and other programs. */
import { assessmentSchema } from '../../bank/schemas/assessment-schema.ts';
import { bankSchema } from '../../bank/schemas/bank-schema.ts';
import { defaultsSchema } from '../../bank/schemas/defaults-schema.ts';
import { itemSchema } from '../../question-types/schema.ts';

/** Texts by path below the site's base. */
export function schemaFiles(): ReadonlyMap<string, string> {
  const schemas = {
    item: itemSchema,
    defaults: defaultsSchema,
    bank: bankSchema,
    assessment: assessmentSchema,
  };
  return new Map(
    Object.entries(schemas).map(([name, schema]) => [
      `schemas/${name}.json`,
      `${JSON.stringify(schema, null, 2)}\n`,
    ]),
  );
}

/** The JSON Schemas that the site publishes for editors and other programs. */
import { bankSchemas } from '../../bank/schemas/index.ts';

/** Texts by path below the site's base. */
export function schemaFiles(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(bankSchemas).map(([name, schema]) => [
      `schemas/${name}.json`,
      `${JSON.stringify(schema, undefined, 2)}\n`,
    ]),
  );
}

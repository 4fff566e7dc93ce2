/** Checks front matter against the JSON Schema of its type, by ajv. */
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { SchemaError, ValidateFrontMatter } from '../markdown/front-matter-check.ts';
import { frontMatterIssues } from '../markdown/front-matter-issues.ts';
import { itemSchema } from '../question-types/schema.ts';

let compiled: ValidateFunction | undefined;

/** The issues of a front matter; the schema is compiled at the first call. */
export const validateFrontMatter: ValidateFrontMatter = (values, type) => {
  compiled ??= compile();
  if (compiled({ ...values, type })) return [];
  // What `propertyNames` finds in a name is reported once more by the keyword itself.
  const errors = (compiled.errors ?? []).filter((error) => error.propertyName === undefined);
  return frontMatterIssues(errors.map(schemaError), values, type);
};

function compile(): ValidateFunction {
  // Shared definitions become functions of their own: 15 types would repeat their code otherwise.
  const ajv = new Ajv2020({
    allErrors: true,
    discriminator: true,
    inlineRefs: false,
    allowUnionTypes: true,
    strictTypes: false,
    // A test holds the schema itself against its meta-schema: checking it here doubles the time.
    validateSchema: false,
    meta: false,
  });
  return ajv.compile(itemSchema);
}

function schemaError(error: ErrorObject): SchemaError {
  return {
    keyword: error.keyword,
    path: error.instancePath
      .split('/')
      .slice(1)
      .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~')),
    params: error.params,
  };
}

/** The checks of `bank.yml`, `_defaults.yml` assessments and locks against their schemas. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { BankChecks, SchemaCheck } from '../bank/schema-check.ts';
import { assessmentSchema } from '../bank/schemas/assessment-schema.ts';
import { bankSchema } from '../bank/schemas/bank-schema.ts';
import { defaultsSchema } from '../bank/schemas/defaults-schema.ts';
import { lockSchema } from '../bank/schemas/lock-schema.ts';
import { schemaIssues } from './schema-issues.ts';

/** Each schema is compiled when it is first needed. */
export const bankChecks: BankChecks = {
  bank: checkFor(bankSchema),
  defaults: checkFor(defaultsSchema),
  assessment: checkFor(assessmentSchema),
  lock: checkFor(lockSchema),
};

function checkFor<Value>(schema: object): SchemaCheck<Value> {
  let compiled: ReturnType<typeof compile<Value>> | undefined;
  return (data) => {
    compiled ??= compile<Value>(schema);
    if (compiled(data)) return { ok: true, value: data };
    return { ok: false, issues: schemaIssues(compiled.errors ?? []) };
  };
}

function compile<Value>(schema: object) {
  return new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true }).compile<Value>(
    schema,
  );
}

/** The JSON Schemas of all files that a bank's authors write. */
import { editorSchema } from '../../question-types/schema.ts';
import { assessmentSchema } from './assessment-schema.ts';
import { bankSchema } from './bank-schema.ts';
import { defaultsSchema } from './defaults-schema.ts';
import { lockSchema } from './lock-schema.ts';

/** By kind: front matter of items, `bank.yml`, `_defaults.yml`, assessments and their locks. */
export const bankSchemas = {
  item: editorSchema,
  bank: bankSchema,
  defaults: defaultsSchema,
  assessment: assessmentSchema,
  lock: lockSchema,
} as const;

/** The JSON Schema of the manifest of a backup. */
const count = { type: 'integer', minimum: 0 };
const oid = { type: 'string', pattern: '^([0-9a-f]{40}|[0-9a-f]{64})$' };
const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' };
/** No path leads out of the backup. */
const path = { type: 'string', pattern: '^(?!/)(?!.*(^|/)\\.\\.(/|$))[^\\\\:]+$' };

const object = (
  properties: Readonly<Record<string, object>>,
  optional: readonly string[] = [],
) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});

/** Draft 2020-12. What later versions add is allowed. */
export const manifestSchema = object({
  formatVersion: { const: 1 },
  time: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$' },
  head: object({ oid, branch: { type: 'string' } }, ['branch']),
  objectFormat: { enum: ['sha1', 'sha256'] },
  refs: {
    type: 'object',
    propertyNames: { type: 'string', pattern: '^refs/' },
    additionalProperties: oid,
  },
  bank: { type: 'string' },
  counts: object({ items: count, stimuli: count, assessments: count, commits: count }),
  versions: object({
    stemma: { type: 'string' },
    node: { type: 'string' },
    git: { type: 'string' },
    schema: count,
  }),
  files: { type: 'array', items: object({ path, bytes: count, sha256 }) },
  missing: {
    type: 'array',
    items: object({ oid: sha256, bytes: count, path: { type: 'string' } }),
  },
});

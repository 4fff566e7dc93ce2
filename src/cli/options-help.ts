/** Describes the options of an exporter for the help. */

/** One line for each property of a JSON Schema: name, values or type, default, description. */
export function optionsHelp(schema: object): string {
  const properties = 'properties' in schema ? schema.properties : undefined;
  if (typeof properties !== 'object' || properties === null) return '';
  return Object.entries(properties)
    .map(([name, property]: [string, unknown]) => `  --option ${name}=${describe(property)}\n`)
    .join('');
}

function describe(property: unknown): string {
  if (typeof property !== 'object' || property === null) return '';
  const values =
    'enum' in property && Array.isArray(property.enum)
      ? property.enum.join('|')
      : `<${'type' in property ? property.type : 'value'}>`;
  const preset = 'default' in property ? ` (default ${property.default})` : '';
  const meaning = 'description' in property ? `\n      ${property.description}` : '';
  return `${values}${preset}${meaning}`;
}

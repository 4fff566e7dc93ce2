/** Which column of a table stands for which field, where their names do not say it. */
import { type FieldName, fieldNames } from '../record/field-names.ts';

/** Names of columns by field; `choices` may name several, separated by commas. */
export type ColumnMapping = Partial<Readonly<Record<FieldName, string>>>;

const examples: Partial<Readonly<Record<FieldName, string>>> = {
  text: 'the question',
  choices: 'the choices: one column, or several separated by commas',
  answer: 'the answer: a letter, the text of a choice, a number or a text',
  answerLetter: 'the letter of the right choice',
};

/** JSON Schema of the options. */
export const csvImportOptionsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(
    fieldNames.map((name) => [
      name,
      {
        type: 'string',
        minLength: 1,
        description: `Name of the column that holds ${examples[name] ?? `the field ${name}`}.`,
      },
    ]),
  ),
} as const;

/** The mapping that the options state. */
export function mappingOf(options: Readonly<Record<string, unknown>> = {}): ColumnMapping {
  return Object.fromEntries(
    fieldNames.flatMap((name) => {
      const column = options[name];
      return typeof column === 'string' && column.trim() !== '' ? [[name, column]] : [];
    }),
  );
}

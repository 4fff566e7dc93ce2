/** `stemma schema` */
import { resolve } from 'node:path';
import { Option } from 'commander';
import { bankSchemas } from '../../bank/schemas/index.ts';
import { envelopeSchema } from '../../formats/stemma-json/envelope.ts';
import { writeFilesTogether } from '../../node/journal/write-files-together.ts';
import { writeEditorFiles } from '../../node/write-editor-files.ts';
import { bankOption } from '../bank-option.ts';
import { type CliCommand, newCommand } from '../cli-command.ts';
import { withBank } from '../with-bank.ts';

/** By kind: the files of a bank, and our own format for whole selections. */
const schemas = { ...bankSchemas, stemma: envelopeSchema } as const;

interface SchemaOptions {
  readonly bank: string;
  readonly kind: keyof typeof schemas;
  readonly into?: string;
  readonly editor?: boolean;
}

/** Prints the JSON Schemas of the bank's files. */
export const schemaCommand: CliCommand = ({ host }) =>
  newCommand('schema', 'Print the JSON Schema of a kind of file, for editors and other programs.', [
    ['stemma schema', 'of the front matter of items'],
    ['stemma schema --kind assessment', 'of the files in assessments/'],
    ['stemma schema --into schemas', 'write all of them, one file each'],
    ['stemma schema --editor', 'let the editor complete the front matter of the items here'],
  ])
    .addOption(bankOption(host))
    .addOption(
      new Option('--kind <kind>', 'what the schema describes')
        .choices(Object.keys(schemas))
        .default('item'),
    )
    .option('--into <dir>', 'write all schemas into this folder')
    .option('--editor', 'write .astro/collections, by which editors know what is an item')
    .action(async ({ bank, kind, into, editor }: SchemaOptions) => {
      if (into !== undefined) {
        const files = Object.entries(schemas).map(([name, schema]) => ({
          path: `${name}.json`,
          content: schemaText(schema),
        }));
        writeFilesTogether(resolve(host.cwd, into), files);
      }
      if (editor) await withBank(host, bank, (index) => writeEditorFiles(host.cwd, index));
      if (into === undefined && !editor) host.out(schemaText(schemas[kind]));
    });

function schemaText(schema: object): string {
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

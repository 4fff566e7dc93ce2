/** `stemma schema` */
import { join, resolve } from 'node:path';
import { Option } from 'commander';
import { bankSchemas, type SchemaKind } from '../../bank/schemas/index.ts';
import { writeWholeFile } from '../../node/write-whole-file.ts';
import { type CliCommand, newCommand } from '../cli-command.ts';

interface SchemaOptions {
  readonly kind: SchemaKind;
  readonly into?: string;
}

/** Prints the JSON Schemas of the bank's files. */
export const schemaCommand: CliCommand = ({ host }) =>
  newCommand('schema', 'Print the JSON Schema of a kind of file, for editors and other programs.', [
    ['stemma schema', 'of the front matter of items'],
    ['stemma schema --kind assessment', 'of the files in assessments/'],
    ['stemma schema --into schemas', 'write all of them, one file each'],
  ])
    .addOption(
      new Option('--kind <kind>', 'what the schema describes')
        .choices(Object.keys(bankSchemas))
        .default('item'),
    )
    .option('--into <dir>', 'write all schemas into this folder')
    .action(({ kind, into }: SchemaOptions) => {
      if (into === undefined) {
        host.out(schemaText(bankSchemas[kind]));
        return;
      }
      for (const [name, schema] of Object.entries(bankSchemas)) {
        writeWholeFile(join(resolve(host.cwd, into), `${name}.json`), schemaText(schema));
      }
    });

function schemaText(schema: object): string {
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

/**
 * Stands for the program `gh`: answers `gh api` from files, and keeps what is written. `GH_ANSWERS`
 * is a folder with `answers.json`, which names a file for each address that may be asked.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const folder = process.env.GH_ANSWERS ?? '';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    paginate: { type: 'boolean' },
    silent: { type: 'boolean' },
    method: { type: 'string' },
    jq: { type: 'string' },
    field: { type: 'string' },
  },
});
const [program, address = ''] = positionals;
if (program !== 'api') throw new Error(`gh ${program} is not expected.`);

if (values.field === undefined) {
  const answers: Readonly<Record<string, string>> = JSON.parse(
    readFileSync(join(folder, 'answers.json'), 'utf8'),
  );
  const file = answers[address];
  if (file === undefined) throw new Error(`gh api ${address} is not expected.`);
  const answer = readFileSync(join(folder, file));
  process.stdout.write(values.jq === undefined ? answer : select(values.jq, answer));
} else {
  const [, name = ''] = /^body=@(.*)$/u.exec(values.field) ?? [];
  const written = { method: values.method ?? 'POST', address, body: readFileSync(name, 'utf8') };
  appendFileSync(join(folder, 'written.jsonl'), `${JSON.stringify(written)}\n`);
}

/** What `gh --jq` prints: texts without quotes. */
function select(filter: string, input: Uint8Array): string {
  const { status, stdout, stderr } = spawnSync('jq', ['--raw-output', '--compact-output', filter], {
    input,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

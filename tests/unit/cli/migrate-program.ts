/** Takes the bank in the folder named as its argument to version 3 of a format that does not exist. */
import { migrateWith } from '../../../src/cli/commands/migrate.ts';
import { countSeconds, renameDifficulty } from '../bank/migrations/made-migrations.ts';

const [folder = ''] = process.argv.slice(2);
const host = {
  cwd: folder,
  env: {},
  out: () => {},
  err: () => {},
  hasColors: false,
  hasProgress: false,
};
const end = (code: number): void => {
  process.exitCode = code;
};
await migrateWith([renameDifficulty, countSeconds])({ host, end }).parseAsync(
  ['--bank', '.', '--to', '3'],
  { from: 'user' },
);

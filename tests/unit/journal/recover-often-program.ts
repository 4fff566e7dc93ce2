/** Recovers the folder named as its argument, again and again until a file `done` is in it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { recoverJournals } from '../../../src/node/journal/recover-journals.ts';

const [folder = ''] = process.argv.slice(2);
while (!existsSync(join(folder, 'done'))) recoverJournals(folder);

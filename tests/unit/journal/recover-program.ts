/** Recovers the folder named as its argument. */
import { recoverJournals } from '../../../src/node/journal/recover-journals.ts';

const [folder = ''] = process.argv.slice(2);
recoverJournals(folder);

/** Adds, replaces and removes files of the folder named as its argument, all together. */
import { writeFilesTogether } from '../../../src/node/journal/write-files-together.ts';

const [folder = ''] = process.argv.slice(2);
writeFilesTogether(folder, [
  { path: 'replaced.md', content: 'new text of a file that is there\n' },
  { path: 'new/folder/figure.png', content: Uint8Array.of(0, 255, 128, 10, 13) },
  { path: 'old/removed.md', content: null },
]);

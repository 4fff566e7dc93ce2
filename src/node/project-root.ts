/** Finds the folder of this program, also from inside a bundle that a build made of it. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the folder that holds `package.json` and `src`. */
export function projectRoot(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  return ancestorWithSource(here) ?? ancestorWithSource(process.cwd()) ?? process.cwd();
}

function ancestorWithSource(folder: string): string | undefined {
  if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'src/model'))) {
    return folder;
  }
  const parent = dirname(folder);
  return parent === folder ? undefined : ancestorWithSource(parent);
}

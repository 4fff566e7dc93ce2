/** Lists the files of a bank. */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../model/index.ts';

/** Paths below the root with forward slashes, in code-unit order, and links that were left out. */
export interface BankFiles {
  readonly paths: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * All files below `root` but hidden ones and `node_modules`. A link is followed only to a file
 * inside the bank.
 * @param root absolute, without links
 */
export function listBankFiles(root: string): BankFiles {
  const paths: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile() || leadsToOwnFile(root, path)) paths.push(path);
      else diagnostics.push(skippedLink(path));
    }
  }
  return { paths: paths.sort(), diagnostics };
}

function leadsToOwnFile(root: string, path: string): boolean {
  try {
    const target = realpathSync(join(root, path));
    return target.startsWith(root + sep) && statSync(target).isFile();
  } catch {
    return false;
  }
}

function skippedLink(path: string): Diagnostic {
  return diagnostic('link-skipped', {
    message: `${path} is no regular file of the bank and is left out.`,
    hint: 'Copy the file into the bank.',
    place: { file: path },
  });
}

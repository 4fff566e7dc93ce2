/** Checks whom `bank.yml` names as owners of folders. */
import { closestName } from '../../diagnostics/closest-name.ts';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../../model/index.ts';
import { bankFileKind } from '../bank-path.ts';
import type { BankParts } from './bank-parts.ts';

/** Folders that do not exist, and courses that nobody owns where others have owners. */
export function checkOwners({ settings, settingsPlace, files }: BankParts): Diagnostic[] {
  const keys = Object.keys(settings.owners);
  if (keys.length === 0 || settingsPlace === undefined) return [];
  const folders = foldersOf(files);
  const unknown = keys
    .filter((key) => key !== '*' && key !== 'code' && !folders.has(withoutSlash(key)))
    .map((key) => {
      const close = closestName(key, folders);
      return diagnostic('owners-unknown-folder', {
        message: `The bank has no folder ${key}.`,
        hint: close === undefined ? 'Name a folder of the bank.' : `Did you mean ${close}?`,
        place: settingsPlace(['owners', key], 'key'),
      });
    });
  const owned = new Set(keys.map(withoutSlash));
  const unowned = keys.includes('*') ? [] : coursesOf(files).filter((name) => !owned.has(name));
  return [
    ...unknown,
    ...unowned.map((name) =>
      diagnostic('course-without-owner', {
        message: `Nobody owns ${name}.`,
        hint: `Add \`${name}\` to the owners, or \`*\` for the whole bank.`,
        place: settingsPlace(['owners'], 'key'),
      }),
    ),
  ];
}

/** Every folder that a file lies in, however deep. */
function foldersOf(files: ReadonlySet<string>): Set<string> {
  const folders = new Set<string>();
  for (const path of files) {
    for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      folders.add(path.slice(0, end));
    }
  }
  return folders;
}

/** Folders at the root that hold items. */
function coursesOf(files: ReadonlySet<string>): string[] {
  const items = [...files].filter((path) => path.includes('/') && bankFileKind(path) === 'item');
  return [...new Set(items.map((path) => path.slice(0, path.indexOf('/'))))].sort();
}

function withoutSlash(folder: string): string {
  return folder.endsWith('/') ? folder.slice(0, -1) : folder;
}

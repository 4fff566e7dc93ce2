/** What a file of a bank is, told from its path alone. */

/** The part a file plays. */
export type BankFileKind =
  | 'settings'
  | 'defaults'
  | 'assessment'
  | 'lock'
  | 'item'
  | 'guide'
  | 'other';

/** Folders at the root whose files are not items of a course. */
const assessmentFolder = 'assessments/';
const guideFolder = 'guides/';

/**
 * The part of the file at a path below the bank's root. `README.md` documents a folder and is no
 * item; what is neither text of the bank nor settings is `other`: figures, data, attachments.
 */
export function bankFileKind(path: string): BankFileKind {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (path === 'bank.yml') return 'settings';
  if (name === '_defaults.yml') return 'defaults';
  if (path.startsWith(assessmentFolder)) {
    if (name.endsWith('.lock')) return 'lock';
    return name.endsWith('.yml') ? 'assessment' : 'other';
  }
  if (path.startsWith(guideFolder)) return name.endsWith('.mdx') ? 'guide' : 'other';
  if (name.toLowerCase() === 'readme.md') return 'other';
  return name.endsWith('.md') || name.endsWith('.mdx') ? 'item' : 'other';
}

/** Path of the folder of a file, empty for the root. */
export function folderOf(path: string): string {
  const end = path.lastIndexOf('/');
  return end < 0 ? '' : path.slice(0, end);
}

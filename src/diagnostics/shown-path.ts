/** Names the file of a finding for whoever reads it. */

/**
 * The path of a file from where the reader is.
 * @param root what leads from there to the bank: `questions/`, or nothing
 * @param file from the root of the bank; files of overlays begin with `../`
 */
export function shownPath(root: string, file: string): string {
  const folders = root.split('/').slice(0, -1);
  let rest = file;
  while (
    rest.startsWith('../') &&
    folders.length > 0 &&
    !['..', ''].includes(folders.at(-1) ?? '')
  ) {
    folders.pop();
    rest = rest.slice('../'.length);
  }
  return [...folders, rest].join('/');
}

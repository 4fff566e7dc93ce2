/** Writes who reviews what as GitHub's file `CODEOWNERS`. */

/** First line of a file that this wrote. */
export const codeOwnersMark = '# Written by `stemma codeowners --write` from `owners` in bank.yml.';

/** Key of `owners` for what is executed: the guides, and everything outside the bank. */
const code = 'code';

/**
 * The text of `CODEOWNERS`. Of several lines that match a file GitHub takes the last, so the general
 * ones come first and the guides, which are code, in the end.
 * @param owners lists of names by folder, as `bank.yml` has them
 * @param prefix of the bank's paths in the repository: `questions/`, or nothing
 * @see https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
 */
export function codeOwners(
  owners: Readonly<Record<string, readonly string[]>>,
  prefix: string,
): string {
  const folders = Object.keys(owners)
    .filter((key) => key !== code && key !== '*')
    .sort();
  const lines = [
    line('*', owners[code]),
    line(`/${asPattern(prefix)}`, owners['*']),
    ...folders.map((key) => line(`/${asPattern(prefix + withSlash(key))}`, owners[key])),
    line(`/${asPattern(prefix)}guides/`, owners[code]),
    // A bank that is the whole repository has the workflows among its files.
    prefix === '' ? line('/.github/', owners[code]) : undefined,
  ].filter((text) => text !== undefined);
  return `${[codeOwnersMark, '# Change it there; of several lines that match a file the last one counts.', '', ...lines].join('\n')}\n`;
}

function line(pattern: string, names: readonly string[] | undefined): string | undefined {
  // The root as a folder is no pattern.
  return names && `${pattern === '/' ? '*' : pattern} ${names.join(' ')}`;
}

/** A slash at the end lets a folder be named that is called `code`. */
function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}

/**
 * A path as a pattern that means this path. GitHub knows no way to write brackets, so any one
 * character stands for each.
 */
function asPattern(path: string): string {
  return path.replaceAll(/[\\\s*?]/gu, String.raw`\$&`).replaceAll(/[[\]]/gu, '?');
}

/** Links from an item to its file in the repository. */
import type { BankSettings } from '../model/index.ts';
import { mountPoint } from '../node/dependencies/mount-items.ts';
import type { BankIndex } from '../node/index-bank.ts';
import type { Link } from './site.ts';

/** @param folder of the bank in its repository, empty or ending in a slash */
export function sourceLinks(
  { repository, branch }: Pick<BankSettings, 'repository' | 'branch'>,
  folder: string,
): (path: string) => readonly Link[] {
  if (repository === undefined) return () => [];
  // GitLab keeps its own pages apart by a hyphen.
  const root = /^https:\/\/(?:[\w-]+\.)*gitlab\./u.test(repository)
    ? `${repository}/-`
    : repository;
  return (path) => {
    const file = [branch, ...`${folder}${path}`.split('/')].map(encodeURIComponent).join('/');
    return [
      { label: 'Source', url: `${root}/blob/${file}` },
      { label: 'Edit', url: `${root}/edit/${file}` },
      { label: 'History', url: `${root}/commits/${file}` },
    ];
  };
}

/**
 * Links for a bank with layers: files of overlays have none, those of other banks lead to their
 * own repository as it was at the commit that is used.
 * @param own links of the bank itself
 */
export function layeredLinks(
  { root, banks, locate }: Pick<BankIndex, 'root' | 'banks' | 'locate'>,
  own: (path: string) => readonly Link[],
): (path: string) => readonly Link[] {
  const others = banks.map(({ entry, index }) => {
    const folder = entry.folder === undefined ? '' : `${entry.folder}/`;
    const { repository } = index.settings;
    const at = { branch: entry.commit, ...(repository === undefined ? {} : { repository }) };
    return { mount: mountPoint(entry.name), links: sourceLinks(at, folder) };
  });
  return (path) => {
    const other = others.find(({ mount }) => path.startsWith(mount));
    if (other !== undefined) {
      const links = other.links(path.slice(other.mount.length));
      return links.filter(({ label }) => label === 'Source');
    }
    return locate(path)?.root === root ? own(path) : [];
  };
}

/** Links from an item to its file in the repository. */
import type { BankSettings } from '../model/index.ts';
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

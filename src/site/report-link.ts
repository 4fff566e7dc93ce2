/** The link by which readers report a wrong question. */
import type { ItemHeader } from '../bank/item-header.ts';
import type { BankSettings } from '../model/index.ts';
import type { Link } from './site.ts';

/**
 * An issue form filled in with the question, where the repository is on GitHub.
 * @param version of the item: the commit that changed it last
 */
export function reportLink(
  { repository }: Pick<BankSettings, 'repository'>,
  { id }: Pick<ItemHeader, 'id'>,
  version: string | undefined,
): readonly Link[] {
  if (repository === undefined || !repository.startsWith('https://github.com/')) return [];
  const fields = new URLSearchParams({
    template: 'wrong-question.yml',
    title: `Wrong question: ${id}`,
    item: id,
    ...(version === undefined ? {} : { version: version.slice(0, 7) }),
  });
  return [{ label: 'Report a problem', url: `${repository}/issues/new?${fields}` }];
}

/** Reads items as they were. */
import { parseItem } from '../../markdown/parse-item.ts';
import { validateFrontMatter } from '../../node/front-matter-validator.ts';
import type { Repository } from '../../node/git/repository.ts';
import type { ItemHistory } from '../../node/history/item-history.ts';
import type { StateOf } from './tell-history.ts';

/** Reads every state that the histories name; a file that was faulty is read as far as it goes. */
export async function readStates(
  histories: readonly ItemHistory[],
  repository: Pick<Repository, 'readBlobs'>,
): Promise<StateOf> {
  const oids = histories.flatMap(({ revisions }) =>
    revisions.flatMap(({ blob, replaces: [origin] }) =>
      origin === undefined ? [blob] : [blob, origin],
    ),
  );
  const blobs = await repository.readBlobs([...new Set(oids)]);
  return (blob, path) => {
    const bytes = blobs.get(blob);
    if (bytes === undefined) return undefined;
    return parseItem(Buffer.from(bytes).toString('utf8'), path, { validate: validateFrontMatter })
      .item;
  };
}

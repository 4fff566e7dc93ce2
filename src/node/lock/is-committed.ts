/** Tells whether Git would remember a file as it is. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRepository } from '../git/repository.ts';

/** Whether the checked-out commit has the file as it is on disk. */
export async function isCommitted(directory: string, path: string): Promise<boolean> {
  const repository = await openRepository(directory);
  const head = await repository?.head();
  if (repository === undefined || head === undefined) return false;
  const file = (await repository.listFiles(head)).get(path);
  if (file === undefined) return false;
  const bytes = (await repository.readBlobs([file.oid])).get(file.oid);
  return (
    bytes !== undefined &&
    hash('sha256', bytes) === hash('sha256', readFileSync(join(directory, path)))
  );
}

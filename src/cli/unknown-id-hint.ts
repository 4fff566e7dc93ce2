/** Says where an id may be that the history of a bank does not have. */
import { closestName } from '../diagnostics/closest-name.ts';
import { visibleText } from '../diagnostics/visible-text.ts';
import type { BankIndex } from '../node/index-bank.ts';
import { pathPrefix } from './bank-option.ts';
import type { CliHost } from './cli-host.ts';

/** A sentence that helps on. @param known ids of the history, also of deleted items */
export function unknownIdHint(
  id: string,
  known: readonly string[],
  index: BankIndex,
  host: CliHost,
): string {
  const [beforeAt = ''] = id.split('@');
  if (beforeAt !== id && known.includes(beforeAt)) {
    return `\`show\` takes a version after an @, \`restore\` with --at.`;
  }
  const item = index.items.find((one) => one.id === id);
  const entry = index.banks.find(({ entry: { name } }) => name === item?.bank)?.entry;
  if (entry !== undefined) {
    return `It belongs to the bank ${entry.name}; its history is in ${visibleText(entry.source)}.`;
  }
  const path = (item ?? index.assessments.find((one) => one.id === id))?.path;
  const place = path === undefined ? undefined : index.locate(path);
  if (place !== undefined && place.root !== index.root) {
    const folder = visibleText(pathPrefix(place.root, host.cwd).slice(0, -1));
    return `It lies in an overlay, which has a history of its own: --bank ${folder}`;
  }
  if (place !== undefined) return `${visibleText(place.path)} is in no commit yet.`;
  const close = closestName(id, known);
  return close === undefined
    ? 'An item is known here from the first commit that has it.'
    : `Did you mean ${close}?`;
}

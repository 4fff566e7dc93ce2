/** A link to a file beside the item, in a format that holds no files. */
import { isLocalUrl } from '../content/safe-url.ts';
import type { ReportLoss } from './loss.ts';

/** The address as it is, reported where it names a file of the bank. */
export function unpackedFile(url: string, report: ReportLoss): string {
  if (isLocalUrl(url)) {
    report({
      kind: 'degraded',
      field: 'formatting',
      reason: `A text file holds no other files: ${url} leads nowhere.`,
    });
  }
  return url;
}

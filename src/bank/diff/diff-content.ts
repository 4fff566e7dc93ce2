/** Compares two contents. */
import { canonicalContent } from '../../content/canonical-content.ts';
import type { Content } from '../../model/index.ts';
import { contentLabel } from './content-label.ts';
import { contentSense } from './content-sense.ts';
import type { ChangeKind, ItemChange } from './item-diff.ts';

/** One change of the kind, or none where the two differ in nothing but the lines of their source. */
export function diffContent(
  kind: ChangeKind,
  before: Content = [],
  after: Content = [],
  part?: string,
): readonly ItemChange[] {
  if (typed(before) === typed(after)) return [];
  return [
    {
      kind,
      ...(part === undefined ? {} : { part }),
      ...sides(contentLabel(before), contentLabel(after)),
      ...(contentSense(before) === contentSense(after) ? { isFormatting: true as const } : {}),
    },
  ];
}

/** The two sides of a change; an empty text is nothing. */
export function sides(
  before: string | undefined,
  after: string | undefined,
): Pick<ItemChange, 'before' | 'after'> {
  return { ...(before ? { before } : {}), ...(after ? { after } : {}) };
}

/** Content as a text that says all of it but how its source is broken into lines. */
function typed(content: Content): string {
  return JSON.stringify(canonicalContent(content));
}

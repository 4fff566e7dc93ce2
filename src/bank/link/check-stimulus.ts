/** Checks the stimulus that an item names. */
import { closestName } from '../../diagnostics/closest-name.ts';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../../model/index.ts';
import { isPublic } from '../release.ts';
import type { LinkItem, LinkTargets } from './bank-parts.ts';

/** At most one finding: it exists, is a stimulus, stands alone and is as public as the item. */
export function checkStimulus(item: LinkItem, targets: LinkTargets): Diagnostic[] {
  const { header, authored, summary } = item;
  const { stimulus: id } = header;
  if (id === undefined) return [];
  const about = { place: summary.places.stimulus, item: header.id };
  if (header.type === 'stimulus') {
    // What the folder gives its items is not meant for a stimulus that lies among them.
    if (authored.metadata.stimulus === undefined) return [];
    return [
      diagnostic('nested-stimulus', {
        message: 'A stimulus cannot name another stimulus.',
        hint: 'Name it in the items instead.',
        ...about,
      }),
    ];
  }
  if (targets.brokenIds.has(id)) return [];
  const named = targets.items.get(id)?.header;
  if (named === undefined) return [unknownStimulus(id, targets, about)];
  if (named.type !== 'stimulus') {
    return [
      diagnostic('not-a-stimulus', {
        message: `${id} (${named.path}) is of type ${named.type}, not a stimulus.`,
        hint: 'Move what both items need into a file of type stimulus.',
        ...about,
      }),
    ];
  }
  if (!isPublic(header) || isPublic(named)) return [];
  return [
    diagnostic('hidden-stimulus', {
      message: `The stimulus ${id} (${named.path}) is ${named.status}, ${named.release}, and so not public as the item is.`,
      hint: 'Publish the stimulus, or hold the item back as well.',
      ...about,
    }),
  ];
}

function unknownStimulus(
  id: string,
  { items }: LinkTargets,
  about: Pick<Diagnostic, 'place' | 'item'>,
): Diagnostic {
  const stimuli = [...items.values()].filter(({ header }) => header.type === 'stimulus');
  const close = closestName(
    id,
    stimuli.map(({ header }) => header.id),
  );
  return diagnostic('unknown-stimulus', {
    message: `There is no stimulus ${id} in the bank.`,
    hint:
      close === undefined ? 'Name the id of an item of type stimulus.' : `Did you mean ${close}?`,
    ...about,
  });
}

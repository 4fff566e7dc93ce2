/** The accepted texts in words. */
import type { TextEntryInteraction, TextKey } from '../../model/index.ts';

/** Every accepted text; patterns between slashes. */
export function describeTextEntry(interaction: TextEntryInteraction): string {
  return interaction.keys.map(describeTextKey).join(' or ');
}

function describeTextKey(key: TextKey): string {
  return key.kind === 'literal' ? key.value : `/${key.source}/${key.flags}`;
}

/** Writes what stands between the brackets of the gaps. */
import { isGapInteraction, printGapKey } from '../../markdown/constructs/gap-key.ts';
import type { Dialect } from '../../markdown/parse-markdown.ts';
import type { AuthoredItem } from '../../model/index.ts';
import type { TypeWriting } from '../question-type.ts';

/** What stands between the brackets of each gap. */
export function writeCloze(item: AuthoredItem, dialect: Dialect): TypeWriting {
  return {
    gaps: new Map(
      item.interactions
        .filter(isGapInteraction)
        .map((interaction) => [interaction.id, printGapKey(interaction, { dialect })]),
    ),
  };
}

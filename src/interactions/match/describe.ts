/** The key of a matching in words. */
import type { MatchInteraction } from '../../model/index.ts';
import { describeContent } from '../describe-content.ts';

/** Every source with its target. */
export function describeMatch(interaction: MatchInteraction): string {
  const targets = new Map(interaction.targets.map(({ id, content }) => [id, content]));
  return interaction.sources
    .map(({ content, target }) => {
      return `${describeContent(content)} → ${describeContent(targets.get(target) ?? [])}`;
    })
    .join('; ');
}

/** The key of a categorization in words. */
import type { CategorizeInteraction } from '../../model/index.ts';
import { describeContent } from '../describe-content.ts';

/** Every category with its members, and what belongs nowhere. */
export function describeCategorize(interaction: CategorizeInteraction): string {
  const membersOf = (category: string | null) =>
    interaction.members
      .filter((member) => member.category === category)
      .map((member) => describeContent(member.content))
      .join(', ');
  const parts = interaction.categories.map(
    ({ id, content }) => `${describeContent(content)}: ${membersOf(id) || 'nothing'}`,
  );
  const rest = membersOf(null);
  return (rest === '' ? parts : [...parts, `in no category: ${rest}`]).join('; ');
}

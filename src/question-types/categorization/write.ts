/** Writes categories and members as a nested list under `## Categories`. */
import type { BlockContent, DefinitionContent, List, ListItem } from 'mdast';
import type { AuthoredItem, CategorizeInteraction, Content } from '../../model/index.ts';
import { interactionOf } from '../interaction-of.ts';
import type { TypeWriting } from '../question-type.ts';

/** The section `## Categories`; distractors stand last. */
export function writeCategorization(item: AuthoredItem): TypeWriting {
  const interaction = interactionOf(item, 'categorize');
  const children = interaction.categories.map((category) =>
    printCategory(protectNone(category.content), membersOf(interaction, category.id)),
  );
  const distractors = membersOf(interaction, null);
  if (distractors.length > 0) children.push(printCategory(none, distractors));
  const list: List = { type: 'list', ordered: false, spread: false, children };
  return { sections: { Categories: [list] } };
}

const none: Content = [{ type: 'paragraph', children: [{ type: 'html', value: '(none)' }] }];

/** A category that is really called “(none)”. */
function protectNone(content: Content): Content {
  return JSON.stringify(content) === noneAsText
    ? [{ type: 'paragraph', children: [{ type: 'html', value: '\\(none)' }] }]
    : content;
}

const noneAsText = JSON.stringify([
  { type: 'paragraph', children: [{ type: 'text', value: '(none)' }] },
]);

function membersOf(interaction: CategorizeInteraction, category: string | null): Content[] {
  return interaction.members
    .filter((member) => member.category === category)
    .map((member) => member.content);
}

function printCategory(label: Content, members: readonly Content[]): ListItem {
  const items = members.map(
    (member): ListItem => ({ type: 'listItem', spread: member.length > 1, children: [...member] }),
  );
  const nested: List = {
    type: 'list',
    ordered: false,
    spread: items.some((one) => one.spread),
    children: items,
  };
  const children: (BlockContent | DefinitionContent)[] = [...label];
  if (items.length > 0) children.push(nested);
  return { type: 'listItem', spread: label.length > 1, children };
}

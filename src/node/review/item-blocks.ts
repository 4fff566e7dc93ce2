/** An item as nodes of a comment: as a reviewer wants to read it, with the key marked. */
import type { BlockContent, ListItem, PhrasingContent } from 'mdast';
import { describeKey } from '../../interactions/describe.ts';
import type { Choice, Content, Interaction, Item } from '../../model/index.ts';
import { inertContent } from './inert-content.ts';
import { inertCode, inertLabel, inertText } from './inert-text.ts';

/** What is asked and what is right. */
export function questionBlocks({ stem, interactions }: Item): readonly BlockContent[] {
  return [...inertContent(stem), ...interactions.flatMap(interactionBlocks)];
}

/** The whole item: metadata, question, hints, solution, feedback, rubric, notes. */
export function itemBlocks(item: Item): readonly BlockContent[] {
  const { hints, solution, feedback, rubric = [], notes } = item;
  return [
    paragraph(metadataLine(item)),
    ...questionBlocks(item),
    ...hints.flatMap((hint, index) =>
      labelled(hints.length === 1 ? 'Hint' : `Hint ${index + 1}`, hint),
    ),
    ...labelled('Solution', solution),
    ...labelled('Feedback', feedback.general),
    ...labelled('Feedback to a right response', feedback.correct),
    ...labelled('Feedback to a wrong response', feedback.incorrect),
    ...rubric.flatMap(({ criterion, points, description }) =>
      labelled(`Rubric, ${points} points`, [...criterion, ...description]),
    ),
    ...labelled('Notes for instructors', notes),
  ];
}

function metadataLine(item: Item): PhrasingContent[] {
  const { type, difficulty, points, status, release, topics, stimulus, tags, license } = item;
  const parts = [
    type,
    ...(difficulty === undefined ? [] : [difficulty]),
    `${points} ${points === 1 ? 'point' : 'points'}`,
    status,
    release,
    ...topics,
    ...(stimulus === undefined ? [] : [`shown with ${stimulus}`]),
    ...(tags.length === 0 ? [] : [`tags ${tags.join(', ')}`]),
    ...(license === undefined ? [] : [license]),
  ];
  return [{ type: 'emphasis', children: [...inertText(parts.join(' · '))] }];
}

function interactionBlocks(interaction: Interaction): readonly BlockContent[] {
  if (interaction.kind === 'choice') return [choiceList(interaction.choices)];
  const name: PhrasingContent[] =
    interaction.id === 'response'
      ? [{ type: 'strong', children: [{ type: 'text', value: 'Key:' }] }]
      : [inertCode(`[ ${interaction.id} ]`)];
  const key: PhrasingContent[] = [
    ...name,
    { type: 'text', value: ' ' },
    ...inertLabel(describeKey(interaction)),
  ];
  if (interaction.kind === 'inline-choice') {
    return [paragraph(key), choiceList(interaction.choices)];
  }
  if (interaction.kind !== 'formula') return [paragraph(key)];
  const variables = interaction.variables.map((variable) =>
    variable.kind === 'values'
      ? `${variable.name}: ${variable.values.join(', ')}`
      : `${variable.name}: ${variable.min} to ${variable.max}`,
  );
  return [paragraph(key), paragraph([...inertText(variables.join('; '))])];
}

function choiceList(choices: readonly Choice[]): BlockContent {
  const children = choices.map(({ content, correct, feedback = [] }): ListItem => {
    const [first, ...rest] = inertContent(content);
    const mark: PhrasingContent = { type: 'text', value: correct ? '✅ ' : '▫️ ' };
    const head: BlockContent[] =
      first?.type === 'paragraph'
        ? [paragraph([mark, ...first.children]), ...rest]
        : [paragraph([mark]), ...(first === undefined ? [] : [first]), ...rest];
    const rationale = inertContent(feedback);
    return {
      type: 'listItem',
      spread: false,
      children: [
        ...head,
        ...(rationale.length === 0
          ? []
          : [{ type: 'blockquote' as const, children: [...rationale] }]),
      ],
    };
  });
  return { type: 'list', ordered: false, spread: false, children };
}

function labelled(label: string, content: Content = []): readonly BlockContent[] {
  if (content.length === 0) return [];
  const name: PhrasingContent = {
    type: 'strong',
    children: [{ type: 'text', value: `${label}:` }],
  };
  const [first, ...rest] = inertContent(content);
  if (first?.type !== 'paragraph') {
    return [paragraph([name]), ...(first === undefined ? [] : [first]), ...rest];
  }
  return [paragraph([name, { type: 'text', value: ' ' }, ...first.children]), ...rest];
}

function paragraph(children: readonly PhrasingContent[]): BlockContent {
  return { type: 'paragraph', children: [...children] };
}

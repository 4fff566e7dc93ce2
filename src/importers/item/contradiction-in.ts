/** Whether the answers of an item hang together, so that its file can be written. */
import { visitContent } from '../../content/walk.ts';
import type {
  AuthoredItem,
  Interaction,
  InteractionKind,
  QuestionTypeName,
} from '../../model/index.ts';

const kinds: Readonly<Record<QuestionTypeName, readonly InteractionKind[]>> = {
  'multiple-choice': ['choice'],
  'multiple-response': ['choice'],
  'true-false': ['choice'],
  numeric: ['numeric-entry'],
  'short-answer': ['text-entry'],
  cloze: ['text-entry', 'numeric-entry', 'inline-choice'],
  matching: ['match'],
  ordering: ['order'],
  categorization: ['categorize'],
  hotspot: ['hotspot'],
  formula: ['formula'],
  essay: ['extended-text'],
  upload: ['upload'],
  stimulus: [],
  flashcard: ['recall'],
};

/** What contradicts itself, one sentence; undefined where nothing does. */
export function contradictionIn(item: AuthoredItem): string | undefined {
  const { interactions, type } = item;
  const expected =
    type === 'cloze' ? interactions.length > 0 : interactions.length === countOf(type);
  if (!expected) return `An item of type ${type} does not have ${interactions.length} answers.`;
  const stranger = interactions.find(({ kind }) => !kinds[type].includes(kind));
  if (stranger) return `An item of type ${type} is not answered by ${stranger.kind}.`;
  if (type === 'cloze' && gapsIn(item) !== interactions.map(({ id }) => id).join(' ')) {
    return 'The gaps in the text are not those that are answered.';
  }
  return interactions.map(danglingIn).find((reason) => reason !== undefined);
}

function countOf(type: QuestionTypeName): number {
  return type === 'stimulus' ? 0 : 1;
}

function gapsIn({ stem }: AuthoredItem): string {
  const gaps: string[] = [];
  visitContent(stem, (node) => {
    if (node.type === 'gap') gaps.push(node.interaction);
  });
  return gaps.join(' ');
}

/** A key that names something which is not there. */
function danglingIn(interaction: Interaction): string | undefined {
  if (interaction.kind === 'match') {
    const targets = new Set(interaction.targets.map(({ id }) => id));
    const source = interaction.sources.find(({ target }) => !targets.has(target));
    return source && `${source.id} is matched with ${source.target}, which is not there.`;
  }
  if (interaction.kind === 'categorize') {
    const categories = new Set(interaction.categories.map(({ id }) => id));
    const member = interaction.members.find(
      ({ category }) => category !== null && !categories.has(category),
    );
    return member && `${member.id} belongs to ${member.category}, which is not there.`;
  }
  return undefined;
}

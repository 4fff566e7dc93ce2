/** Writes the file of an item in the one canonical form. */
import type { AuthoredItem, Content } from '../model/index.ts';
import { questionTypes } from '../question-types/index.ts';
import type { TypeWriting } from '../question-types/question-type.ts';

import type { Dialect } from './parse-markdown.ts';
import { printFrontMatter } from './print-front-matter.ts';
import { printMarkdown, type RawContent } from './print-markdown.ts';
import { type SectionName, sectionNames } from './section-names.ts';

/** The whole file; in MDX when the item's path ends in `.mdx`. */
export function printItem(item: AuthoredItem): string {
  const type = questionTypes.find((one) => one.name === item.type);
  if (!type) throw new Error(`Item ${item.id} is of the unknown type ${item.type}.`);
  const dialect: Dialect = item.path.endsWith('.mdx') ? 'mdx' : 'md';
  const writing = type.write(item, dialect);
  const hasChoices = writing.afterStem?.at(-1)?.type === 'list';
  const isTypeShown = type.isShown(item) && (hasChoices || !hasBoxes(item.stem));
  const frontMatter = printFrontMatter(item, writing.frontMatter ?? {}, !isTypeShown);
  const body = printMarkdown(bodyOf(item, writing), {
    dialect,
    gap: (id) => writing.gaps?.get(id) ?? '',
  });
  return `---\n${frontMatter}---\n${body === '' ? '' : `\n${body}`}`;
}

function bodyOf(item: AuthoredItem, writing: TypeWriting): RawContent {
  const contents: Partial<Record<SectionName, readonly RawContent[]>> = {
    Hint: item.hints,
    Solution: item.solution ? [item.solution] : [],
    Feedback: [feedbackOf(item)],
    Notes: item.notes ? [item.notes] : [],
  };
  const sections = sectionNames.flatMap((name) => {
    const written = writing.sections?.[name];
    const parts = written ? [written] : (contents[name] ?? []);
    return parts.filter((part) => part.length > 0).flatMap((part) => [raw(`## ${name}`), ...part]);
  });
  return [...item.stem, ...(writing.afterStem ?? []), ...sections];
}

function feedbackOf({ feedback }: AuthoredItem): RawContent {
  return [
    ...(feedback.general ?? []),
    ...under('### Correct', feedback.correct),
    ...under('### Incorrect', feedback.incorrect),
  ];
}

function under(heading: string, content: Content | undefined): RawContent {
  return content && content.length > 0 ? [raw(heading), ...content] : [];
}

function raw(value: string): RawContent[number] {
  return { type: 'html', value };
}

/** A list with boxes in the stem looks like choices of another type. */
function hasBoxes(stem: Content): boolean {
  return stem.some(
    (block) =>
      block.type === 'list' && block.children.some((item) => typeof item.checked === 'boolean'),
  );
}

/** Sections that any type may have: hints, solution, feedback, notes. */
import type { Heading, RootContent } from 'mdast';
import { closestName } from '../diagnostics/closest-name.ts';
import type { Content, Feedback, ItemContent } from '../model/index.ts';
import { type Body, type Section, sectionOf } from './body.ts';
import { type BodyReader, sliceOf, spanOf } from './body-reader.ts';
import { readContent } from './read-content.ts';
import type { SectionName } from './section-names.ts';

/** What the sections say. */
export type CommonSections = Pick<ItemContent, 'hints' | 'solution' | 'feedback' | 'notes'>;

/** Reads the sections; an empty one is reported. */
export function readCommonSections(body: Body, reader: BodyReader): CommonSections {
  const hints = body.sections
    .filter((section) => section.name === 'Hint')
    .map((section) => readContent(section.nodes, reader))
    .filter((hint) => hint.length > 0);
  const solution = readSection(body, 'Solution', reader);
  const notes = readSection(body, 'Notes', reader);
  return {
    hints,
    ...(solution && { solution }),
    feedback: readFeedback(sectionOf(body, 'Feedback'), reader),
    ...(notes && { notes }),
  };
}

/** The content of the section; a second one of the name has been reported. */
function readSection(body: Body, name: SectionName, reader: BodyReader): Content | undefined {
  const content = body.sections
    .filter((section) => section.name === name)
    .flatMap((section) => readContent(section.nodes, reader));
  return content.length > 0 ? content : undefined;
}

function readFeedback(section: Section | undefined, reader: BodyReader): Feedback {
  const parts: Record<'general' | 'correct' | 'incorrect', RootContent[]> = {
    general: [],
    correct: [],
    incorrect: [],
  };
  const seen = new Set<string>();
  let part: keyof typeof parts = 'general';
  for (const node of section?.nodes ?? []) {
    const next = node.type === 'heading' ? partOf(node, reader) : undefined;
    if (!next) {
      parts[part].push(node);
      continue;
    }
    if (seen.has(next)) {
      reader.report('duplicate-section', spanOf(node), {
        message: 'This part of the feedback is already given above.',
        hint: 'Put both under one heading.',
      });
    }
    seen.add(next);
    part = next;
  }
  const general = readContent(parts.general, reader);
  const correct = readContent(parts.correct, reader);
  const incorrect = readContent(parts.incorrect, reader);
  return {
    ...(general.length > 0 && { general }),
    ...(correct.length > 0 && { correct }),
    ...(incorrect.length > 0 && { incorrect }),
  };
}

function partOf(heading: Heading, reader: BodyReader): 'correct' | 'incorrect' | undefined {
  if (heading.depth !== 3) return undefined;
  const text = sliceOf(heading, reader)
    .replace(/^#+[ \t]*|[ \t]+#+[ \t]*$/g, '')
    .trim();
  if (text === 'Correct') return 'correct';
  if (text === 'Incorrect') return 'incorrect';
  const guess = closestName(text, ['Correct', 'Incorrect']);
  if (guess !== undefined) {
    reader.report('heading-looks-reserved', spanOf(heading), {
      message: `\`### ${text}\` is read as part of the feedback that is always shown.`,
      hint: `Did you mean \`### ${guess}\`?`,
    });
  }
  return undefined;
}

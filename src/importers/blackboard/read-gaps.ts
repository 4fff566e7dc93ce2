/** FIB_PLUS and JUMBLED_SENTENCE: gaps written `[name]` in the text. */
import { plainContent } from '../../formats/degradations/plain-content.ts';
import type { Interaction } from '../../model/index.ts';
import { draftHint } from '../answer/read-answer.ts';
import { distinctKeys, literalKey } from '../answer/text-answer.ts';
import { gapMark } from '../html/marks.ts';
import type { ReadRow, RowSource } from './read-row.ts';

/** Groups of a name and its accepted texts, an empty field between them. */
export function readFillIn(source: RowSource): ReadRow | undefined {
  const groups = groupsOf(source.rest);
  const empty = groups.find(([, ...texts]) => texts.flatMap(literalKey).length === 0);
  if (empty) {
    const message = `The gap [${empty[0]?.slice(0, 40)}] has no accepted answer.`;
    source.report('import-item-unreadable', message, 'Write its answers behind its name.');
    return undefined;
  }
  return readGaps(
    source,
    new Map(groups.map(([name = '', ...texts]) => [name.trim(), texts])),
    gap,
  );

  function gap(id: string, texts: readonly string[]): Interaction {
    const keys = distinctKeys(texts.flatMap(literalKey));
    return { kind: 'text-entry', id, keys };
  }
}

/** Each option is followed by the gaps that it is right for; every gap offers all options. */
export function readJumbledSentence(source: RowSource): ReadRow | undefined {
  const names = new Set([...source.text.matchAll(/\[([^[\]]+)\]/g)].map(([, name = '']) => name));
  const found = new Map<string, string[]>();
  let current: string[] | undefined;
  for (const field of source.rest.map((text) => text.replace(/\s+/g, ' ').trim())) {
    if (field === '') current = undefined;
    else if (current && names.has(field)) current.push(field);
    else {
      current = found.get(field) ?? [];
      found.set(field, current);
    }
  }
  const options = [...found].map(([text, gaps]) => ({ text, gaps }));
  if (options.length < 2 || options.length > 26) {
    const message = `The menus offer ${options.length} options.`;
    source.report('import-choices-missing', message, 'A menu has 2 to 26 options.');
    return undefined;
  }
  const used = new Set(options.flatMap(({ gaps }) => gaps));
  const gaps = new Map([...used].map((name) => [name, [name]]));
  return readGaps(source, gaps, (id, [name = '']) => {
    const right = options.filter((option) => option.gaps.includes(name));
    return {
      kind: 'inline-choice',
      id,
      choices: options.map(({ text, gaps: own }, index) => ({
        id: String.fromCharCode(97 + index),
        content: plainContent(text),
        correct: right.length === 1 && own.includes(name),
      })),
    };
  });
}

/** The stem with gaps in reading order; a name that the text does not have makes it unreadable. */
function readGaps(
  { text, content, report }: RowSource,
  gaps: ReadonlyMap<string, readonly string[]>,
  interactionOf: (id: string, values: readonly string[]) => Interaction,
): ReadRow | undefined {
  const places = [...gaps]
    .map(([name, values]) => ({ name, values, at: text.indexOf(`[${name}]`) }))
    .sort((left, right) => left.at - right.at);
  const lost = places.find(({ at }) => at === -1);
  if (lost || places.length === 0) {
    const message = lost ? `The text has no gap [${lost.name.slice(0, 40)}].` : 'There is no gap.';
    report('import-item-unreadable', message, 'Gaps are written in brackets: `[x]`.');
    return undefined;
  }
  let marked = '';
  let end = 0;
  const interactions = places.map(({ name, values, at }, index) => {
    const id = `gap-${index + 1}`;
    marked += text.slice(end, at) + gapMark(id);
    end = at + name.length + 2;
    return interactionOf(id, values);
  });
  const isWhole = interactions.every(hasKey);
  if (!isWhole) report('import-answer-missing', 'A gap has no single right answer.', draftHint);
  return {
    type: 'cloze',
    stem: content(marked + text.slice(end)),
    interactions,
    ...(!isWhole && { isDraft: true }),
  };
}

function hasKey(gap: Interaction): boolean {
  if (gap.kind === 'text-entry') return gap.keys.length > 0;
  return gap.kind === 'inline-choice' && gap.choices.some(({ correct }) => correct);
}

function groupsOf(fields: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = [[]];
  for (const field of fields) {
    if (field.trim() === '') groups.push([]);
    else groups.at(-1)?.push(field);
  }
  return groups.filter((group) => group.length > 0);
}

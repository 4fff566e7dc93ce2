/** Plans paper exams: which questions a version has, in which order, with which numbers. */
import type { Assessment, Item, ItemBank, Section } from '../../model/index.ts';
import type { ExportSelection } from '../exporter.ts';
import type { Paper, PaperBlock, PaperVersion } from './paper.ts';
import type { PaperOptions } from './paper-options.ts';
import { shuffle } from './shuffle.ts';
import { shuffleItem } from './shuffle-item.ts';

/** Questions of one section; consecutive ones about one stimulus stay together. */
interface PlannedSection {
  readonly title?: string;
  readonly items: readonly Item[];
}

interface Plan {
  readonly items: ReadonlyMap<string, Item>;
  readonly isChoicesShuffled: boolean;
  readonly isQuestionsShuffled: boolean;
}

/** A paper for each assessment, or one of all items of a selection without any. */
export function planPapers(
  bank: ItemBank,
  selection: ExportSelection,
  options: PaperOptions,
): readonly Paper[] {
  const items = new Map([...bank.items, ...bank.stimuli].map((item) => [item.id, item]));
  const assessments = bank.assessments.filter(({ id }) => selection.assessments.includes(id));
  const isSeveral = options.versions > 1;
  const choose = (assessment?: Assessment): Plan => ({
    items,
    isChoicesShuffled: options.shuffleChoices ?? assessment?.settings.shuffleChoices ?? isSeveral,
    isQuestionsShuffled: options.shuffleQuestions ?? assessment?.settings.shuffleQuestions ?? false,
  });
  if (assessments.length === 0) {
    const { id, title } = selection;
    const sections: readonly Section[] = [
      { kind: 'fixed', items: [...new Set(selection.items)].map((one) => ({ id: one })) },
    ];
    return [newPaper({ id, title, introduction: [], path: '' }, sections, choose(), options)];
  }
  return assessments.map((assessment) => {
    const { id, title, introduction = [], path, sections } = assessment;
    const paper = { id, title, introduction, path, assessment };
    return newPaper(paper, sections, choose(assessment), options);
  });
}

function newPaper(
  paper: Omit<Paper, 'versions' | 'language'>,
  sections: readonly Section[],
  plan: Plan,
  { versions, seed }: PaperOptions,
): Paper {
  return {
    ...paper,
    language: usualLanguage(sections, plan),
    versions: Array.from({ length: versions }, (_, index): PaperVersion => {
      const label = String.fromCharCode(65 + index);
      const own = `${seed}/${paper.id}/${label}`;
      const drawn = sections.map((section, at) => drawSection(section, `${own}/${at}`, plan));
      return { label, blocks: blocksOf(drawn, own, plan) };
    }),
  };
}

/** Items that several places name are asked once in each. */
function drawSection(section: Section, seed: string, { items }: Plan): PlannedSection {
  const title = section.title === undefined ? {} : { title: section.title };
  if (section.kind === 'fixed') {
    const found = section.items.flatMap(({ id, points }) => {
      const item = items.get(id);
      return item ? [points === undefined ? item : { ...item, points }] : [];
    });
    return { ...title, items: found };
  }
  const candidates = [...new Set(section.from.ids ?? [])].flatMap((id) => items.get(id) ?? []);
  const picked = new Set(shuffle(candidates, seed).slice(0, section.pick));
  const { points } = section;
  return {
    ...title,
    items: candidates
      .filter((item) => picked.has(item))
      .map((item) => (points === undefined ? item : { ...item, points })),
  };
}

function blocksOf(
  sections: readonly PlannedSection[],
  seed: string,
  { items, isChoicesShuffled, isQuestionsShuffled }: Plan,
): readonly PaperBlock[] {
  const all = sections.flatMap((section) => section.items);
  const used = new Set(all.map(({ stimulus }) => stimulus));
  const blocks: PaperBlock[] = [];
  let number = 0;
  for (const [at, { title, items: own }] of sections.entries()) {
    if (title !== undefined) blocks.push({ kind: 'heading', title });
    const groups = groupByStimulus(own.filter(({ id }) => !used.has(id)));
    const ordered = isQuestionsShuffled ? shuffle(groups, `${seed}/${at} order`) : groups;
    for (const group of ordered) {
      const stimulus = items.get(group[0]?.stimulus ?? '');
      if (stimulus) blocks.push({ kind: 'stimulus', item: stimulus });
      for (const item of group) {
        if (item.type === 'stimulus') {
          blocks.push({ kind: 'stimulus', item });
          continue;
        }
        number += 1;
        const ownSeed = `${seed}/${item.id}`;
        const shown = shuffleItem(item, isChoicesShuffled, ownSeed);
        blocks.push({ kind: 'question', number, item: shown, seed: ownSeed });
      }
    }
  }
  return blocks;
}

/** All questions of a section about one stimulus come after it, where the first of them stood. */
function groupByStimulus(items: readonly Item[]): readonly (readonly Item[])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = item.stimulus === undefined ? `item ${item.id}` : `stimulus ${item.stimulus}`;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

function usualLanguage(sections: readonly Section[], { items }: Plan): string {
  const counts = new Map<string, number>();
  for (const section of sections) {
    const ids =
      section.kind === 'fixed' ? section.items.map(({ id }) => id) : (section.from.ids ?? []);
    for (const id of ids) {
      const language = items.get(id)?.language;
      if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1);
    }
  }
  const [most] = [...counts].toSorted(([, left], [, right]) => right - left);
  return most?.[0] ?? 'en';
}

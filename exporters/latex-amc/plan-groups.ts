/** Which groups of elements a paper has, and how many of each are asked. */
import type { ExportSelection } from '../../src/formats/exporter.ts';
import type { Loss } from '../../src/formats/loss.ts';
import type { Assessment, ItemBank, Section } from '../../src/model/index.ts';
import type { LatexAmcOptions } from './options.ts';

/** One group. */
export interface AmcGroup {
  /** Letters only, as groups are named by commands. */
  readonly name: string;
  readonly title?: string;
  readonly items: readonly { readonly id: string; readonly points?: number }[];
  /** How many are drawn; absent for all of them. */
  readonly pick?: number;
}

/** One paper. */
export interface AmcPaper {
  readonly id: string;
  readonly title: string;
  readonly assessment?: Assessment;
  readonly groups: readonly AmcGroup[];
  readonly isChoicesShuffled: boolean;
  readonly isQuestionsShuffled: boolean;
  /** What of the assessment is not asked. */
  readonly losses: readonly Loss[];
}

/** A paper for each assessment, or one of all items of a selection without any. */
export function planAmcPapers(
  bank: ItemBank,
  selection: ExportSelection,
  { shuffleChoices, shuffleQuestions }: LatexAmcOptions,
): readonly AmcPaper[] {
  const assessments = bank.assessments.filter(({ id }) => selection.assessments.includes(id));
  if (assessments.length === 0) {
    const { id, title, items } = selection;
    const sections: readonly Section[] = [
      { kind: 'fixed', items: [...new Set(items)].map((one) => ({ id: one })) },
    ];
    const isChoicesShuffled = shuffleChoices ?? true;
    const isQuestionsShuffled = shuffleQuestions ?? true;
    return [{ id, title, isChoicesShuffled, isQuestionsShuffled, ...groupsOf(sections) }];
  }
  return assessments.map((assessment) => ({
    id: assessment.id,
    title: assessment.title,
    assessment,
    isChoicesShuffled: shuffleChoices ?? assessment.settings.shuffleChoices ?? true,
    isQuestionsShuffled: shuffleQuestions ?? assessment.settings.shuffleQuestions ?? true,
    ...groupsOf(assessment.sections),
  }));
}

/** The name of a question is unique in a paper, so that each item stands in one group. */
function groupsOf(sections: readonly Section[]): Pick<AmcPaper, 'groups' | 'losses'> {
  const known = new Set<string>();
  const losses: Loss[] = [];
  const groups = sections.map((section, index): AmcGroup => {
    const { title } = section;
    const all =
      section.kind === 'fixed'
        ? section.items
        : (section.from.ids ?? []).map((id) => ({
            id,
            ...(section.points !== undefined && { points: section.points }),
          }));
    const items = all.filter(({ id }) => {
      if (!known.has(id)) return known.add(id);
      losses.push({
        kind: 'degraded',
        field: `sections[${index}].items`,
        reason: `The item ${id} stands in several sections: it is asked in the first.`,
      });
      return false;
    });
    return {
      name: `section${String.fromCharCode(97 + (index % 26)).repeat(1 + Math.floor(index / 26))}`,
      ...(title !== undefined && { title }),
      items,
      ...(section.kind === 'drawn' && { pick: section.pick }),
    };
  });
  return { groups, losses };
}

/** The quiz as an assessment of the items that were imported. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ImportedItem } from '../../formats/importer.ts';
import type { Assessment, AssessmentSettings, Diagnostic, Section } from '../../model/index.ts';
import { suggestId } from '../suggest-id.ts';
import type { SourceGroup, SourceQuiz } from './build-quiz.ts';
import type { Action } from './read-entries.ts';

/** An imported item with the group that it stood in. */
export interface PlacedItem {
  readonly imported: ImportedItem;
  readonly group: SourceGroup | undefined;
}

/** The assessment, and what of the quiz has no place in it. */
export interface AssessmentReading {
  readonly assessments: readonly Assessment[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Texts between questions are no part of it; without questions there is none. */
export function readAssessment(
  { blocks, head }: SourceQuiz,
  items: readonly PlacedItem[],
  file: string,
): AssessmentReading {
  if (items.length === 0) return { assessments: [], diagnostics: [] };
  const title = head.get('quiz-title')?.text.replace(/\s+/g, ' ') ?? 'Quiz';
  const diagnostics: Diagnostic[] = [];
  const report = (message: string, line?: number): void => {
    const place = { file, ...(line !== undefined && { line }) };
    diagnostics.push(diagnostic('import-assessment-incomplete', { message, place }));
  };
  for (const block of blocks) {
    if (block.kind === 'text') {
      report('A text between questions was imported, but stands in no assessment.', block.line);
    }
  }
  const description = head.get('quiz-description')?.text;
  const id = idOf(title, new Set(items.map(({ imported }) => imported.item.id)));
  return {
    assessments: [
      {
        id,
        title,
        ...(description !== undefined && { description }),
        path: `assessments/${id}.yml`,
        release: 'secure',
        settings: settingsOf(head),
        sections: sectionsOf(items, report),
      },
    ],
    diagnostics,
  };
}

function idOf(title: string, taken: ReadonlySet<string>): string {
  const id = suggestId(title, 'quiz');
  return taken.has(id) ? `${id}-quiz` : id;
}

function settingsOf(head: SourceQuiz['head']): AssessmentSettings {
  const flag = (action: Action): boolean | undefined => {
    const word = head.get(action)?.text.toLowerCase();
    return word === 'true' || word === 'false' ? word === 'true' : undefined;
  };
  const shuffleChoices = flag('shuffle-answers');
  const shown = flag('show-correct-answers');
  const oneQuestionAtATime = flag('one-question-at-a-time');
  const lockQuestionsAfterAnswering = flag('cant-go-back');
  return {
    ...(shuffleChoices !== undefined && { shuffleChoices }),
    ...(shown !== undefined && { showCorrectAnswers: shown ? 'always' : 'never' }),
    ...(oneQuestionAtATime !== undefined && { oneQuestionAtATime }),
    ...(lockQuestionsAfterAnswering !== undefined && { lockQuestionsAfterAnswering }),
  };
}

/** Neighbours outside of groups are one section. */
function sectionsOf(
  items: readonly PlacedItem[],
  report: (message: string, line?: number) => void,
): readonly Section[] {
  const runs: { readonly group: SourceGroup | undefined; readonly ids: string[] }[] = [];
  for (const { group, imported } of items) {
    const last = runs.at(-1);
    if (last && last.group === group) last.ids.push(imported.item.id);
    else runs.push({ group, ids: [imported.item.id] });
  }
  return runs.map(({ group, ids }): Section => {
    if (!group) return { kind: 'fixed', items: ids.map((id) => ({ id })) };
    const stated = Number(group.pick?.text ?? '1');
    const isCount = Number.isInteger(stated) && stated >= 1;
    const pick = isCount ? Math.min(stated, ids.length) : 1;
    if (pick !== stated) {
      const asked = group.pick?.text.slice(0, 20);
      report(`Of ${ids.length} questions of a group ${pick} are drawn, not ${asked}.`, group.line);
    }
    const points = Number(group.points?.text ?? '1');
    return {
      kind: 'drawn',
      pick,
      from: { kind: 'items', ids },
      points: points > 0 && Number.isFinite(points) ? points : 1,
    };
  });
}

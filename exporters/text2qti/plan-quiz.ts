/** The questions of a quiz in their order, with points and groups. */
import type { ReportLoss } from '../../src/formats/loss.ts';
import type { Assessment, DrawnSection, Item } from '../../src/model/index.ts';
import type { PlacedQuestion, QuestionGroup } from './print-quiz.ts';
import type { Question } from './question.ts';

/** What planning knows. */
export interface QuizSource {
  /** Written questions by id of their item. */
  readonly questions: ReadonlyMap<string, { readonly item: Item; readonly question: Question }>;
  readonly reportItem: (item: Item) => ReportLoss;
  /** About the assessment. */
  readonly report: ReportLoss;
}

/** Questions one after the other, each with its own points. */
export function planItems(
  ids: readonly string[],
  { questions, reportItem }: Omit<QuizSource, 'report'>,
): readonly PlacedQuestion[] {
  return [...new Set(ids)].flatMap((id): PlacedQuestion[] => {
    const written = questions.get(id);
    return written ? [placed(written, written.item.points, reportItem(written.item))] : [];
  });
}

/** Fixed sections stand in a row, a drawn one is a group; a question stands in one place only. */
export function planSections(
  { sections }: Assessment,
  source: QuizSource,
): readonly (PlacedQuestion | QuestionGroup)[] {
  const used = new Set<string>();
  const take = (id: string, index: number) => {
    const written = source.questions.get(id);
    if (written && used.has(id)) {
      source.report({
        kind: 'omitted',
        field: `sections[${index}].items`,
        reason: `No question may stand in a quiz twice: ${id} stands where it is first.`,
      });
      return undefined;
    }
    used.add(id);
    return written;
  };
  return sections.flatMap((section, index): (PlacedQuestion | QuestionGroup)[] => {
    if (section.title !== undefined) {
      source.report({
        kind: 'omitted',
        field: `sections[${index}].title`,
        reason: `A section has no title: “${section.title}”.`,
      });
    }
    if (section.kind === 'drawn') {
      const taken = (section.from.ids ?? []).flatMap((id) => take(id, index) ?? []);
      return groupOf(section, index, taken, source);
    }
    return section.items.flatMap(({ id, points }): PlacedQuestion[] => {
      const written = take(id, index);
      if (!written) return [];
      return [placed(written, points ?? written.item.points, source.reportItem(written.item))];
    });
  });
}

type Written = QuizSource['questions'] extends ReadonlyMap<string, infer W> ? W : never;

function placed({ question }: Written, points: number, report: ReportLoss): PlacedQuestion {
  if (question.kind === 'text') return { question };
  const rounded = Math.max(0.5, Math.round(points * 2) / 2);
  if (rounded !== points) {
    const reason = `Points are whole or half: ${points} become ${rounded}.`;
    report({ kind: 'degraded', field: 'points', reason });
  }
  return { question, ...(rounded !== 1 && { points: rounded }) };
}

function groupOf(
  section: DrawnSection,
  index: number,
  written: readonly Written[],
  { report }: QuizSource,
): QuestionGroup[] {
  const questions = written.filter(({ question }) => question.kind === 'question');
  if (questions.length === 0) return [];
  const pick = Math.min(section.pick, questions.length);
  if (pick < section.pick) {
    report({
      kind: 'degraded',
      field: `sections[${index}].pick`,
      reason: `Only ${questions.length} questions can be written, so ${pick} are drawn.`,
    });
  }
  const [common = 1, ...others] = new Set(questions.map(({ item }) => item.points));
  const stated = section.points ?? (others.length === 0 ? common : 1);
  const points = Math.max(1, Math.round(stated));
  if (points !== stated || (section.points === undefined && others.length > 0)) {
    report({
      kind: 'degraded',
      field: `sections[${index}].points`,
      reason: `All questions of a group have the same whole points: ${points}.`,
    });
  }
  return [{ pick, points, questions: questions.map(({ question }) => ({ question })) }];
}

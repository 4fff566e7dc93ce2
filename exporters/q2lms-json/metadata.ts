/** What Q2LMS writes about a file beside its questions. */
import type { Q2lmsQuestion } from '../../src/formats/q2lms/question.ts';

/** Counts and lists as in Q2LMS's own export, without its date: equal banks give equal files. */
export function metadataOf(title: string, questions: readonly Q2lmsQuestion[]): object {
  const points = questions.reduce((sum, question) => sum + question.points, 0);
  const latex = questions.filter(({ question_text }) => question_text.includes('$')).length;
  return {
    subject: title,
    export_source: 'Stemma',
    format_version: 'Phase Four',
    total_questions: questions.length,
    total_points: rounded(points),
    question_types: distinct(questions.map(({ type }) => type)),
    topics: distinct(questions.map(({ topic }) => topic)),
    difficulties: distinct(questions.map(({ difficulty }) => difficulty)),
    latex_questions: latex,
    statistics: {
      avg_points_per_question: rounded(points / Math.max(1, questions.length)),
      latex_percentage: rounded((100 * latex) / Math.max(1, questions.length)),
      type_distribution: Object.fromEntries(
        distinct(questions.map(({ type }) => type)).map((type) => [
          type,
          questions.filter((question) => question.type === type).length,
        ]),
      ),
    },
  };
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].filter((value) => value !== '').sort();
}

/** To two decimals. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

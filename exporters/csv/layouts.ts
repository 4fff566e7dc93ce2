/** The columns of Q2LMS's two tables. */
import { contentToMarkdown } from '../../src/formats/markdown-text.ts';
import type { QuestionOfItem } from '../../src/formats/q2lms/write-questions.ts';
import type { CsvOptions } from './options.ts';
import { printPythonList } from './python-list.ts';

/** One table: its header and how a question becomes cells. */
export interface TableLayout {
  readonly columns: readonly (readonly [string, (row: QuestionOfItem) => string])[];
  readonly mostChoices: number;
  readonly hasGeneralFeedback: boolean;
}

/** The tables whose questions are Q2LMS's. */
export type Q2lmsLayout = Exclude<CsvOptions['layout'], 'wide' | 'long'>;

/** The tables by name. */
export const tableLayouts: Readonly<Record<Q2lmsLayout, TableLayout>> = {
  'q2lms-18': {
    mostChoices: 4,
    hasGeneralFeedback: true,
    columns: [
      ['ID', ({ item }) => item.id],
      ['Type', ({ question }) => question.type],
      ['Title', ({ question }) => question.title],
      ['Question_Text', ({ question }) => question.question_text],
      ...choiceColumns('ABCD'),
      ['Correct_Answer', ({ question }) => question.correct_answer],
      ['Points', ({ question }) => String(question.points)],
      ['Tolerance', ({ question }) => String(question.tolerance)],
      ['Feedback', ({ item }) => contentToMarkdown(item.feedback.general ?? [])],
      ['Correct_Feedback', ({ question }) => question.feedback_correct],
      ['Incorrect_Feedback', ({ question }) => question.feedback_incorrect],
      ['Image_File', ({ question }) => imageCell(question.image_file)],
      ['Topic', ({ question }) => question.topic],
      ['Subtopic', ({ question }) => question.subtopic],
      ['Difficulty', ({ question }) => question.difficulty],
    ],
  },
  'q2lms-27': {
    mostChoices: 26,
    hasGeneralFeedback: false,
    columns: [
      ['ID', ({ item }) => item.id],
      ['Title', ({ question }) => question.title],
      ['Type', ({ question }) => question.type],
      ['Question_Text', ({ question }) => question.question_text],
      ['Topic', ({ question }) => question.topic],
      ['Subtopic', ({ question }) => question.subtopic],
      ['Difficulty', ({ question }) => question.difficulty],
      ['Points', ({ question }) => String(question.points)],
      ['Correct_Answer', ({ question }) => question.correct_answer],
      ['Tolerance', ({ question }) => String(question.tolerance)],
      ...choiceColumns('ABCDE'),
      ['Correct_Feedback', ({ question }) => question.feedback_correct],
      ['Incorrect_Feedback', ({ question }) => question.feedback_incorrect],
      ['Feedback_Correct', ({ question }) => question.feedback_correct],
      ['Feedback_Incorrect', ({ question }) => question.feedback_incorrect],
      ['Image_File', ({ question }) => imageCell(question.image_file)],
      ['Image_Files', ({ question }) => printPythonList(question.image_file)],
      ['Choices', ({ question }) => printPythonList(question.choices)],
      ['Question', ({ question }) => question.question_text],
      ['Answer', ({ question }) => question.correct_answer],
      ['Explanation', ({ question }) => question.feedback_correct],
      ['Category', ({ question }) => question.topic],
      ['Level', ({ question }) => question.difficulty],
    ],
  },
};

function choiceColumns(letters: string): TableLayout['columns'] {
  return [...letters].map((letter, index) => [
    `Choice_${letter}`,
    ({ question }: QuestionOfItem) => question.choices[index] ?? '',
  ]);
}

/** One name as it is, several as a list. */
function imageCell(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : printPythonList(names);
}

/**
 * A question as Q2LMS keeps it: one flat object.
 * @see https://github.com/aknoesen/q2lms
 */

/** The question types of Q2LMS; its editor and packages know `fill_in_blank`, its schema the other. */
export type Q2lmsType =
  | 'multiple_choice'
  | 'true_false'
  | 'numerical'
  | 'fill_in_blank'
  | 'fill_in_multiple_blanks';

/** One question; texts are Markdown with `$…$`. Fields stand in the order of Q2LMS's own files. */
export interface Q2lmsQuestion {
  readonly type: Q2lmsType;
  readonly title: string;
  readonly question_text: string;
  readonly choices: readonly string[];
  /** Text of the right choice, or its letter where the text could be taken for one; a number. */
  readonly correct_answer: string;
  readonly points: number;
  /** Absolute; 0.05 where it means nothing. */
  readonly tolerance: number;
  readonly feedback_correct: string;
  readonly feedback_incorrect: string;
  /** File names, which Q2LMS stores and shows nowhere. */
  readonly image_file: readonly string[];
  readonly topic: string;
  readonly subtopic: string;
  readonly difficulty: 'Easy' | 'Medium' | 'Hard' | '';
}

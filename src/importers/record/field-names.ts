/** The fields of a flat question record and every name that sources give them. */

/** Names by field, the preferred one first: lower case, words joined by `_`. */
const aliases = [
  ['id', 'question_id', 'item_id'],
  ['type', 'question_type'],
  ['title', 'question_title', 'name'],
  ['text', 'question_text', 'question', 'stem', 'prompt'],
  ['choices', 'options', 'answers', 'answer_choices'],
  ['answer', 'correct_answer', 'correct', 'correct_choice', 'key'],
  ['answerLetter', 'correct_letter', 'answer_letter', 'correct_option'],
  ['points', 'points_possible', 'marks', 'score'],
  ['tolerance', 'margin'],
  ['feedback', 'general_feedback'],
  ['feedbackCorrect', 'feedback_correct', 'correct_feedback', 'correct_fb'],
  ['feedbackIncorrect', 'feedback_incorrect', 'incorrect_feedback', 'incorrect_fb'],
  ['solution', 'explanation', 'worked_solution'],
  ['hints', 'hint'],
  ['notes', 'instructor_notes'],
  ['images', 'image_file', 'image_files', 'image', 'figure'],
  ['topic', 'category'],
  ['subtopic', 'sub_topic', 'subcategory'],
  ['difficulty', 'level', 'difficulty_level'],
  ['bloom', 'bloom_level', 'cognitive_level'],
  ['tags', 'keywords'],
  ['references', 'reference', 'refs'],
  ['minutes'],
  ['language'],
  ['license'],
  ['authors', 'author'],
] as const;

/** A field of a flat question record. */
export type FieldName = (typeof aliases)[number][0];

/** Every field. */
export const fieldNames: readonly FieldName[] = aliases.map(([name]) => name);

const fields: ReadonlyMap<string, FieldName> = new Map(
  aliases.flatMap((names) => names.map((name) => [normalised(name), names[0]])),
);

/** The field that a name of the source stands for, `Question_Text` or `question text` alike. */
export function fieldNamed(name: string): FieldName | undefined {
  return fields.get(normalised(name));
}

/** The 0-based position of the choice that a column holds: `Choice_C`, `option 3` and `c` are 2. */
export function choicePosition(name: string): number | undefined {
  const match = /^(?:(?:choice|option|answer)?([a-z])|(?:choice|option|answer)(\d{1,2}))$/.exec(
    normalised(name),
  );
  const [, letter, number] = match ?? [];
  const position = letter === undefined ? Number(number) - 1 : letter.charCodeAt(0) - 97;
  return position >= 0 && position < 26 ? position : undefined;
}

function normalised(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Every question type; a new one is a folder and a line here. */
import { categorization } from './categorization/index.ts';
import { cloze } from './cloze/index.ts';
import { essay } from './essay/index.ts';
import { flashcard } from './flashcard/index.ts';
import { formula } from './formula/index.ts';
import { hotspot } from './hotspot/index.ts';
import { matching } from './matching/index.ts';
import { multipleChoice } from './multiple-choice/index.ts';
import { multipleResponse } from './multiple-response/index.ts';
import { numeric } from './numeric/index.ts';
import { ordering } from './ordering/index.ts';
import type { QuestionType } from './question-type.ts';
import { shortAnswer } from './short-answer/index.ts';
import { stimulus } from './stimulus/index.ts';
import { trueFalse } from './true-false/index.ts';
import { upload } from './upload/index.ts';

/** In the order in which documentation and menus show them. */
export const questionTypes: readonly QuestionType[] = [
  multipleChoice,
  multipleResponse,
  trueFalse,
  numeric,
  shortAnswer,
  cloze,
  matching,
  ordering,
  categorization,
  hotspot,
  formula,
  essay,
  upload,
  stimulus,
  flashcard,
];

/** The shape of an assessment. */
import type { Assessment, Section } from '../../model/index.ts';
import { content } from './content-shape.ts';
import { bankFilePath, release } from './item-shape.ts';
import { either, flag, list, number, object, oneOf, type Shape, text, variants } from './shape.ts';

const any = text();
const id = text(/^[a-z][a-z0-9-]*$/, 'is no id: lower-case letters, digits and hyphens');
const ids = list(id);
const positive = number({ above: 0 });
const whole = number({ min: 1 }, true);
const time = text(
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/,
  'is no time such as 2026-03-01T09:00:00+01:00',
);

const section: Shape<Section> = variants('kind', {
  fixed: object(
    { kind: oneOf('fixed'), items: list(object({ id }, { points: positive })) },
    { title: any },
  ),
  drawn: object(
    {
      kind: oneOf('drawn'),
      pick: whole,
      from: variants('kind', {
        query: object({ kind: oneOf('query'), query: any }, { ids }),
        items: object({ kind: oneOf('items'), ids }, {}),
      }),
    },
    { title: any, points: positive },
  ),
});

const settings = object(
  {},
  {
    purpose: oneOf('practice', 'graded', 'survey', 'graded-survey'),
    timeLimitMinutes: positive,
    attempts: either(oneOf('unlimited'), whole),
    scoreToKeep: oneOf('highest', 'latest', 'average'),
    shuffleChoices: flag,
    shuffleQuestions: flag,
    showCorrectAnswers: oneOf('always', 'never', 'after-last-attempt'),
    showCorrectAnswersFrom: time,
    showCorrectAnswersUntil: time,
    showResponses: oneOf('always', 'never', 'after-last-attempt', 'once'),
    oneQuestionAtATime: flag,
    lockQuestionsAfterAnswering: flag,
    accessCode: any,
    ipFilter: any,
    dueAt: time,
    availableFrom: time,
    availableUntil: time,
    requireLockdownBrowser: flag,
    calculator: oneOf('none', 'basic', 'scientific'),
  },
);

/** An assessment as the model has it. */
export const assessmentShape: Shape<Assessment> = object(
  { id, title: any, path: bankFilePath, release, settings, sections: list(section) },
  { description: any, introduction: content },
);

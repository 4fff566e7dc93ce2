/** The JSON Schema of the settings of an assessment. */

const time = {
  type: 'string',
  pattern: String.raw`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$`,
} as const;

const untilWhen = ['always', 'never', 'after-last-attempt'] as const;

/** How an assessment is given. */
export const assessmentSettingsSchema = {
  type: 'object',
  description: 'How the assessment is given. What is left out is left to the platform.',
  additionalProperties: false,
  properties: {
    purpose: {
      enum: ['practice', 'graded', 'survey', 'graded-survey'],
      description: 'What it is for; practice and survey give no grade.',
    },
    timeLimitMinutes: {
      type: 'number',
      exclusiveMinimum: 0,
      description: 'Minutes from opening to handing in.',
    },
    attempts: {
      anyOf: [{ const: 'unlimited' }, { type: 'integer', minimum: 1 }],
      description: 'How often it may be taken: a number, or unlimited.',
    },
    scoreToKeep: {
      enum: ['highest', 'latest', 'average'],
      description: 'Which of several attempts counts.',
    },
    shuffleChoices: { type: 'boolean', description: 'Whether choices stand in random order.' },
    shuffleQuestions: { type: 'boolean', description: 'Whether items stand in random order.' },
    showCorrectAnswers: { enum: untilWhen, description: 'When students see the key.' },
    showCorrectAnswersFrom: {
      ...time,
      description: 'Not before this time, as 2026-03-01T09:00:00+01:00.',
    },
    showCorrectAnswersUntil: {
      ...time,
      description: 'Not after this time, as 2026-03-01T09:00:00+01:00.',
    },
    showResponses: {
      enum: [...untilWhen, 'once'],
      description: 'When students see what they answered.',
    },
    oneQuestionAtATime: {
      type: 'boolean',
      description: 'Whether each item has a page of its own.',
    },
    lockQuestionsAfterAnswering: {
      type: 'boolean',
      description: 'Whether there is no way back to an item.',
    },
    accessCode: {
      type: 'string',
      minLength: 1,
      description: 'Code to enter before beginning. It is readable by everyone who reads the bank.',
    },
    ipFilter: {
      type: 'string',
      minLength: 1,
      description: 'Addresses from which it may be taken, such as 192.168.217.1/24.',
    },
    dueAt: { ...time, description: 'When it is due, with offset: 2026-03-01T23:59:00+01:00.' },
    availableFrom: { ...time, description: 'When it opens, with offset.' },
    availableUntil: { ...time, description: 'When it closes, with offset.' },
    requireLockdownBrowser: {
      type: 'boolean',
      description: 'Whether a locked-down browser is needed.',
    },
    calculator: {
      enum: ['none', 'basic', 'scientific'],
      description: 'The calculator on the screen.',
    },
  },
} as const;

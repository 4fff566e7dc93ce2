/** Items of every type and key, with everything that an item can have. */
import type { Assessment, Item } from '../../../src/model/index.ts';
import { itemOf } from './items.ts';

const feedback = `
## Feedback

In *general* & so.

### Correct

Right.

### Incorrect

Wrong.

## Hint

Think.

## Solution

$a<b$.
`;

/** A stimulus and two items that show it, then one or more of each type. */
export const everyType: readonly Item[] = [
  itemOf('case', 'stimulus', 'A case with ![a dot](dot.png).'),
  itemOf(
    'mc',
    'multiple-choice',
    `Is $a<b$?\n\n- [ ] no\n\n  > a<b\n- [x] yes\n\n  > so\n${feedback}`,
    'stimulus: case',
  ),
  itemOf(
    'mc-fixed',
    'multiple-choice',
    'W?\n\n- [x] a\n- [ ] b\n- [ ] none',
    'fixed: [last]\nstimulus: case',
  ),
  itemOf('tf', 'true-false', `So?\n\n- [x] True\n- [ ] False\n${feedback}`),
  itemOf(
    'ma',
    'multiple-response',
    `Which?\n\n- [x] one\n- [ ] two\n\n  > no\n- [x] three\n${feedback}`,
  ),
  itemOf(
    'ma-all',
    'multiple-response',
    'Which?\n\n- [x] one\n- [ ] two',
    'scoring: all-or-nothing',
  ),
  itemOf('sa', 'short-answer', `Who?\n\n## Answer\n\n- Ada\n- Ada Lovelace\n${feedback}`),
  itemOf('sa-pattern', 'short-answer', 'Who?\n\n## Answer\n\n- Ada\n- /Ad+a/i'),
  itemOf('cl-text', 'cloze', `Roses are [[red | crimson]], violets [[blue]].\n${feedback}`),
  itemOf('cl-menu', 'cloze', 'N is [[( ) red | (x) blue]], O is [[(x) red | ( ) blue]].'),
  itemOf(
    'cl-mixed',
    'cloze',
    'The [[cell]] is [[( ) no | (x) a]] [[/gr[ae]y/]] of [[= 9.8 ± 0.1]].',
  ),
  itemOf(
    'mt',
    'matching',
    `M.\n\n## Match\n\n| a | b |\n| - | - |\n| $a<b$ | meow |\n| dog & co | woof |\n| | moo |\n${feedback}`,
  ),
  itemOf('nu', 'numeric', `How much?\n\n= 3.3 ± 0.1 kg\n${feedback}`),
  itemOf('nu-all', 'numeric', 'How much?\n\n= 200 ± 20%\n= [1.5, 2.5]\n= 3.14 (3 sf)\n= -7'),
  itemOf(
    'fo',
    'formula',
    `Twice {{v}} and {{w}}?\n\n= 2 * v * w ± 1% m\n${feedback}`,
    'variables:\n  v: {min: 1, max: 9, decimals: 1}\n  w: [2, 3]',
  ),
  itemOf(
    'es',
    'essay',
    `Discuss.\n\n## Answer\n\nBoth sides.\n\n## Rubric\n\n| Criterion | Points | Description |\n| - | - | - |\n| Clarity | 2 | Clear. |\n${feedback}`,
    'words: {min: 100, max: 200}',
  ),
  itemOf('up', 'upload', `Hand in.\n${feedback}`, 'accept: [.pdf]\nmaxFiles: 2'),
  itemOf('or', 'ordering', `Order.\n\n## Order\n\n1. a\n2. b\n3. c\n${feedback}`),
  itemOf(
    'ca',
    'categorization',
    `Sort.\n\n## Categories\n\n- metal\n  - iron\n- gas\n  - neon\n- (none)\n  - oil\n${feedback}`,
  ),
  itemOf(
    'ho',
    'hotspot',
    `Where?\n\n## Hotspot\n\n![dot](dot.png)\n\n- [x] circle 0.2,0.3 0.1: heart\n- [ ] rect 0.5,0.5 0.2,0.2: lung\n${feedback}`,
  ),
  itemOf('fl', 'flashcard', 'Front\n\n## Answer\n\nBack'),
];

/** A PNG of one pixel. */
export const dot: Uint8Array = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  ),
  (character) => character.charCodeAt(0),
);

/** Fixed and drawn sections, and every setting. */
export const everySetting: Assessment = {
  id: 'exam',
  title: 'Exam & more',
  description: 'Two *parts*.\n\nGood luck: a<b.',
  path: 'assessments/exam.yml',
  release: 'secure',
  settings: {
    purpose: 'graded',
    timeLimitMinutes: 45,
    attempts: 2,
    scoreToKeep: 'latest',
    shuffleChoices: true,
    shuffleQuestions: true,
    showCorrectAnswers: 'after-last-attempt',
    showCorrectAnswersFrom: '2026-03-02T08:00:00+01:00',
    showCorrectAnswersUntil: '2026-04-02T08:00:00+02:00',
    showResponses: 'after-last-attempt',
    oneQuestionAtATime: true,
    lockQuestionsAfterAnswering: true,
    accessCode: 'open & shut',
    ipFilter: '10.0.0.0/8',
    dueAt: '2026-03-01T10:00:00Z',
    availableFrom: '2026-03-01T08:00:00Z',
    availableUntil: '2026-03-01T12:00:00Z',
    requireLockdownBrowser: true,
    calculator: 'scientific',
  },
  sections: [
    {
      kind: 'fixed',
      title: 'All',
      items: everyType
        .filter(({ type }) => type !== 'stimulus')
        .map(({ id }) => (id === 'tf' ? { id, points: 3 } : { id })),
    },
    {
      kind: 'drawn',
      title: 'Some',
      pick: 2,
      from: { kind: 'items', ids: ['mc', 'sa', 'es'] },
      points: 2.5,
    },
    { kind: 'drawn', pick: 1, from: { kind: 'query', query: 'type:essay', ids: ['es', 'tf'] } },
  ],
};

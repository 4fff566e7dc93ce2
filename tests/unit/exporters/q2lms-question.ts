/** Questions of Q2LMS made at random, in the form in which Q2LMS itself writes them. */
import fc from 'fast-check';
import type { Q2lmsQuestion } from '../../../src/formats/q2lms/question.ts';

const word = fc.constantFrom(
  'Water',
  'flows',
  'at 5 %',
  'Größe',
  'a < b',
  'p > q & r',
  'file_name',
  '2*3',
  '[97.1]',
  '(see)',
  '“quoted”',
  "it's",
  'back\\slash',
  '#5',
  'x=1',
  'a|b',
  '~5',
  'e.g.',
  '{a}',
  'Ω 流',
  '**bold**',
  '*italic*',
  '`co_de`',
);
const formula = fc.constantFrom(
  '$x_1$',
  '$\\frac{1}{2}\\,\\text{m/s}$',
  '$a < b \\% c$',
  '$\\{1\\}$',
  '$|x|$',
);

/** A line of words and formulas that begins with a letter. */
const line = fc
  .array(fc.oneof({ weight: 3, arbitrary: word }, { weight: 1, arbitrary: formula }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => ['The', ...parts, 'end'].join(' '));

const text = fc.oneof(
  line,
  fc.tuple(line, line).map(([one, two]) => `${one}\n\n${two}`),
  fc.tuple(line, line).map(([one, two]) => `${one}\n\n- ${two}\n- x`),
  fc.tuple(line, line).map(([one, two]) => `${one}\n${two}`),
  line.map((one) => `${one}\n\n$$E = mc^2$$`),
  line.map((one) => `${one}\n\n\`\`\`c\nint x = 1; // $5\n\`\`\``),
);

const choiceText = fc.oneof(
  line,
  fc.constantFrom(
    '> 10',
    '1. first',
    '# x',
    '- 3 dB',
    '-3',
    '=5',
    '+1',
    '$x$',
    '0.5',
    '**b**',
    '|a|',
  ),
);

const feedback = fc.oneof(fc.constant(''), text);
const number = fc.oneof(
  fc.integer({ min: -10_000, max: 10_000 }).map(String),
  fc
    .tuple(fc.integer({ min: -99, max: 99 }), fc.stringMatching(/^\d{1,4}$/))
    .map(([a, b]) => `${a}.${b}`),
  fc.constantFrom('6.02e23', '0.00314', '1e-5', '-0.5'),
);
const name = fc.constantFrom('Fluids', 'Heat transfer', "Ohm's law", 'Öl & Gas', '=cmd', '@home');

/** What every type has. */
const common = fc.record({
  title: line.map((one) => one.replace(/\s+/g, ' ')),
  question_text: text,
  points: fc.constantFrom(1, 2, 0.5, 3.25),
  feedback_correct: feedback,
  feedback_incorrect: feedback,
  image_file: fc.constant<readonly string[]>([]),
  topic: name,
  subtopic: fc.oneof(fc.constant(''), name),
  difficulty: fc.constantFrom<Q2lmsQuestion['difficulty']>('Easy', 'Medium', 'Hard', ''),
});

const choice = fc.uniqueArray(choiceText, { minLength: 2, maxLength: 4 }).chain((choices) =>
  fc.record({
    type: fc.constant('multiple_choice' as const),
    choices: fc.constant<readonly string[]>(choices),
    correct_answer: fc.constantFrom(...choices),
    tolerance: fc.constant(0.05),
  }),
);
const trueFalse = fc.record({
  type: fc.constant('true_false' as const),
  choices: fc.constant<readonly string[]>(['True', 'False']),
  correct_answer: fc.constantFrom('True', 'False'),
  tolerance: fc.constant(0.05),
});
const numerical = fc.record({
  type: fc.constant('numerical' as const),
  choices: fc.constant<readonly string[]>([]),
  correct_answer: number,
  tolerance: fc.constantFrom(0, 0.05, 0.1, 2, 1e-7),
});
const words = fc.record({
  type: fc.constant('fill_in_blank' as const),
  choices: fc.constant<readonly string[]>([]),
  correct_answer: fc.constantFrom('Ohm', 'the answer', '/a/', '= 5', '-3 dB', '* x', 'µ', '5'),
  tolerance: fc.constant(0.05),
});

/** A question whose fields stand in the order of Q2LMS. */
export const q2lmsQuestion: fc.Arbitrary<Q2lmsQuestion> = fc
  .tuple(common, fc.oneof(choice, trueFalse, numerical, words))
  .map(([fields, answer]) => ({
    type: answer.type,
    title: fields.title,
    question_text: fields.question_text,
    choices: answer.choices,
    correct_answer: answer.correct_answer,
    points: fields.points,
    tolerance: answer.tolerance,
    feedback_correct: fields.feedback_correct,
    feedback_incorrect: fields.feedback_incorrect,
    image_file: fields.image_file,
    topic: fields.topic,
    subtopic: fields.subtopic,
    difficulty: fields.difficulty,
  }));

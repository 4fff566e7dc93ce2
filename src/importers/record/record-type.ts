/** What a record asks for. */

/** The kinds of question that a flat record can hold. */
export type RecordType =
  | 'single-choice'
  | 'several-choices'
  | 'true-false'
  | 'numeric'
  | 'text'
  | 'blanks'
  | 'essay';

const types: ReadonlyMap<string, RecordType> = new Map([
  ...named('single-choice', [
    'multiplechoice',
    'multiplechoicequestion',
    'singlechoice',
    'mcq',
    'mc',
  ]),
  ...named('several-choices', ['multipleanswers', 'multipleanswer', 'multipleresponse']),
  ...named('several-choices', ['multipleselect', 'selectall', 'checkbox', 'ma']),
  ...named('true-false', ['truefalse', 'trueorfalse', 'tf', 'boolean']),
  ...named('numeric', ['numerical', 'numeric', 'number', 'num', 'calculation']),
  ...named('text', ['fillinblank', 'fillintheblank', 'fillin', 'fib', 'shortanswer']),
  ...named('blanks', ['fillinmultipleblanks', 'multipleblanks']),
  ...named('essay', ['essay', 'longanswer', 'openended']),
]);

/** The type of the given name, `multiple_choice` and `Multiple Choice` alike. */
export function recordTypeNamed(name: string): RecordType | undefined {
  return types.get(name.toLowerCase().replace(/[^a-z]/g, ''));
}

/**
 * The type of a record that names none: choices make it a question with choices, and nothing else
 * is certain.
 */
export function recordTypeOf(choices: readonly string[]): RecordType | undefined {
  const texts = choices.filter((choice) => choice !== '');
  if (texts.length < 2) return undefined;
  return isTrueFalse(texts) ? 'true-false' : 'single-choice';
}

/** Whether the choices are True and False, in any order and letter case. */
export function isTrueFalse(choices: readonly string[]): boolean {
  const words = choices.map((choice) => choice.toLowerCase()).sort();
  return words.length === 2 && words[0] === 'false' && words[1] === 'true';
}

function named(type: RecordType, names: readonly string[]): [string, RecordType][] {
  return names.map((name) => [name, type]);
}

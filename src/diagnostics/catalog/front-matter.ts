/** Codes about the front matter of an item. */
import { defineCodes, type Example } from '../code-entry.ts';

const question = 'What does ice do in water?\n\n- [x] It floats.\n- [ ] It sinks.\n';
const identity = 'id: ice-floats\ntitle: Ice floats\n';

const file = (frontMatter: string, body = question): Example => ({
  'ice.md': `---\n${frontMatter}---\n\n${body}`,
});

const formula = (variables: string, answer = '= v * t'): Example => ({
  'way.md': `---\nid: way\ntitle: A way\nvariables:\n${variables}---\n\nHow far does one come in {{t}} s at {{v}} m/s?\n\n${answer}\n`,
});

const essay = (keys: string): Example =>
  file(`${identity}type: essay\n${keys}`, 'Why does ice float?\n');

export const frontMatterCodes = defineCodes({
  'missing-front-matter': {
    severity: 'error',
    title: 'The file has no front matter',
    explanation:
      'An item begins with its front matter between two lines `---`, which holds at least `id` and `title`. Without it nothing can refer to the item. Put it at the top of the file; `stemma new` writes a file that has it.',
    invalid: { 'ice.md': question },
    valid: file(identity),
  },
  'text-before-front-matter': {
    severity: 'error',
    title: 'Text stands before the front matter',
    explanation:
      'Front matter is only recognised when `---` is the very first line. With anything above it, be it an empty line, the file would be read as text with a rule in it. Make `---` the first line.',
    invalid: { 'ice.md': `# Ice\n---\n${identity}---\n\n${question}` },
    valid: file(identity),
  },
  'unclosed-front-matter': {
    severity: 'error',
    title: 'The front matter is not closed',
    explanation:
      'A second line `---` ends the front matter. Without it the question cannot be told from the data about it. Add the line behind the last key.',
    invalid: { 'ice.md': `---\n${identity}\n${question}` },
    valid: file(identity),
  },
  'front-matter-syntax': {
    severity: 'error',
    title: 'The front matter is not valid YAML',
    explanation:
      'The front matter is one YAML mapping: a `key: value` on each line. A text that contains `: ` or begins with a sign that YAML uses (`@`, `` ` ``, `%`, `[`, `{`, `*`, `&`) has to stand in quotes. No key of the item can be read before this is mended.',
    invalid: file('id: ice-floats\ntitle: Ice: why it floats\n'),
    valid: file('id: ice-floats\ntitle: "Ice: why it floats"\n'),
  },
  'duplicate-key': {
    severity: 'error',
    title: 'A key is given twice',
    explanation:
      'The same key stands twice in the front matter. Which of the two values is meant cannot be told, so neither is taken. Remove one.',
    invalid: file(`${identity}points: 1\npoints: 2\n`),
    valid: file(`${identity}points: 2\n`),
  },
  'missing-id': {
    severity: 'error',
    title: 'The item has no id',
    explanation:
      'Every item has an `id` that is given once and never changed: assessments, packages and links refer to it, and a learning platform updates an item by it. Write one in lower case; `stemma check --fix` writes one made from the title.',
    invalid: file('title: Ice floats\n'),
    valid: file(identity),
  },
  'bad-id': {
    severity: 'error',
    title: 'The id has signs that an id cannot have',
    explanation:
      'An id begins with a letter and consists of lower-case letters, digits and hyphens, because it is used in addresses, file names and XML. This holds for `id` and for `stimulus`, which names one.',
    invalid: file('id: Ice Floats\ntitle: Ice floats\n'),
    valid: file(identity),
  },
  'missing-title': {
    severity: 'error',
    title: 'The item has no title',
    explanation:
      'The `title` is the short name by which people find the item in lists, search results and learning platforms. It is plain text and should not give the answer away.',
    invalid: file('id: ice-floats\n'),
    valid: file(identity),
  },
  'unknown-type': {
    severity: 'error',
    title: 'The question type does not exist',
    explanation:
      '`type` names one of the question types. With another word the body cannot be read at all. Correct it, or remove it where the body shows the type.',
    invalid: file(`${identity}type: multi-choice\n`),
    valid: file(`${identity}type: multiple-choice\n`),
  },
  'unclear-type': {
    severity: 'error',
    title: 'The body does not show the question type',
    explanation:
      'Most types show by their construct: a task list, a line that begins with `=`, a gap, a reserved section. An essay, an upload, a flashcard and a stimulus have none, and a body may have the constructs of two types. Nothing is guessed: state the `type`.',
    invalid: file(identity, 'Why does ice float?\n'),
    valid: essay(''),
  },
  'unknown-key': {
    severity: 'error',
    title: 'A key that no item has',
    explanation:
      'The front matter has a key that means nothing, most often a mistyped one. It would be ignored, and the item would have another difficulty or release than its author believes. Correct it; free words belong into `tags`.',
    invalid: file(`${identity}dificulty: easy\n`),
    valid: file(`${identity}difficulty: easy\n`),
  },
  'misplaced-key': {
    severity: 'error',
    title: 'A key of another question type',
    explanation:
      'Some keys belong to one type only: `words` to essays, `accept` and `maxFiles` to uploads, `variables` and `decimals` to formulas. On another item they would do nothing. Remove the key, or state the type that is meant.',
    invalid: file(`${identity}accept: [.pdf]\n`),
    valid: file(`${identity}type: upload\naccept: [.pdf]\n`, 'Hand in your report on ice.\n'),
  },
  'wrong-type': {
    severity: 'error',
    title: 'A value of the wrong kind',
    explanation:
      'The key takes another kind of value: a number, a text, a list, `true` or `false`. YAML reads `1e3` as a number and `yes` as a text; numbers have a decimal point; text that looks like a number has to stand in quotes.',
    invalid: file(`${identity}points: three\n`),
    valid: file(`${identity}points: 3\n`),
  },
  'value-not-allowed': {
    severity: 'error',
    title: 'A word that the key does not allow',
    explanation:
      'The key allows a fixed list of words, such as `easy`, `medium` and `hard` for `difficulty`. Searches, exports and the public site rely on them. Take one of the words that the message lists.',
    invalid: file(`${identity}release: public\n`),
    valid: file(`${identity}release: practice\n`),
  },
  'wrong-value': {
    severity: 'error',
    title: 'A value outside what the key allows',
    explanation:
      'The value is of the right kind but not possible: points that are not above 0, a list with the same entry twice, an empty text, a language that is no BCP 47 tag, an ending without its dot. The message says what is expected.',
    invalid: file(`${identity}points: 0\n`),
    valid: file(`${identity}points: 0.5\n`),
  },
  'missing-value': {
    severity: 'error',
    title: 'A value lacks a part',
    explanation:
      'A value that consists of several parts lacks one that it needs: an interval of a variable has `min` and `max`, a reference has a `title`.',
    invalid: file(`${identity}references:\n  - url: https://example.org/ice\n`),
    valid: file(`${identity}references:\n  - title: Ice\n    url: https://example.org/ice\n`),
  },
  'limits-reversed': {
    severity: 'error',
    title: 'The smallest value is above the largest',
    explanation:
      'In an interval, of the words of an essay or the values of a variable, `min` is above `max`, so that nothing lies in it. Swap the two.',
    invalid: essay('words: { min: 300, max: 100 }\n'),
    valid: essay('words: { min: 100, max: 300 }\n'),
  },
  'reserved-name': {
    severity: 'error',
    title: 'A variable has the name of a function or constant',
    explanation:
      'Formulas know functions such as `sin` and `sqrt` and constants such as `pi` and `e`. A variable of the same name could not be told from them. Take another name.',
    invalid: formula('  v: [2, 3]\n  t: [10, 20]\n  pi: [3, 4]\n'),
    valid: formula('  v: [2, 3]\n  t: [10, 20]\n'),
  },
  'unused-variable': {
    severity: 'warning',
    title: 'The answer does not depend on a variable',
    explanation:
      'A variable is declared and drawn, but the formula of the answer does not use it. Either the formula lacks a term, or the variable is left over.',
    invalid: formula('  v: [2, 3]\n  t: [10, 20]\n  mass: [1, 2]\n'),
    valid: formula('  v: [2, 3]\n  t: [10, 20]\n'),
  },
});

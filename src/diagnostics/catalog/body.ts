/** Codes about the structure of the body of an item. */
import { defineCodes, type Example } from '../code-entry.ts';

const picture = { 'pipe.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>\n' };

const item = (body: string, keys = ''): Example => ({
  'item.md': `---\nid: an-item\ntitle: An item\n${keys}---\n\n${body}\n`,
});

const choice = (choices: string, keys = ''): Example =>
  item(`What does ice do in water?\n\n${choices}`, keys);

const answers = (list: string): Example => item(`What is frozen water?\n\n## Answer\n\n${list}`);

const number = (answer: string): Example =>
  item(`How fast does a stone fall after one second?\n\n${answer}`, 'type: numeric\n');

const cloze = (sentence: string): Example => item(sentence, 'type: cloze\n');

const matching = (table: string): Example =>
  item(`Which capital belongs to which country?\n\n## Match\n\n${table}`);

const ordering = (list: string): Example =>
  item(`Order the planets by their distance from the sun.\n\n## Order\n\n${list}`);

const categories = (list: string): Example =>
  item(`Sort the quantities.\n\n## Categories\n\n${list}`);

const hotspot = (section: string): Example => ({
  ...item(`Where does the water flow fastest?\n\n## Hotspot\n\n${section}`),
  ...picture,
});

const formula = (
  answer: string,
  question = 'How far does one come in {{t}} s at {{v}} m/s?',
): Example => item(`${question}\n\n${answer}`, 'variables:\n  v: [2, 3]\n  t: [10, 20]\n');

const essay = (rubric: string): Example =>
  item(`Why does ice float?\n\n## Rubric\n\n${rubric}`, 'type: essay\n');

const head = '| Country | Capital |\n| ------- | ------- |\n';
const rubricHead = '| Criterion | Points | Description |\n| --------- | ------ | ----------- |\n';
const image = '![a pipe that narrows](pipe.svg)\n\n';
const truth = '- [x] It floats.\n- [ ] It sinks.';

export const bodyCodes = defineCodes({
  'empty-stem': {
    severity: 'error',
    title: 'The item asks nothing',
    explanation:
      'Above the answers and the first reserved heading there is no text. Students would see answers without a question. Write the question below the front matter.',
    invalid: item(truth),
    valid: choice(truth),
  },
  'misplaced-section': {
    severity: 'error',
    title: 'A section that the question type does not have',
    explanation:
      'A reserved heading, such as `## Match` or `## Rubric`, belongs to certain types only. On another item its content would be ignored. Remove the section, or state the type that is meant.',
    invalid: choice(`${truth}\n\n## Answer\n\n- It floats.`, 'type: multiple-choice\n'),
    valid: choice(`${truth}\n\n## Solution\n\nIt floats.`, 'type: multiple-choice\n'),
  },
  'duplicate-section': {
    severity: 'error',
    title: 'A section is given twice',
    explanation:
      'Only `## Hint` may stand several times; of any other section, and of the parts of the feedback, there is one. The second would be lost. Put both under one heading.',
    invalid: choice(`${truth}\n\n## Solution\n\nIt floats.\n\n## Solution\n\nIt is lighter.`),
    valid: choice(`${truth}\n\n## Solution\n\nIt floats.\n\nIt is lighter.`),
  },
  'empty-section': {
    severity: 'warning',
    title: 'A section is empty',
    explanation:
      'A reserved heading has nothing below it, so it says nothing and is not kept. Write its content, or remove the heading.',
    invalid: choice(`${truth}\n\n## Hint\n`),
    valid: choice(`${truth}\n\n## Hint\n\nCompare the densities.`),
  },
  'heading-looks-reserved': {
    severity: 'warning',
    title: 'A heading is almost a reserved one',
    explanation:
      'A heading is spelt or ranked a little differently from a reserved one, so it is read as part of the text above it: a solution would be shown to everybody as part of the question. Write the heading exactly, or choose other words.',
    invalid: item('Why does ice float?\n\n## Solutions\n\nIt is lighter.', 'type: essay\n'),
    valid: item('Why does ice float?\n\n## Solution\n\nIt is lighter.', 'type: essay\n'),
  },
  'missing-key': {
    severity: 'error',
    title: 'Nothing says what is right',
    explanation:
      'No choice is marked, no answer line, accepted answer or back of the card is given, no shape is the key. An item without a key cannot be scored, and none is ever guessed. Mark or write the key. While the item is a draft, this is a warning.',
    invalid: choice('- [ ] It floats.\n- [ ] It sinks.'),
    valid: choice(truth),
  },
  'several-keys': {
    severity: 'error',
    title: 'More than one key where only one can be',
    explanation:
      'A multiple-choice item, a true/false item and a choice in a gap have one right answer, a formula item one formula. Mark one, or state `type: multiple-response`.',
    invalid: choice('- [x] It floats.\n- [x] It swims.', 'type: multiple-choice\n'),
    valid: choice('- [x] It floats.\n- [x] It swims.', 'type: multiple-response\n'),
  },
  'missing-choices': {
    severity: 'error',
    title: 'There is no list of choices at the end of the stem',
    explanation:
      'The choices are a task list and the last thing in the stem: what stands behind them would be torn from the question. Write `- [ ] wrong` and `- [x] right`, and move other text above them or into a section.',
    invalid: choice(`${truth}\n\nThink of an iceberg.`, 'type: multiple-choice\n'),
    valid: choice(`Think of an iceberg.\n\n${truth}`, 'type: multiple-choice\n'),
  },
  'too-few-choices': {
    severity: 'error',
    title: 'There is only one choice',
    explanation: 'Where there is nothing to choose from, there is no question. Give at least two.',
    invalid: choice('- [x] It floats.'),
    valid: choice(truth),
  },
  'choice-without-box': {
    severity: 'error',
    title: 'A choice has no box',
    explanation:
      'Every choice begins with a box, `[ ]` or `[x]` with a space behind it, so that a forgotten mark is never taken for a wrong answer.',
    invalid: choice('- [x] It floats.\n- It sinks.'),
    valid: choice(truth),
  },
  'empty-choice': {
    severity: 'error',
    title: 'A choice is empty',
    explanation: 'Behind the box there is no text. Write it, or remove the choice.',
    invalid: cloze('Ice [[(x) floats | ( )]] in water.'),
    valid: cloze('Ice [[(x) floats | ( ) sinks]] in water.'),
  },
  'duplicate-choice': {
    severity: 'warning',
    title: 'Two choices say the same',
    explanation:
      'Two choices have the same text, so students cannot tell them apart. Remove one, or say what makes them different.',
    invalid: choice('- [x] It floats.\n- [ ] It sinks.\n- [ ] It sinks.'),
    valid: choice(truth),
  },
  'contradictory-choice': {
    severity: 'error',
    title: 'The same choice is right and wrong',
    explanation:
      'Two choices have the same text, but only one of them is marked: the same answer would be scored differently depending on which is picked. Remove one.',
    invalid: choice('- [x] It floats.\n- [ ] It floats.'),
    valid: choice(truth),
  },
  'not-true-false': {
    severity: 'error',
    title: 'The choices are not True and False',
    explanation:
      'A true/false item has exactly the choices `True` and `False`. Packages carry it as such, so other words would be lost. Write these, or use a multiple-choice item.',
    invalid: choice('- [x] Yes\n- [ ] No', 'type: true-false\n'),
    valid: choice('- [x] Yes\n- [ ] No', 'type: multiple-choice\n'),
  },
  'misplaced-answer': {
    severity: 'error',
    title: 'An answer line where the type has none',
    explanation:
      'A paragraph that begins with `=` is the answer of a numeric or formula item. In another item it would vanish from the text. Write `\\=` to begin a paragraph with the sign.',
    invalid: item('What follows?\n\n= 9.81 N\n', 'type: essay\n'),
    valid: item('What follows?\n\n\\= 9.81 N\n', 'type: essay\n'),
  },
  'text-after-answer': {
    severity: 'error',
    title: 'Text in the paragraph of the answer',
    explanation:
      'A line that does not begin with `=` belongs to the same paragraph as the answer, so it would be shown neither in the question nor as an answer. Leave a blank line between them.',
    invalid: number('= 9.81 m/s\nNeglect the air.'),
    valid: number('Neglect the air.\n\n= 9.81 m/s'),
  },
  'bad-number': {
    severity: 'error',
    title: 'The answer is no number, tolerance or interval',
    explanation:
      'Behind `=` stands `132.5`, `132.5 ± 0.1`, `9.81 ± 2%`, `[130, 135]` or `0.00314 (3 sf)`, then perhaps a unit. Numbers have a decimal point and no separators, a tolerance is not negative, the lower limit of an interval comes first, and the figures are those that the number has. The column is where reading stopped.',
    invalid: number('= [10, 9] m/s'),
    valid: number('= [9, 10] m/s'),
  },
  'different-units': {
    severity: 'error',
    title: 'Answers with different units',
    explanation:
      'The unit is shown behind the field and is not graded, so there can be only one. Give all answers in the same unit.',
    invalid: number('= 9.81 m/s\n= 35.3 km/h'),
    valid: number('= 9.81 m/s\n= 9.80665 m/s'),
  },
  'bad-answer': {
    severity: 'error',
    title: 'An accepted answer is not plain text',
    explanation:
      'What students type is compared with the accepted answers, so each is one line of plain text. Emphasis, formulas, boxes and nested lists cannot be typed. To accept signs that Markdown reads as markup, put the answer into backticks.',
    invalid: answers('- **ice**'),
    valid: answers('- ice\n- `*ice*`'),
  },
  'duplicate-answer': {
    severity: 'warning',
    title: 'An accepted answer is listed twice',
    explanation: 'The same answer stands in the list already. Remove it, or correct it.',
    invalid: answers('- ice\n- ice'),
    valid: answers('- ice\n- an ice cube'),
  },
  'bad-pattern': {
    severity: 'error',
    title: 'A regular expression cannot be read',
    explanation:
      'A line wholly inside slashes is a regular expression, and this one has a fault or unknown flags. It would accept nothing. Correct it; to accept the text as it stands, write `\\/` for its first slash.',
    invalid: answers('- /(ice|snow/i'),
    valid: answers('- /(ice|snow)/i'),
  },
  'missing-gap': {
    severity: 'error',
    title: 'A cloze item has no gap',
    explanation:
      'The stem of a cloze item has at least one gap: `[[oxygen]]`, `[[= 9.81 ± 0.01]]` or `[[( ) nitrogen | (x) oxygen]]`.',
    invalid: cloze('Frozen water is ice.'),
    valid: cloze('Frozen water is [[ice]].'),
  },
  'unclosed-gap': {
    severity: 'error',
    title: 'A gap is not closed',
    explanation:
      'Two brackets open a gap and two close it. This one has no end, so its answer would be shown as part of the text. Close it; to show two brackets, write `\\[[`.',
    invalid: cloze('Frozen [[water]] is [[ice.'),
    valid: cloze('Frozen [[water]] is [[ice]].'),
  },
  'empty-gap': {
    severity: 'error',
    title: 'A gap has no answer',
    explanation:
      'Between the brackets, or on one side of a `|`, nothing stands, so the gap could be filled in with nothing. Write what is right.',
    invalid: cloze('Frozen water is [[ice | ]].'),
    valid: cloze('Frozen water is [[ice | an ice cube]].'),
  },
  'misplaced-gap': {
    severity: 'error',
    title: 'A gap outside the stem of a cloze item',
    explanation:
      'Gaps are read in the running text of the stem of a cloze item. In choices, hints, solutions, other types and inside HTML a gap would show its answer. To show two brackets, write `\\[[`.',
    invalid: choice(`${truth}\n\n## Hint\n\nFrozen water is [[ice]].`, 'type: multiple-choice\n'),
    valid: choice(`${truth}\n\n## Hint\n\nFrozen water is \\[[ice]].`, 'type: multiple-choice\n'),
  },
  'missing-pairs': {
    severity: 'error',
    title: 'There are no pairs to match',
    explanation:
      'A matching item has the section `## Match` with one table and nothing else, in which at least one row has both cells filled. A row with an empty left cell is a distractor.',
    invalid: matching('France: Paris'),
    valid: matching(`${head}| France  | Paris   |`),
  },
  'bad-pairs-table': {
    severity: 'error',
    title: 'The table of pairs does not have two columns',
    explanation:
      'The left column holds what is asked, the right one its match. Further cells would be lost. Write a `|` inside a cell as `\\|`.',
    invalid: matching(
      '| Country | Capital | River |\n| --- | --- | --- |\n| France | Paris | Seine |',
    ),
    valid: matching(`${head}| France  | Paris   |`),
  },
  'empty-match': {
    severity: 'error',
    title: 'A row of the table has no match',
    explanation:
      'The right cell is empty, so nothing would be the right answer. Write the match; in a row that is a distractor the left cell is the empty one.',
    invalid: matching(`${head}| France  | Paris   |\n| Spain   |         |`),
    valid: matching(`${head}| France  | Paris   |\n| Spain   | Madrid  |`),
  },
  'duplicate-match': {
    severity: 'error',
    title: 'A distractor is also a match',
    explanation:
      'The same text is given as a distractor and once more, as a match or as a distractor. Which of the two a student picks could not be told. Remove the row with the empty left cell.',
    invalid: matching(`${head}| France  | Paris   |\n|         | Paris   |`),
    valid: matching(`${head}| France  | Paris   |\n|         | Lyon    |`),
  },
  'duplicate-source': {
    severity: 'warning',
    title: 'The same text is asked for twice',
    explanation:
      'Two rows have the same left cell, so students cannot tell which match belongs to which. Make them different.',
    invalid: matching(`${head}| France  | Paris   |\n| France  | Lyon    |`),
    valid: matching(`${head}| France  | Paris   |\n| Spain   | Madrid  |`),
  },
  'missing-entries': {
    severity: 'error',
    title: 'There is nothing to put in order',
    explanation:
      'An ordering item has the section `## Order` with one numbered list of at least two entries, in the right order. A list with bullets has no order and is not read as one.',
    invalid: ordering('- Mercury\n- Venus'),
    valid: ordering('1. Mercury\n2. Venus'),
  },
  'empty-entry': {
    severity: 'error',
    title: 'An entry is empty',
    explanation:
      'An entry to order, a category or a member has no text. Write it, or remove the line.',
    invalid: ordering('1. Mercury\n2.\n3. Earth'),
    valid: ordering('1. Mercury\n2. Venus\n3. Earth'),
  },
  'duplicate-entry': {
    severity: 'error',
    title: 'An entry is given twice',
    explanation:
      'Two entries to order, two categories or two members have the same text. A response could not be scored, because the two cannot be told apart. Make them different.',
    invalid: ordering('1. Mercury\n2. Venus\n3. Venus'),
    valid: ordering('1. Mercury\n2. Venus\n3. Earth'),
  },
  'missing-categories': {
    severity: 'error',
    title: 'There are no categories with members',
    explanation:
      'A categorization item has the section `## Categories` with one list: the categories, and below each, indented by two spaces, its members. In a flat list every line is a category and there is nothing to sort.',
    invalid: categories('A scalar: mass'),
    valid: categories('- Scalar\n  - Mass\n- Vector\n  - Force'),
  },
  'category-without-members': {
    severity: 'warning',
    title: 'A category has no members',
    explanation:
      'Nothing belongs into the category. This may be meant as a trap; more often the members below it are not indented. Indent them by two spaces.',
    invalid: categories('- Scalar\n  - Mass\n- Vector'),
    valid: categories('- Scalar\n  - Mass\n- Vector\n  - Force'),
  },
  'missing-hotspot': {
    severity: 'error',
    title: 'The image or the shapes are missing',
    explanation:
      'The section `## Hotspot` holds an image, a blank line and a list of shapes, nothing else. Text belongs into the stem.',
    invalid: hotspot('- [x] circle 0.5,0.5 0.1'),
    valid: hotspot(`${image}- [x] circle 0.5,0.5 0.1`),
  },
  'bad-shape': {
    severity: 'error',
    title: 'A shape cannot be read',
    explanation:
      'A shape is one line behind a box: `circle x,y r`, `rect x,y w,h` or `polygon x,y x,y x,y`, then perhaps a label. The numbers are fractions of the image from 0 to 1, so that they hold at any size; pixels and shapes that reach outside the image do not.',
    invalid: hotspot(`${image}- [x] circle 320,240 50`),
    valid: hotspot(`${image}- [x] circle 0.5,0.5 0.1`),
  },
  'bad-expression': {
    severity: 'error',
    title: 'The formula of the answer cannot be read',
    explanation:
      'Behind `=` stands a formula of numbers, variables, `+ - * / ^`, parentheses and functions, then perhaps `± tolerance` and a unit. Multiplication is written `*`. The column is where reading stopped.',
    invalid: formula('= (v * t'),
    valid: formula('= (v * t)'),
  },
  'unknown-variable': {
    severity: 'error',
    title: 'A variable is not declared',
    explanation:
      'The formula or the text uses a name that stands neither under `variables:` nor among the functions and constants, so it has no value. Correct the name, or declare it.',
    invalid: formula('= v * t + s'),
    valid: formula('= v * t'),
  },
  'bad-variable': {
    severity: 'error',
    title: 'Doubled braces hold no name',
    explanation:
      'In a formula item `{{v}}` shows the value of the variable `v`. Something else in doubled braces is not computed: only a name may stand there. To show two braces, write `\\{{`.',
    invalid: formula(
      '= v * t',
      'How far does one come in {{t}} s at {{v}} m/s, and how far in {{2 * t}} s?',
    ),
    valid: formula('= v * t'),
  },
  'misplaced-variable': {
    severity: 'error',
    title: 'A variable in an item that has none',
    explanation:
      'Only items of type `formula` have variables. In others `{{v}}` has no value to show. Declare `variables:`, or write `\\{{v}}` to show the braces.',
    invalid: choice('- [x] It floats at {{t}} °C.\n- [ ] It sinks.'),
    valid: choice('- [x] It floats at \\{{t}} °C.\n- [ ] It sinks.'),
  },
  'hidden-variable': {
    severity: 'warning',
    title: 'The question does not show a value that the answer needs',
    explanation:
      'The formula depends on a variable whose value the stem does not show, so the answer cannot be found. Write `{{name}}` where the value is to appear.',
    invalid: formula('= v * t', 'How far does one come at {{v}} m/s?'),
    valid: formula('= v * t'),
  },
  'bad-rubric': {
    severity: 'error',
    title: 'The rubric is not as it has to be',
    explanation:
      'The section `## Rubric` holds one table with the columns Criterion, Points and Description. Every criterion has a name and a number of points; otherwise those who score could not use it.',
    invalid: essay(`${rubricHead}| Density   | many   | Compares    |`),
    valid: essay(`${rubricHead}| Density   | 2      | Compares    |`),
  },
  'too-deep': {
    severity: 'error',
    title: 'Nested too deeply',
    explanation:
      'Quotes, lists or marks lie inside each other more than a hundred levels deep. Nobody can read that, and programs that walk through it may fail, so the item is not read. Such files come from faulty conversions; take the nesting apart.',
    invalid: {
      'item.md': `---\nid: deep\ntitle: Deep\ntype: essay\n---\n\n${'> '.repeat(101)}Discuss.\n`,
    },
    valid: {
      'item.md': '---\nid: deep\ntitle: Deep\ntype: essay\n---\n\n> Discuss this sentence.\n',
    },
  },
});

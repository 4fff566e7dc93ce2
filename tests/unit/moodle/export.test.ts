import { describe, expect, test } from 'vitest';
import { moodleXmlExporter } from '../../../exporters/moodle-xml/index.ts';
import type { MoodleXmlOptions } from '../../../exporters/moodle-xml/options.ts';
import { parseXml } from '../../../src/formats/parse-xml.ts';
import type { XmlElement } from '../../../src/formats/xml.ts';
import { childElements, descendants, elementAt, textOf } from '../../../src/formats/xml-query.ts';
import type { Item } from '../../../src/model/index.ts';
import { bankOf, itemOf } from '../made/items.ts';

const png = Uint8Array.from(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAMgAAABkCAAAAADm7hyfAAAAC0lEQVR4nGNgGNkAAAGQAAE=', 'base64'),
);

function exported(items: readonly Item[], options: Partial<MoodleXmlOptions> = {}) {
  const { files, diagnostics } = moodleXmlExporter.export(
    bankOf(items),
    { id: 'bank', title: 'Bank', assessments: [], items: items.map(({ id }) => id) },
    { ordering: 'matching', variants: 3, ...options },
    { readAsset: (path) => (path.endsWith('.png') ? png : undefined) },
  );
  const [file] = files;
  const parsed = parseXml(String(file?.content));
  if (!parsed.ok) throw new Error(parsed.message);
  const losses = diagnostics.map(({ field, message }) => `${field}: ${message}`);
  return { questions: childElements(parsed.root, 'question'), losses, path: file?.path };
}

function only(item: Item, options: Partial<MoodleXmlOptions> = {}) {
  const { questions, losses } = exported([item], options);
  const [question] = questions;
  if (!question) throw new Error('There is no question.');
  return { question, losses };
}

function at(question: XmlElement, ...path: readonly string[]): string {
  const found = elementAt(question, ...path);
  return found ? textOf(found) : '';
}

/** `50 two` */
function answers(question: XmlElement): readonly string[] {
  return childElements(question, 'answer').map(
    (answer) => `${answer.attributes.fraction} ${at(answer, 'text')}`,
  );
}

describe('choices', () => {
  test('earn all or nothing where one is right', () => {
    const { question } = only(itemOf('mc', 'multiple-choice', 'Q\n\n- [x] a\n\n  > why\n- [ ] b'));
    expect(question.attributes.type).toBe('multichoice');
    expect(at(question, 'single')).toBe('true');
    expect(answers(question)).toEqual(['100 a', '0 b']);
    expect(at(question, 'answer', 'feedback', 'text')).toBe('<p>why</p>');
  });

  test.each([
    [['x', 'x', ' '], ['50', '50', '-50'], 0],
    [['x', 'x', 'x', ' '], ['33.33333', '33.33333', '33.33333', '-33.33333'], 0],
    [Array(11).fill('x'), Array(11).fill('10'), 1],
  ])('earn shares that Moodle knows: %j', (marks, shares, changes) => {
    const list = marks.map((mark: string, index: number) => `- [${mark}] c${index}`).join('\n');
    const { question, losses } = only(itemOf('mr', 'multiple-response', `Q\n\n${list}`));
    expect(childElements(question, 'answer').map(({ attributes }) => attributes.fraction)).toEqual(
      shares,
    );
    expect(losses.filter((loss) => loss.startsWith('scoring'))).toHaveLength(changes);
  });

  test('that are right all together only are reported', () => {
    const list = '- [x] a\n- [x] b\n- [ ] c';
    const { question, losses } = only(
      itemOf('all', 'multiple-response', `Q\n\n${list}`, 'scoring: all-or-nothing'),
    );
    expect(answers(question)).toEqual(['50 a', '50 b', '-100 c']);
    expect(losses.some((loss) => loss.startsWith('scoring'))).toBe(true);
  });
});

test('a cloze has a field for each gap, its signs as references', () => {
  const body = 'In [[Paris | a}b~c]] about [[= 3.14 ± 0.01]] or [[( ) a < b | (x) #1]].';
  const { question } = only(itemOf('cloze', 'cloze', body, 'points: 6\nshuffle: false'));
  expect(at(question, 'questiontext', 'text')).toBe(
    '<p>In {2:SHORTANSWER:=Paris~=a&#125;b&#126;c} about {2:NUMERICAL:=3.14:0.01} or {2:MULTICHOICE:a &#38;lt; b~=&#35;1}.</p>',
  );
});

test('patterns become wildcards, listed texts, or nothing, and are reported', () => {
  const keys = '- a*b\n- /pan.*/i\n- /colou?r/i\n- /x[0-9]+/i';
  const { question, losses } = only(itemOf('short', 'short-answer', `Q\n\n## Answer\n\n${keys}`));
  expect(answers(question)).toEqual(['100 a\\*b', '100 pan*', '100 colour', '100 color']);
  expect(at(question, 'usecase')).toBe('0');
  expect(losses.filter((loss) => loss.startsWith('keys'))).toHaveLength(2);
});

test('case matters where it matters in every answer', () => {
  const { question } = only(itemOf('case', 'short-answer', 'Q\n\n## Answer\n\n- /pH/\n- 7'));
  expect(at(question, 'usecase')).toBe('1');
});

test('numbers are a value and a tolerance; the unit stands in the text', () => {
  const { question } = only(itemOf('n', 'numeric', 'Q\n\n= [130, 135] kPa'));
  expect(answers(question)).toEqual(['100 132.5']);
  expect(at(question, 'answer', 'tolerance')).toBe('2.5');
  expect(at(question, 'questiontext', 'text')).toBe('<p>Q</p>\n<p>____ kPa</p>');
});

test('a formula has sets of values and an expression of PHP', () => {
  const front = 'variables:\n  v: {min: 1, max: 9}\ndecimals: 2';
  const body = 'From {{v}}, with $\\frac{v}{2}$ and $2{{v}}$?\n\n= v^2 * ln(v) ± 2%';
  const { question } = only(itemOf('f', 'formula', body, front));
  expect(question.attributes.type).toBe('calculatedsimple');
  expect(at(question, 'answer', 'text')).toBe('round(pow({v}, 2) * log({v}), 2)');
  expect([at(question, 'answer', 'tolerance'), at(question, 'answer', 'tolerancetype')]).toEqual([
    '0.02',
    '1',
  ]);
  expect(at(question, 'questiontext', 'text')).toBe(
    '<p>From {v}, with \\(\\frac{ v}{2}\\) and \\(2{{v}}\\)?</p>',
  );
  const sets = descendants(question, 'dataset_item');
  expect(sets.map((set) => at(set, 'number'))).toEqual(['1', '2', '3']);
});

test('distractors of a matching keep the places of their targets', () => {
  const table = '| | |\n| - | - |\n| frog | amphibian |\n| | insect |\n| cat | mammal |';
  const { question } = only(itemOf('m', 'matching', `Q\n\n## Match\n\n${table}`));
  expect(
    childElements(question, 'subquestion').map(
      (one) => `${at(one, 'text')}>${at(one, 'answer', 'text')}`,
    ),
  ).toEqual(['frog>amphibian', '>insect', 'cat>mammal']);
});

describe('an ordering', () => {
  const item = itemOf('o', 'ordering', 'Q\n\n## Order\n\n1. a\n2. b\n3. c');

  test('is a matching with positions', () => {
    const { question, losses } = only(item);
    expect(question.attributes.type).toBe('matching');
    expect(losses.some((loss) => loss.startsWith('type'))).toBe(true);
  });

  test('or a question of its own', () => {
    const { question, losses } = only(item, { ordering: 'question' });
    expect(answers(question)).toEqual(['1 a', '2 b', '3 c']);
    expect(at(question, 'gradingtype')).toBe('ALL_OR_NOTHING');
    expect(losses.some((loss) => loss.startsWith('type'))).toBe(false);
  });
});

test('a hot spot has markers in pixels of the image', () => {
  const body =
    'Q\n\n## Hotspot\n\n![map](map.png)\n\n- [x] circle 0.5,0.5 0.1: A\n- [ ] rect 0,0 0.2,0.2: B';
  const { question, losses } = only(itemOf('h', 'hotspot', body));
  expect(question.attributes.type).toBe('ddmarker');
  expect([at(question, 'drop', 'shape'), at(question, 'drop', 'coords')]).toEqual([
    'circle',
    '100,50;20',
  ]);
  expect(at(question, 'drag', 'noofdrags')).toBe('1');
  expect(Buffer.from(at(question, 'file'), 'base64')).toEqual(Buffer.from(png));
  expect(losses.some((loss) => loss.startsWith('areas:'))).toBe(true);
});

test('an essay tells graders the sample answer, the rubric and the notes', () => {
  const body =
    'Q\n\n## Answer\n\nSo.\n\n## Rubric\n\n| Criterion | Points | Description |\n| - | - | - |\n| Clarity | 2 | Clear. |\n\n## Notes\n\nMild.';
  const { question } = only(itemOf('e', 'essay', body, 'words: {max: 200}'));
  const info = at(question, 'graderinfo', 'text');
  expect(info.match(/<h3>[^<]+/g)).toEqual(['<h3>Sample answer', '<h3>Rubric', '<h3>Notes']);
  expect([at(question, 'minwordlimit'), at(question, 'maxwordlimit')]).toEqual(['', '200']);
});

test('an upload asks for files of the kinds', () => {
  const { question } = only(itemOf('u', 'upload', 'Q', 'accept: [.pdf, .py]\nmaxFiles: 2'));
  expect([at(question, 'responseformat'), at(question, 'attachments')]).toEqual(['noinline', '2']);
  expect(at(question, 'filetypeslist')).toBe('.pdf,.py');
});

test('true and false carry the feedback on responses', () => {
  const body =
    'Q\n\n- [x] True\n- [ ] False\n\n## Feedback\n\n### Correct\n\nYes\n\n### Incorrect\n\nNo';
  const { question } = only(itemOf('tf', 'true-false', body));
  expect(answers(question)).toEqual(['100 true', '0 false']);
  expect(childElements(question, 'answer').map((one) => at(one, 'feedback', 'text'))).toEqual([
    '<p>Yes</p>',
    '<p>No</p>',
  ]);
});

test('texts bring their images, in base64 and under plain names', () => {
  const { question } = only(itemOf('i', 'essay', 'See ![a map](img/my%20map.png).'));
  const text = at(question, 'questiontext', 'text');
  const file = elementAt(question, 'questiontext', 'file');
  expect(text).toContain(`src="@@PLUGINFILE@@/${file?.attributes.name}"`);
  expect(file?.attributes.name).toMatch(/^img~my-map-[0-9a-f]+\.png$/);
  expect(Buffer.from(textOf(file ?? question), 'base64')).toEqual(Buffer.from(png));
});

test('a file beside the item keeps its name', () => {
  const { question } = only({ ...itemOf('i', 'essay', '![map](map.png)'), path: 'a/b/i.md' });
  expect(at(question, 'questiontext', 'text')).toContain('src="@@PLUGINFILE@@/map.png"');
});

test('questions stand in the category of their topic, with id, tags, points and status', () => {
  const front = 'topic: Algebra/Linear\ntags: [easy]\npoints: 2.5\nstatus: retired';
  const { questions, path } = exported([
    itemOf('one', 'essay', 'Q', front),
    itemOf('two', 'essay', 'Q'),
  ]);
  expect(path).toBe('bank.xml');
  expect(questions.map(({ attributes }) => attributes.type)).toEqual([
    'essay',
    'category',
    'essay',
  ]);
  const [first, category, second] = questions;
  if (!first || !category || !second) throw new Error('Three questions were expected.');
  expect(at(first, 'idnumber')).toBe('two');
  expect(at(category, 'category', 'text')).toBe('$course$/top/Algebra/Linear');
  expect(['idnumber', 'defaultgrade', 'hidden'].map((name) => at(second, name))).toEqual([
    'one',
    '2.5',
    '1',
  ]);
  expect(at(second, 'tags', 'tag', 'text')).toBe('easy');
});

test('the solution follows the general feedback under a heading', () => {
  const body = 'Q\n\n## Feedback\n\nSo.\n\n## Solution\n\nThus.';
  const { question } = only(itemOf('s', 'essay', body));
  expect(at(question, 'generalfeedback', 'text')).toBe(
    '<p>So.</p>\n<h3>Solution</h3>\n<p>Thus.</p>',
  );
});

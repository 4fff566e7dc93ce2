import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/model/index.ts';
import { everySetting, everyType } from '../made/every-type.ts';
import { itemOf } from '../made/items.ts';
import { lossesOf, printed, qtiOf, rootOf } from './made-qti.ts';

const items = [
  itemOf('one', 'multiple-choice', 'W?\n\n- [ ] a\n- [x] b', 'points: 2'),
  itemOf('two', 'essay', 'Discuss.', 'points: 4'),
  itemOf('three', 'flashcard', 'F\n\n## Answer\n\nB'),
];

const exam: Assessment = {
  id: 'exam',
  title: 'Exam',
  description: 'Good luck: a<b.',
  path: 'assessments/exam.yml',
  release: 'secure',
  settings: { timeLimitMinutes: 1.5, shuffleQuestions: true, lockQuestionsAfterAnswering: true },
  sections: [
    {
      kind: 'fixed',
      title: 'All',
      items: [{ id: 'one', points: 3 }, { id: 'two' }, { id: 'three' }],
    },
    { kind: 'drawn', pick: 3, from: { kind: 'items', ids: ['one', 'two'] }, points: 6 },
  ],
};

describe('an assessment', () => {
  const made = qtiOf(items, { assessments: [exam] });
  const root = rootOf(made.files.get('test-exam.xml') ?? '');

  it('gives each item its points: a weight of the score, which a person gives in points', () => {
    expect(printed(root, 'assessmentItemRef')).toEqual([
      '<assessmentItemRef identifier="one" href="items/one.xml"><weight identifier="WEIGHT" value="3"/></assessmentItemRef>',
      '<assessmentItemRef identifier="two" href="items/two.xml"><weight identifier="WEIGHT" value="1"/></assessmentItemRef>',
      '<assessmentItemRef identifier="one_2" href="items/one.xml"><weight identifier="WEIGHT" value="6"/></assessmentItemRef>',
      '<assessmentItemRef identifier="two_2" href="items/two.xml"><weight identifier="WEIGHT" value="1.5"/></assessmentItemRef>',
    ]);
  });

  it('draws by a selection, and no more than there are', () => {
    expect(printed(root, 'selection')).toEqual(['<selection select="2"/>']);
    expect(lossesOf(made)).toContain(
      'sections[1].pick: Only 2 of 3 questions are there to be drawn.',
    );
  });

  it('has its time in seconds, its order and its introduction', () => {
    expect(printed(root, 'timeLimits')).toEqual(['<timeLimits maxTime="90"/>']);
    expect(printed(root, 'ordering')).toHaveLength(2);
    expect(root.children).toContainEqual(expect.objectContaining({ name: 'testPart' }));
    expect(printed(root, 'testPart')[0]).toMatch(
      /^<testPart identifier="part-1" navigationMode="linear" submissionMode="simultaneous">/,
    );
    expect(printed(root, 'rubricBlock')).toEqual([
      '<rubricBlock use="instructions" view="candidate"><p>Good luck: a&lt;b.</p></rubricBlock>',
    ]);
  });

  it('depends on its items in the manifest', () => {
    const manifest = rootOf(made.files.get('imsmanifest.xml') ?? '');
    const [test] = printed(manifest, 'resource');
    expect(test).toBe(
      '<resource identifier="test_exam" type="imsqti_test_xmlv2p2" href="test-exam.xml"><file href="test-exam.xml"/><dependency identifierref="item_one"/><dependency identifierref="item_two"/></resource>',
    );
  });

  it('reports every setting that has no place', () => {
    const losses = lossesOf(qtiOf(everyType, { assessments: [everySetting] }));
    const lost = losses.flatMap((loss) => /^settings\.(\w+):/.exec(loss)?.[1] ?? []);
    const kept = ['purpose', 'timeLimitMinutes', 'shuffleQuestions', 'lockQuestionsAfterAnswering'];
    expect(new Set([...lost, ...kept])).toEqual(new Set(Object.keys(everySetting.settings)));
  });
});

describe('items without an assessment', () => {
  it('are given a test that says their points', () => {
    const root = rootOf(qtiOf(items).files.get('test-made.xml') ?? '');
    expect(printed(root, 'weight')).toEqual([
      '<weight identifier="WEIGHT" value="2"/>',
      '<weight identifier="WEIGHT" value="1"/>',
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { commonCartridgeExporter } from '../../../exporters/common-cartridge/index.ts';
import { parseXml } from '../../../src/formats/parse-xml.ts';
import type { XmlElement } from '../../../src/formats/xml.ts';
import { childElements, descendants, elementAt, textOf } from '../../../src/formats/xml-query.ts';
import type { Assessment, Item } from '../../../src/model/index.ts';
import { dot } from '../made/every-type.ts';
import { bankOf, itemOf } from '../made/items.ts';

function exported(items: readonly Item[], assessments: readonly Assessment[] = []) {
  const { files, diagnostics } = commonCartridgeExporter.export(
    bankOf(items, assessments),
    {
      id: 'made',
      title: 'Made',
      assessments: assessments.map(({ id }) => id),
      items: items.map(({ id }) => id),
    },
    { version: '1.1' },
    { readAsset: (path) => (path.endsWith('.png') ? dot : undefined) },
  );
  const texts = new Map(files.map(({ path, content }) => [path, String(content)]));
  return { paths: [...texts.keys()], texts, diagnostics };
}

function rootOf(xml: string | undefined): XmlElement {
  const reading = parseXml(xml ?? '');
  if (!reading.ok) throw new Error(reading.message);
  return reading.root;
}

/** The one question of a bank. */
function questionOf(type: string, body: string, frontMatter = ''): XmlElement {
  const { texts } = exported([itemOf('one', type, body, frontMatter)]);
  const [item] = descendants(rootOf(texts.get('bank_made/bank.xml')), 'item');
  if (!item) throw new Error('No question.');
  return item;
}

function fieldsOf(element: XmlElement): Readonly<Record<string, string>> {
  return Object.fromEntries(
    descendants(element, 'qtimetadatafield').map((field) => {
      const [label, entry] = childElements(field).map(textOf);
      return [label ?? '', entry ?? ''];
    }),
  );
}

/** Each condition as its tests, points and feedback. */
function conditionsOf(item: XmlElement): readonly (readonly string[])[] {
  return descendants(item, 'respcondition').map((condition) => [
    condition.attributes.continue ?? '',
    descendants(condition, 'conditionvar').map(inWords).join(),
    descendants(condition, 'setvar').map(textOf).join(),
    descendants(condition, 'displayfeedback')
      .map((one) => one.attributes.linkrefid)
      .join(),
  ]);
}

function inWords(element: XmlElement): string {
  const inner = childElements(element).map(inWords).join(' ');
  const own =
    element.name === 'conditionvar' ? inner : `${element.name}(${inner || textOf(element)})`;
  return element.attributes.case === undefined ? own : `${own}/${element.attributes.case}`;
}

// Rules as in the implementation document of Common Cartridge 1.1, chapter 4.10.
describe('a question', () => {
  test('has its profile, category and whole points', () => {
    const item = questionOf(
      'multiple-choice',
      'Q\n\n- [ ] a\n- [x] b',
      'points: 2.4\ntopic: [Heat/Ice, Water]',
    );
    expect(item.attributes).toEqual({ ident: 'item_one', title: 'one' });
    expect(fieldsOf(item)).toEqual({
      cc_profile: 'cc.multiple_choice.v0p1',
      cc_question_category: 'Heat/Ice',
      cc_weighting: '2',
    });
  });

  test('has its conditions in order: for all, for answers, the right one, the rest', () => {
    const item = questionOf(
      'multiple-choice',
      'Q\n\n- [ ] a\n\n  > no\n- [x] b\n\n## Feedback\n\nAll.\n\n### Correct\n\nYes.\n\n### Incorrect\n\nNo.',
    );
    expect(conditionsOf(item)).toEqual([
      ['Yes', 'other()', '', 'general_fb'],
      ['Yes', 'varequal(a)', '', 'a_fb'],
      ['No', 'varequal(b)', '100', 'correct_fb'],
      ['Yes', 'other()', '', 'general_incorrect_fb'],
    ]);
    expect(descendants(item, 'itemfeedback').map(({ attributes }) => attributes.ident)).toEqual([
      'general_fb',
      'a_fb',
      'correct_fb',
      'general_incorrect_fb',
    ]);
  });

  test.each([
    [
      'multiple-response',
      'Q\n\n- [x] a\n- [ ] b\n- [x] c',
      'cc.multiple_response.v0p1',
      'and(varequal(a)/Yes not(varequal(b)/Yes) varequal(c)/Yes)',
    ],
    ['true-false', 'Q\n\n- [ ] True\n- [x] False', 'cc.true_false.v0p1', 'varequal(false)'],
    [
      'short-answer',
      'Q\n\n## Answer\n\n- Paris\n- Paname',
      'cc.fib.v0p1',
      'varequal(Paris)/No varequal(Paname)/No',
    ],
    [
      'short-answer',
      'Q\n\n## Answer\n\n- /.*a\\.b.*/i',
      'cc.pattern_match.v0p1',
      'varsubstring(a.b)/No',
    ],
    [
      'short-answer',
      'Q\n\n## Answer\n\n- /colou?r/i',
      'cc.fib.v0p1',
      'varequal(colour)/No varequal(color)/No',
    ],
    ['numeric', 'Q\n\n= [1, 3]', 'cc.fib.v0p1', 'varequal(1)/No varequal(3)/No varequal(2)/No'],
  ])('of type %s is scored all or nothing: %j', (type, body, profile, key) => {
    const item = questionOf(type, body);
    expect(fieldsOf(item).cc_profile).toBe(profile);
    expect(conditionsOf(item)).toEqual([['No', key, '100', '']]);
  });

  test('of an essay has a solution and no processing', () => {
    const item = questionOf('essay', 'Q\n\n## Answer\n\nSo.');
    expect(fieldsOf(item)).toMatchObject({
      cc_profile: 'cc.essay.v0p1',
      qmd_scoringpermitted: 'Yes',
      qmd_computerscored: 'No',
    });
    expect(elementAt(item, 'resprocessing')).toBeUndefined();
    const solution = elementAt(item, 'itemfeedback', 'solution', 'solutionmaterial');
    expect(solution && textOf(solution)).toBe('<p>So.</p>');
  });

  test.each(['matching', 'ordering', 'upload', 'flashcard', 'stimulus'])('is no %s', (type) => {
    const bodies: Readonly<Record<string, string>> = {
      matching: 'Q\n\n## Match\n\n| | |\n| - | - |\n| a | 1 |\n| b | 2 |',
      ordering: 'Q\n\n## Order\n\n1. a\n2. b',
      flashcard: 'Q\n\n## Answer\n\nA',
    };
    const { paths, diagnostics } = exported([itemOf('one', type, bodies[type] ?? 'Q')]);
    expect(paths).toEqual(['imsmanifest.xml']);
    expect(diagnostics).toMatchObject([{ code: 'export-item-omitted', item: 'one' }]);
  });
});

describe('the cartridge', () => {
  const items = [
    itemOf('a', 'essay', 'A ![dot](img/dot.png)'),
    itemOf('b', 'multiple-choice', 'B\n\n- [x] x\n- [ ] y', 'points: 2'),
    itemOf('c', 'upload', 'C'),
  ];
  const exam: Assessment = {
    id: 'exam',
    title: 'Exam',
    description: 'Good luck.',
    path: 'assessments/exam.yml',
    release: 'secure',
    settings: { timeLimitMinutes: 45, attempts: 7, showCorrectAnswers: 'never', accessCode: 'x' },
    sections: [
      { kind: 'fixed', title: 'First', items: [{ id: 'a' }, { id: 'b', points: 3 }] },
      { kind: 'drawn', pick: 1, from: { kind: 'items', ids: ['b', 'c'] }, points: 5 },
    ],
  };

  test('declares each file, and what depends on it', () => {
    const { paths, texts } = exported(items);
    expect(paths).toEqual(['imsmanifest.xml', 'bank_made/bank.xml', 'images/img/dot.png']);
    expect(texts.get('bank_made/bank.xml')).toContain('$IMS-CC-FILEBASE$../images/img/dot.png');
    const [bank, image] = descendants(rootOf(texts.get('imsmanifest.xml')), 'resource');
    expect(bank && elementAt(bank, 'dependency')?.attributes.identifierref).toBe(
      image?.attributes.identifier,
    );
    expect(image?.attributes.type).toBe('webcontent');
  });

  test('has an assessment with all questions in one section', () => {
    const { paths, texts, diagnostics } = exported(items, [exam]);
    expect(paths).toContain('quiz_exam/assessment.xml');
    const quiz = elementAt(rootOf(texts.get('quiz_exam/assessment.xml')), 'assessment');
    const metadata = quiz && elementAt(quiz, 'qtimetadata');
    expect(metadata && fieldsOf(metadata)).toEqual({
      cc_profile: 'cc.exam.v0p1',
      qmd_assessmenttype: 'Examination',
      qmd_scoretype: 'Percentage',
      qmd_solutionspermitted: 'No',
      qmd_timelimit: '45',
      cc_maxattempts: 'unlimited',
    });
    const questions = quiz ? descendants(quiz, 'item') : [];
    expect(questions.map((one) => [one.attributes.ident, fieldsOf(one).cc_weighting])).toEqual([
      ['quiz_exam_a', '1'],
      ['quiz_exam_b', '3'],
      ['quiz_exam_b_2', '5'],
    ]);
    expect(diagnostics.filter(({ item }) => item === undefined).map(({ field }) => field)).toEqual([
      'sections[0].title',
      'sections[1].pick',
      'settings.accessCode',
      'settings.attempts',
    ]);
    const manifest = rootOf(texts.get('imsmanifest.xml'));
    expect(descendants(manifest, 'title').map(textOf)).toEqual(['Exam']);
  });

  test('has no assessment of nothing', () => {
    const empty: Assessment = { ...exam, sections: [{ kind: 'fixed', items: [{ id: 'c' }] }] };
    const { paths, diagnostics } = exported(items, [empty]);
    expect(paths).toEqual(['imsmanifest.xml']);
    expect(diagnostics.map(({ field }) => field)).toContain('sections');
  });
});

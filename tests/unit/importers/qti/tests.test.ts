import { describe, expect, test } from 'vitest';
import { contentToText } from '../../../../src/content/to-text.ts';
import { importPackage, qti22 } from './import.ts';

const essay = (identifier: string) =>
  qti22({
    declarations:
      '<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="string"/>',
    body: `<p>Write about ${identifier}.</p><extendedTextInteraction responseIdentifier="RESPONSE"/>`,
  }).replace('identifier="made"', `identifier="${identifier}"`);

const reference = (identifier: string, weight?: string, category = '') =>
  `<assessmentItemRef identifier="${identifier}" href="${identifier}.xml"${category === '' ? '' : ` category="${category}"`}>${weight === undefined ? '' : `<weight identifier="W" value="${weight}"/>`}</assessmentItemRef>`;

const packageOf = (test: string) =>
  importPackage({
    'test.xml': `<assessmentTest xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="exam" title="Exam">${test}</assessmentTest>`,
    'a.xml': essay('a'),
    'b.xml': essay('b'),
    'c.xml': essay('c'),
  });

describe('a test', () => {
  test('is an assessment with sections, draws, time and order', () => {
    const { assessments, diagnostics } = packageOf(`<timeLimits maxTime="2700"/>
      <testPart identifier="p" navigationMode="linear" submissionMode="individual"><itemSessionControl maxAttempts="2"/>
        <assessmentSection identifier="s1" title="First" visible="true"><ordering shuffle="true"/>${reference('a')}</assessmentSection>
        <assessmentSection identifier="s2" title="Second" visible="true"><selection select="1"/>${reference('b')}${reference('c')}</assessmentSection>
      </testPart>`);
    expect(diagnostics).toEqual([]);
    expect(assessments).toMatchObject([
      {
        id: 'exam',
        title: 'Exam',
        settings: {
          timeLimitMinutes: 45,
          attempts: 2,
          shuffleQuestions: true,
          oneQuestionAtATime: true,
          lockQuestionsAfterAnswering: true,
        },
        sections: [
          { kind: 'fixed', title: 'First', items: [{ id: 'a' }] },
          { kind: 'drawn', title: 'Second', pick: 1, from: { kind: 'items', ids: ['b', 'c'] } },
        ],
      },
    ]);
  });

  test('gives points by weight: to the item where all agree, else in the section', () => {
    const { assessments, items } =
      packageOf(`<testPart identifier="p" navigationMode="nonlinear" submissionMode="simultaneous">
      <assessmentSection identifier="s1" title="First" visible="true">${reference('a', '2.5')}${reference('b', '2')}</assessmentSection>
      <assessmentSection identifier="s2" title="Second" visible="true">${reference('b', '3')}${reference('c')}</assessmentSection></testPart>`);
    const points = items.map(({ item }) => [item.id, item.metadata.points]);
    expect(points).toEqual([
      ['a', 2.5],
      ['b', undefined],
      ['c', undefined],
    ]);
    expect(assessments[0]?.sections).toMatchObject([
      { items: [{ id: 'a' }, { id: 'b', points: 2 }] },
      { items: [{ id: 'b', points: 3 }, { id: 'c' }] },
    ]);
  });

  test('sorts its items by category, which become tags', () => {
    const { items } =
      packageOf(`<testPart identifier="p" navigationMode="nonlinear" submissionMode="simultaneous">
      <assessmentSection identifier="s" title="S" visible="true">${reference('a', undefined, 'waves optics')}</assessmentSection></testPart>`);
    expect(items[0]?.item.metadata.tags).toEqual(['waves', 'optics']);
  });

  test('has instructions, and passages that the items of a section share', () => {
    const { assessments, items, found } =
      packageOf(`<testPart identifier="p" navigationMode="nonlinear" submissionMode="simultaneous">
      <assessmentSection identifier="s1" title="One" visible="true"><rubricBlock use="instructions" view="candidate"><p>Answer <strong>all</strong>.</p></rubricBlock>${reference('a')}</assessmentSection>
      <assessmentSection identifier="s2" title="The fox" visible="true"><rubricBlock view="candidate"><p>A fox saw grapes.</p></rubricBlock>${reference('b')}${reference('c')}</assessmentSection></testPart>`);
    expect(assessments[0]?.description).toBe('Answer **all**.');
    const [stimulus, ...others] = items;
    expect(stimulus?.item).toMatchObject({ type: 'stimulus', title: 'The fox' });
    expect(contentToText(stimulus?.item.stem ?? [])).toBe('A fox saw grapes.');
    expect(others.map(({ item }) => item.metadata.stimulus)).toEqual([
      undefined,
      stimulus?.item.id,
      stimulus?.item.id,
    ]);
    expect(found).toBe(4);
  });

  test('says which of its items and rules are gone', () => {
    const { assessments, diagnostics } =
      packageOf(`<testPart identifier="p" navigationMode="nonlinear" submissionMode="simultaneous">
      <assessmentSection identifier="s" title="S" visible="true"><branchRule target="x"><isNull><variable identifier="a.SCORE"/></isNull></branchRule>${reference('a')}${reference('gone')}</assessmentSection></testPart>`);
    expect(assessments[0]?.sections).toMatchObject([{ items: [{ id: 'a' }] }]);
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'import-assessment-incomplete test.xml: The item gone.xml was not imported, so the assessment goes without it.',
      'import-assessment-incomplete test.xml: The branchRule of a section is left out.',
    ]);
  });
});

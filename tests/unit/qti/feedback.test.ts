import { describe, expect, it } from 'vitest';
import { itemOf } from '../made/items.ts';
import { documentOf, lossesOf, printed, qtiOf } from './made-qti.ts';

const texts =
  '\n\n## Feedback\n\nGeneral.\n\n### Correct\n\nRight.\n\n### Incorrect\n\nWrong.\n\n## Solution\n\nSo.';
const choice = itemOf('q', 'multiple-choice', `W?\n\n- [ ] a\n\n  > No a.\n- [x] b${texts}`);

describe('feedback', () => {
  it('has an outcome of its own for each kind of text', () => {
    const root = documentOf(choice);
    expect(printed(root, 'modalFeedback')).toEqual([
      '<modalFeedback outcomeIdentifier="FEEDBACK_GENERAL" showHide="show" identifier="general"><p>General.</p></modalFeedback>',
      '<modalFeedback outcomeIdentifier="FEEDBACK" showHide="show" identifier="correct"><p>Right.</p></modalFeedback>',
      '<modalFeedback outcomeIdentifier="FEEDBACK" showHide="show" identifier="incorrect"><p>Wrong.</p></modalFeedback>',
      '<modalFeedback outcomeIdentifier="FEEDBACK_RESPONSE" showHide="show" identifier="a"><p>No a.</p></modalFeedback>',
      '<modalFeedback outcomeIdentifier="SOLUTION" showHide="show" identifier="solution"><p>So.</p></modalFeedback>',
    ]);
  });

  it('stands in a content body in 3.0', () => {
    const [first] = printed(documentOf(choice, { version: '3.0' }), 'qti-modal-feedback');
    expect(first).toBe(
      '<qti-modal-feedback outcome-identifier="FEEDBACK_GENERAL" show-hide="show" identifier="general"><qti-content-body><p>General.</p></qti-content-body></qti-modal-feedback>',
    );
  });

  it('is chosen after the score, which is reckoned as the template says', () => {
    const [processing = ''] = printed(documentOf(choice), 'responseProcessing');
    const score = processing.indexOf(
      '<match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match>',
    );
    const right = processing.indexOf('<gte><variable identifier="SCORE"/>');
    expect(score).toBeGreaterThan(0);
    expect(right).toBeGreaterThan(score);
    expect(processing).toContain(
      '<setOutcomeValue identifier="FEEDBACK_RESPONSE"><variable identifier="RESPONSE"/></setOutcomeValue>',
    );
  });

  it('is none on right and wrong where a person scores', () => {
    const made = qtiOf([itemOf('q', 'essay', `Discuss.${texts}`)]);
    expect(made.files.get('items/q.xml')).not.toContain('Right.');
    expect(lossesOf(made).map((loss) => loss.split(':')[0])).toEqual([
      'solution',
      'feedback.correct',
      'feedback.incorrect',
    ]);
  });

  it('goes without the solution when that is wanted', () => {
    const made = qtiOf([choice], { solution: 'omit' });
    expect(made.files.get('items/q.xml')).not.toContain('SOLUTION');
    expect(lossesOf(made)).toEqual(['solution: The solution is left out, as asked.']);
  });
});

describe('what a person scores', () => {
  const essay = itemOf(
    'q',
    'essay',
    'Discuss.\n\n## Answer\n\nBoth.\n\n## Rubric\n\n| Criterion | Points | Description |\n| - | - | - |\n| Clarity | 2 | Clear. |\n\n## Hint\n\nThink.',
    'points: 5\nwords: {max: 200}',
  );

  it('is scored up to the points, by somebody outside', () => {
    const [score] = printed(documentOf(essay), 'outcomeDeclaration');
    expect(score).toContain('normalMaximum="5" externalScored="human"');
    const [older] = printed(documentOf(essay, { version: '2.1' }), 'outcomeDeclaration');
    expect(older).toContain('normalMaximum="5"');
    expect(older).not.toContain('externalScored');
  });

  it('has rubric and sample answer for scorers, hints for tutors', () => {
    const blocks = printed(documentOf(essay), 'rubricBlock');
    expect(blocks).toHaveLength(3);
    expect(blocks[0]).toContain('<rubricBlock class="rubric" use="scoring" view="scorer"><table>');
    expect(blocks[1]).toContain(
      '<rubricBlock class="hint" use="instructions" view="tutor scorer"><p>Think.',
    );
    expect(blocks[2]).toContain('view="scorer"><p>Both.</p>');
  });

  it('has a field for so many words of six letters', () => {
    expect(printed(documentOf(essay), 'extendedTextInteraction')[0]).toContain(
      'expectedLength="1200"',
    );
  });

  it('asks for one registered type of file', () => {
    const upload = (accept: string) =>
      itemOf('q', 'upload', 'Hand in.', `accept: [${accept}]\nmaxFiles: 1`);
    expect(printed(documentOf(upload('.pdf')), 'uploadInteraction')[0]).toContain(
      'type="application/pdf"',
    );
    expect(lossesOf(qtiOf([upload('.pdf, .docx')]))).toEqual([expect.stringMatching(/^accept: /)]);
    expect(lossesOf(qtiOf([upload('.blend')]))).toEqual([expect.stringMatching(/^accept: /)]);
  });
});

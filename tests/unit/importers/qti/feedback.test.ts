import { describe, expect, test } from 'vitest';
import { contentToText } from '../../../../src/content/to-text.ts';
import type { Content } from '../../../../src/model/index.ts';
import { importDocument, qti22, soleItem } from './import.ts';

const text = (content: Content | undefined) => contentToText(content ?? []).trim();

const modal = (identifier: string, words: string, more = 'showHide="show"') =>
  `<modalFeedback outcomeIdentifier="F" identifier="${identifier}" ${more}><p>${words}</p></modalFeedback>`;

const set = (outcome: string, value: string) =>
  `<setOutcomeValue identifier="${outcome}"><baseValue baseType="${outcome === 'SCORE' ? 'float' : 'identifier'}">${value}</baseValue></setOutcomeValue>`;

const isRight = '<match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match>';

/** A question with three choices, of which b is right. */
function withFeedback(processing: string, feedback: string) {
  return importDocument(
    qti22({
      declarations:
        '<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>b</value></correctResponse></responseDeclaration><outcomeDeclaration identifier="F" cardinality="single" baseType="identifier"/>',
      body: '<choiceInteraction responseIdentifier="RESPONSE" maxChoices="1"><prompt>Which?</prompt><simpleChoice identifier="a">1</simpleChoice><simpleChoice identifier="b">2</simpleChoice><simpleChoice identifier="c">3</simpleChoice></choiceInteraction>',
      processing: `<responseProcessing>${processing}</responseProcessing>`,
      feedback,
    }),
  );
}

const rightOrWrong = (right: string, wrong: string) =>
  `<responseCondition><responseIf>${isRight}${set('SCORE', '1')}${set('F', right)}</responseIf><responseElse>${set('SCORE', '0')}${set('F', wrong)}</responseElse></responseCondition>`;

describe('feedback', () => {
  test('is that on right and wrong responses by when it is shown, whatever it is called', () => {
    const result = withFeedback(rightOrWrong('f1', 'f2'), modal('f1', 'Yes.') + modal('f2', 'No.'));
    const { feedback } = soleItem(result);
    expect([text(feedback.correct), text(feedback.incorrect)]).toEqual(['Yes.', 'No.']);
    expect(result.diagnostics).toEqual([]);
  });

  test('is general where it is always shown', () => {
    const rules = `<responseCondition><responseIf>${isRight}${set('SCORE', '1')}</responseIf></responseCondition>${set('F', 'x')}`;
    const result = withFeedback(rules, modal('x', 'Two is the number.'));
    expect(text(soleItem(result).feedback.general)).toBe('Two is the number.');
  });

  test('is general where it is hidden by what never comes', () => {
    const rules = `<responseCondition><responseIf>${isRight}${set('SCORE', '1')}</responseIf></responseCondition>`;
    const result = withFeedback(rules, modal('x', 'Anyway.', 'showHide="hide"'));
    expect(text(soleItem(result).feedback.general)).toBe('Anyway.');
  });

  test('goes with the choice that it is called after', () => {
    const rules = `<responseCondition><responseIf>${isRight}${set('SCORE', '1')}</responseIf></responseCondition><setOutcomeValue identifier="F"><variable identifier="RESPONSE"/></setOutcomeValue>`;
    const result = withFeedback(rules, modal('a', 'One is less.') + modal('b', 'Indeed.'));
    const [choice] = soleItem(result).interactions;
    const rationales =
      choice?.kind === 'choice' ? choice.choices.map(({ feedback }) => text(feedback)) : [];
    expect(rationales).toEqual(['One is less.', 'Indeed.', '']);
    expect(soleItem(result).feedback).toEqual({});
  });

  test('called solution is the solution', () => {
    const result = withFeedback(rightOrWrong('SOLUTION', 'SOLUTION'), modal('SOLUTION', 'Count.'));
    expect(text(soleItem(result).solution)).toBe('Count.');
  });

  test('that is never shown is named', () => {
    const result = withFeedback(rightOrWrong('f1', 'f2'), modal('other', 'Lost.'));
    expect(soleItem(result).feedback).toEqual({});
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['import-part-dropped']);
    expect(result.diagnostics[0]?.message).toContain('other');
  });
});

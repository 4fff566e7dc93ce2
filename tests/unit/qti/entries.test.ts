import { describe, expect, it } from 'vitest';
import { itemOf } from '../made/items.ts';
import { documentOf, lossesOf, printed, qtiOf } from './made-qti.ts';

function partOf(body: string, type: string, name: string, frontMatter = ''): string {
  return printed(documentOf(itemOf('q', type, body, frontMatter)), name)[0] ?? '';
}

describe('fields', () => {
  it('accept each text whatever its case, by a mapping', () => {
    const body = 'Who?\n\n## Answer\n\n- Ada\n- Ada Lovelace';
    expect(partOf(body, 'short-answer', 'responseDeclaration')).toBe(
      '<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="string"><correctResponse><value>Ada</value></correctResponse><mapping defaultValue="0"><mapEntry mapKey="Ada" mappedValue="1" caseSensitive="false"/><mapEntry mapKey="Ada Lovelace" mappedValue="1" caseSensitive="false"/></mapping></responseDeclaration>',
    );
    expect(partOf(body, 'short-answer', 'responseProcessing')).toContain('/map_response"');
  });

  it('list what a pattern matches, with case where the pattern has it', () => {
    const declaration = partOf(
      'C?\n\n## Answer\n\n- /gr[ae]y/\n- /Re?d/i',
      'short-answer',
      'mapping',
    );
    expect(declaration).toContain('mapKey="gray" mappedValue="1" caseSensitive="true"');
    expect(declaration).toContain('mapKey="grey" mappedValue="1" caseSensitive="true"');
    expect(declaration).toContain('mapKey="Rd" mappedValue="1" caseSensitive="false"');
  });

  it('match a pattern of endlessly many texts', () => {
    const body = 'N?\n\n## Answer\n\n- Ada\n- /[a-c]+ (?:x|y)\\d/i';
    expect(partOf(body, 'short-answer', 'or')).toBe(
      '<or><gte><mapResponse identifier="RESPONSE"/><baseValue baseType="float">1</baseValue></gte><patternMatch pattern="[a-cA-C]+ ([xX]|[yY])\\d"><variable identifier="RESPONSE"/></patternMatch></or>',
    );
  });

  it('leave out a pattern that XML Schema cannot say', () => {
    const made = qtiOf([itemOf('q', 'short-answer', 'N?\n\n## Answer\n\n- Ada\n- /(?=A).*/')]);
    expect(lossesOf(made)).toEqual(['type: Left out of the accepted answers: /(?=A).*/.']);
  });

  it('accept a number between bounds that belong to the interval or not', () => {
    const conditions = partOf('N?\n\n= 200 ± 20%\n= 3.14 (3 sf)', 'numeric', 'or');
    expect(conditions).toBe(
      '<or><and><gte><variable identifier="RESPONSE"/><baseValue baseType="float">160</baseValue></gte><lte><variable identifier="RESPONSE"/><baseValue baseType="float">240</baseValue></lte></and>' +
        '<and><gte><variable identifier="RESPONSE"/><baseValue baseType="float">3.135</baseValue></gte><lt><variable identifier="RESPONSE"/><baseValue baseType="float">3.145</baseValue></lt></and></or>',
    );
  });

  it('are asked first whether they are blank', () => {
    const [first = ''] = printed(documentOf(itemOf('q', 'numeric', 'N?\n\n= 0 ± 1')), 'responseIf');
    expect(first).toMatch(/^<responseIf><isNull><variable identifier="RESPONSE"\/><\/isNull>/);
    expect(first).toContain('<baseValue baseType="float">0</baseValue>');
  });

  it('show the unit after the field, its LaTeX as a formula', () => {
    const root = documentOf(itemOf('q', 'numeric', 'N?\n\n= 5 $m^2$'));
    const [, line = ''] = printed(root, 'p');
    expect(line).toMatch(
      /^<p><textEntryInteraction responseIdentifier="RESPONSE"\/> <math .*<msup>/,
    );
  });

  it('have the middle of an interval as their correct response', () => {
    expect(partOf('N?\n\n= [1.5, 2.75]', 'numeric', 'correctResponse')).toContain('2.125');
  });
});

describe('a text with gaps', () => {
  const body = 'A [[red | crimson]] and [[( ) x | (x) y]] of [[= 2 ± 0.5]].';

  it('counts the gaps that are right and divides by their number', () => {
    const processing = partOf(body, 'cloze', 'responseProcessing');
    expect(processing.match(/<mapResponse |<match>|<gte><variable /g)).toHaveLength(3);
    expect(processing).toContain(
      '<divide><variable identifier="SCORE"/><baseValue baseType="float">3</baseValue></divide>',
    );
    expect(processing).toContain(
      '<match><variable identifier="RESPONSE_2"/><correct identifier="RESPONSE_2"/></match>',
    );
  });

  it('asks for all of them at once under all or nothing', () => {
    const processing = partOf(body, 'cloze', 'responseProcessing', 'scoring: all-or-nothing');
    expect(processing.match(/<responseCondition>/g)).toHaveLength(1);
    expect(processing).toContain(
      '<responseElseIf><and><gte><mapResponse identifier="RESPONSE_1"/>',
    );
  });

  it('takes a share away for a wrong gap but not for a blank one under right minus wrong', () => {
    const processing = partOf(body, 'cloze', 'responseProcessing', 'scoring: right-minus-wrong');
    expect(processing).toContain(
      '<responseCondition><responseIf><not><isNull><variable identifier="RESPONSE_1"/></isNull></not><responseCondition><responseIf><gte><mapResponse identifier="RESPONSE_1"/>',
    );
    expect(processing).toContain(
      '<responseElse><setOutcomeValue identifier="SCORE"><sum><variable identifier="SCORE"/><baseValue baseType="float">-1</baseValue></sum></setOutcomeValue></responseElse>',
    );
    expect(processing).toContain('<lt><variable identifier="SCORE"/>');
  });

  it('shows the gaps where they stand', () => {
    expect(partOf(body, 'cloze', 'p')).toBe(
      '<p>A <textEntryInteraction responseIdentifier="RESPONSE_1"/> and <inlineChoiceInteraction responseIdentifier="RESPONSE_2" shuffle="true"><inlineChoice identifier="a">x</inlineChoice><inlineChoice identifier="b">y</inlineChoice></inlineChoiceInteraction> of <textEntryInteraction responseIdentifier="RESPONSE_3"/>.</p>',
    );
  });

  it('shows the unit of a number after its field, and says that it is text now', () => {
    const made = qtiOf([itemOf('q', 'cloze', 'A speed of [[= 2 ± 0.5 m/s]].')]);
    expect(made.files.get('items/q.xml')).toContain(
      '<span><textEntryInteraction responseIdentifier="RESPONSE_1"/> m/s</span>.',
    );
    expect(lossesOf(made)).toEqual([expect.stringMatching(/^unit: /)]);
  });

  it('has plain text in menus, and says so', () => {
    const made = qtiOf([itemOf('q', 'cloze', 'A [[( ) $x^2$ | (x) y]].')]);
    expect(made.files.get('items/q.xml')).toContain(
      '<inlineChoice identifier="a">x²</inlineChoice>',
    );
    expect(lossesOf(made)).toEqual([expect.stringMatching(/^choices: .*“x²”/)]);
  });
});

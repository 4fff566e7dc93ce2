import { describe, expect, it } from 'vitest';
import { itemOf } from '../made/items.ts';
import { documentOf, printed } from './made-qti.ts';

const three = 'Which?\n\n- [x] one\n- [ ] two\n- [x] three\n- [ ] four\n- [x] five';

function responseOf(body: string, frontMatter = '', type = 'multiple-response') {
  const root = documentOf(itemOf('q', type, body, frontMatter));
  const [declaration] = printed(root, 'responseDeclaration');
  const [processing] = printed(root, 'responseProcessing');
  const [interaction] = printed(root, 'choiceInteraction');
  return { declaration, processing, interaction };
}

describe('choices', () => {
  it('are scored by match_correct where one is right', () => {
    const { declaration, interaction, processing } = responseOf(
      'W?\n\n- [ ] a\n- [x] b',
      '',
      'multiple-choice',
    );
    expect(declaration).toBe(
      '<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>b</value></correctResponse></responseDeclaration>',
    );
    expect(interaction).toBe(
      '<choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="1"><simpleChoice identifier="a">a</simpleChoice><simpleChoice identifier="b">b</simpleChoice></choiceInteraction>',
    );
    expect(processing).toBe(
      '<responseProcessing template="http://www.imsglobal.org/question/qti_v2p2/rptemplates/match_correct"/>',
    );
  });

  it('give equal shares that add up to one, and take as much away for a wrong one', () => {
    const { declaration, processing } = responseOf(three);
    expect(declaration).toContain(
      '<mapping lowerBound="0" upperBound="1" defaultValue="0">' +
        '<mapEntry mapKey="a" mappedValue="0.333333333333"/>' +
        '<mapEntry mapKey="b" mappedValue="-0.333333333333"/>' +
        '<mapEntry mapKey="c" mappedValue="0.333333333333"/>' +
        '<mapEntry mapKey="d" mappedValue="-0.333333333333"/>' +
        '<mapEntry mapKey="e" mappedValue="0.333333333334"/></mapping>',
    );
    expect(processing).toContain('/map_response"');
  });

  it('have no mapping where all must be right', () => {
    const { declaration, processing } = responseOf(three, 'scoring: all-or-nothing');
    expect(declaration).not.toContain('mapping');
    expect(declaration).toContain('<value>a</value><value>c</value><value>e</value>');
    expect(processing).toContain('/match_correct"');
  });

  it('are decisions of their own under partial scoring: two left rightly of five', () => {
    const { declaration, processing } = responseOf(three, 'scoring: partial');
    expect(declaration).toContain('<mapEntry mapKey="b" mappedValue="-1"/>');
    expect(processing).toContain('<responseIf><isNull><variable identifier="RESPONSE"/></isNull>');
    expect(processing).toContain(
      '<divide><sum><baseValue baseType="float">2</baseValue><mapResponse identifier="RESPONSE"/></sum><baseValue baseType="float">5</baseValue></divide>',
    );
  });

  it('keep their place and their order where the item says so', () => {
    const body = 'W?\n\n- [x] a\n- [ ] b\n- [ ] none';
    expect(responseOf(body, 'fixed: [last]', 'multiple-choice').interaction).toContain(
      '<simpleChoice identifier="c" fixed="true">',
    );
    expect(responseOf(body, 'shuffle: false', 'multiple-choice').interaction).toContain(
      'shuffle="false"',
    );
    expect(responseOf('So?\n\n- [x] True\n- [ ] False', '', 'true-false').interaction).toContain(
      'shuffle="false" maxChoices="1"><simpleChoice identifier="true">True',
    );
  });

  it('have the names and namespaces of 3.0', () => {
    const root = documentOf(itemOf('q', 'multiple-choice', 'W?\n\n- [ ] a\n- [x] b'), {
      version: '3.0',
    });
    expect(root.name).toBe('qti-assessment-item');
    expect(root.attributes).toMatchObject({
      xmlns: 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0',
      'time-dependent': 'false',
      'xml:lang': 'en',
    });
    expect(printed(root, 'qti-choice-interaction')).toEqual([
      '<qti-choice-interaction response-identifier="RESPONSE" shuffle="true" max-choices="1"><qti-simple-choice identifier="a">a</qti-simple-choice><qti-simple-choice identifier="b">b</qti-simple-choice></qti-choice-interaction>',
    ]);
    expect(printed(root, 'qti-response-processing')).toEqual([
      '<qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml"/>',
    ]);
  });
});

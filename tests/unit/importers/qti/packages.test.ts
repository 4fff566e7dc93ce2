import { describe, expect, test } from 'vitest';
import { contentToText } from '../../../../src/content/to-text.ts';
import { qtiImporter } from '../../../../src/importers/qti/index.ts';
import { dot } from '../../made/every-type.ts';
import { importDocument, importPackage, qti22, soleItem, template } from './import.ts';

const choice = (identifier: string, prompt: string) =>
  qti22({
    declarations:
      '<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>a</value></correctResponse></responseDeclaration>',
    body: `<choiceInteraction responseIdentifier="RESPONSE" maxChoices="1"><prompt>${prompt}</prompt><simpleChoice identifier="a">yes</simpleChoice><simpleChoice identifier="b">no</simpleChoice></choiceInteraction>`,
    processing: template('match_correct'),
  }).replace(
    'identifier="made" title="Made"',
    `identifier="${identifier}" title="${prompt.replace(/<.*/, '')}"`,
  );

const item3 = (identifier: string, more: string) =>
  `<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="${identifier}" title="Item ${identifier}" adaptive="false" time-dependent="false" xml:lang="de">
<qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier"><qti-correct-response><qti-value>b</qti-value></qti-correct-response></qti-response-declaration>
<qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>
${more}
<qti-item-body><qti-choice-interaction response-identifier="RESPONSE" max-choices="1"><qti-prompt>Which?</qti-prompt><qti-simple-choice identifier="a">x</qti-simple-choice><qti-simple-choice identifier="b">y</qti-simple-choice></qti-choice-interaction></qti-item-body>
<qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct"/>
</qti-assessment-item>`;

const manifest = (...resources: readonly string[]) =>
  `<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:imsmd="http://ltsc.ieee.org/xsd/LOM" identifier="M"><metadata><schema>QTIv2.2 Package</schema></metadata><organizations/><resources>${resources.join('')}</resources></manifest>`;

const resource = (type: string, href: string, metadata = '') =>
  `<resource identifier="${href.replace(/\W/g, '')}" type="imsqti_${type}_xmlv2p2" href="${href}">${metadata}<file href="${href}"/></resource>`;

describe('a package', () => {
  test('gives its items in the order of the manifest, with what that says of them', () => {
    const lom = `<metadata><imsmd:lom><imsmd:general><imsmd:keyword><imsmd:string>heat</imsmd:string></imsmd:keyword></imsmd:general>
      <imsmd:educational><imsmd:difficulty><imsmd:source>LOMv1.0</imsmd:source><imsmd:value>very difficult</imsmd:value></imsmd:difficulty></imsmd:educational>
      <imsmd:classification><imsmd:purpose><imsmd:source>LOMv1.0</imsmd:source><imsmd:value>discipline</imsmd:value></imsmd:purpose><imsmd:taxonPath><imsmd:taxon><imsmd:entry><imsmd:string>Physics</imsmd:string></imsmd:entry></imsmd:taxon><imsmd:taxon><imsmd:entry><imsmd:string>Heat</imsmd:string></imsmd:entry></imsmd:taxon></imsmd:taxonPath></imsmd:classification></imsmd:lom></metadata>`;
    const result = importPackage({
      'imsmanifest.xml': manifest(resource('item', 'q/b.xml', lom), resource('item', 'q/a.xml')),
      'q/a.xml': choice('one', 'Is it hot?'),
      'q/b.xml': choice('two', 'Is it cold?'),
    });
    expect(result.diagnostics).toEqual([]);
    expect(result.items.map(({ item }) => item.id)).toEqual(['two', 'one']);
    expect(result.items[0]?.item.metadata).toMatchObject({
      tags: ['heat'],
      difficulty: 'hard',
      topics: ['Physics/Heat'],
      source: 'package.zip#two',
    });
    expect(result.items[0]?.item.path).toBe('physics/heat/two.md');
    expect(result.found).toBe(2);
  });

  test('names the item that is broken and brings the others', () => {
    const result = importPackage({
      'imsmanifest.xml': manifest(
        resource('item', 'good.xml'),
        resource('item', 'bad.xml'),
        resource('item', 'gone.xml'),
      ),
      'good.xml': choice('good', 'Is it?'),
      'bad.xml': choice('bad', 'Is it?').replace('</itemBody>', ''),
    });
    expect(result.items.map(({ item }) => item.id)).toEqual(['good']);
    expect(result.found).toBe(3);
    expect(result.diagnostics.map(({ code, message }) => [code, message.split(':')[0]])).toEqual([
      ['import-item-unreadable', 'bad.xml'],
      ['import-item-unreadable', 'gone.xml'],
    ]);
  });

  test('needs no manifest, and may have all in a folder', () => {
    const result = importPackage({ 'export/items/q.xml': choice('q', 'Is it?'), 'notes.txt': 'x' });
    expect(result.items.map(({ item }) => item.id)).toEqual(['q']);
    expect(result.diagnostics).toEqual([]);
  });

  test('keeps items apart that share an identifier', () => {
    const result = importPackage({
      'a.xml': choice('q', 'Is it hot?'),
      'b.xml': choice('q', 'Is it cold?'),
    });
    expect(result.items.map(({ item, sourceId }) => [item.id, sourceId])).toEqual([
      ['q', 'q'],
      ['q-b-xml', 'q (b.xml)'],
    ]);
  });

  test('brings files from beside the item, two of one name under two names', () => {
    const picture = (name: string) =>
      choice(name, `Is it? <img src="../media/${name}/p.png" alt="P"/>`);
    const other = new Uint8Array([...dot, 0]);
    const result = importPackage({
      'items/a.xml': picture('a'),
      'items/b.xml': picture('b'),
      'media/a/p.png': dot,
      'media/b/p.png': other,
    });
    expect([...result.assets]).toEqual([
      ['p.png', dot],
      ['b-p.png', other],
    ]);
    expect(JSON.stringify(result.items[1]?.item.stem)).toContain('"b-p.png"');
  });

  test('never reads a file outside of itself', () => {
    const result = importPackage({
      'items/a.xml': choice('a', 'Is it? <img src="../../secret.png" alt="P"/>'),
    });
    expect([...result.assets]).toEqual([]);
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['import-image-missing']);
    expect(contentToText(result.items[0]?.item.stem ?? [])).toBe('Is it? P');
  });
});

describe('texts that items share', () => {
  test('are the stimuli of QTI 3', () => {
    const result = importPackage({
      'items/q.xml': item3(
        'q',
        '<qti-assessment-stimulus-ref identifier="s" href="../stimuli/s.xml"/>',
      ),
      'stimuli/s.xml':
        '<qti-assessment-stimulus xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="s" title="The letter"><qti-stimulus-body><p>Dear all,</p></qti-stimulus-body></qti-assessment-stimulus>',
    });
    expect(result.diagnostics).toEqual([]);
    expect(result.items.map(({ item }) => [item.id, item.type, item.metadata.stimulus])).toEqual([
      ['s', 'stimulus', undefined],
      ['q', 'multiple-choice', 's'],
    ]);
    expect(result.items[0]?.item.title).toBe('The letter');
    expect(result.items[1]?.item.metadata.language).toBe('de');
    expect(result.found).toBe(2);
  });

  test('are files of HTML that bodies of QTI 2 show', () => {
    const body = (identifier: string) =>
      choice(identifier, 'Is it?').replace(
        '<itemBody>',
        '<itemBody><div><object type="text/html" data="text.html"/></div>',
      );
    const result = importPackage({
      'a.xml': body('a'),
      'b.xml': body('b'),
      'text.html': '<html><body><p>Once upon a time</p></body></html>',
    });
    expect(result.items.map(({ item }) => [item.type, item.metadata.stimulus])).toEqual([
      ['stimulus', undefined],
      ['multiple-choice', 'text-html'],
      ['multiple-choice', 'text-html'],
    ]);
    expect(contentToText(result.items[0]?.item.stem ?? [])).toBe('Once upon a time');
  });

  test('that are missing are named', () => {
    const result = importDocument(
      item3('q', '<qti-assessment-stimulus-ref identifier="s" href="s.xml"/>'),
    );
    expect(result.items).toHaveLength(1);
    expect(result.diagnostics.map(({ code }) => code)).toContain('import-part-dropped');
  });
});

describe('packages of other programs', () => {
  test('Blackboard: points from MAXSCORE, fixed choices are not shuffled, feedback by outcome', () => {
    const blackboard = `<?xml version="1.0" encoding="UTF-8"?>
<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" adaptive="false" identifier="QUE_7_1" timeDependent="false" title="">
<responseDeclaration baseType="identifier" cardinality="single" identifier="RESPONSE"><correctResponse><value>answer_2</value></correctResponse></responseDeclaration>
<outcomeDeclaration baseType="float" cardinality="single" identifier="SCORE"><defaultValue><value>0</value></defaultValue></outcomeDeclaration>
<outcomeDeclaration baseType="identifier" cardinality="single" identifier="FEEDBACKBASIC"><defaultValue><value>empty</value></defaultValue></outcomeDeclaration>
<outcomeDeclaration baseType="float" cardinality="single" identifier="MAXSCORE"><defaultValue><value>10.00000</value></defaultValue></outcomeDeclaration>
<itemBody><div><p>Which is a gas?</p></div><choiceInteraction maxChoices="1" responseIdentifier="RESPONSE" shuffle="false"><simpleChoice fixed="true" identifier="answer_1"><p>iron</p></simpleChoice><simpleChoice fixed="true" identifier="answer_2"><p>neon</p></simpleChoice></choiceInteraction></itemBody>
<responseProcessing><responseCondition><responseIf><match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match><setOutcomeValue identifier="SCORE"><variable identifier="MAXSCORE"/></setOutcomeValue><setOutcomeValue identifier="FEEDBACKBASIC"><baseValue baseType="identifier">yes_fb</baseValue></setOutcomeValue></responseIf><responseElse><setOutcomeValue identifier="FEEDBACKBASIC"><baseValue baseType="identifier">no_fb</baseValue></setOutcomeValue></responseElse></responseCondition></responseProcessing>
<modalFeedback identifier="yes_fb" outcomeIdentifier="FEEDBACKBASIC" showHide="show"><div>Good.</div></modalFeedback>
<modalFeedback identifier="no_fb" outcomeIdentifier="FEEDBACKBASIC" showHide="show"><div>Look again.</div></modalFeedback>
</assessmentItem>`;
    const result = importPackage({
      'imsmanifest.xml': manifest(
        '<resource identifier="t" type="imsqti_test_xmlv2p1" href="qti21/assessment0001.xml"><file href="qti21/assessment0001.xml"/></resource><resource identifier="i" type="imsqti_item_xmlv2p1" href="qti21/assessmentItem0001.xml"><file href="qti21/assessmentItem0001.xml"/></resource>',
      ),
      'qti21/assessment0001.xml':
        '<assessmentTest xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="bank" title="Gases"><testPart identifier="p" navigationMode="nonlinear" submissionMode="simultaneous"><assessmentSection identifier="s" title="Questions" visible="false"><assessmentItemRef identifier="QUE_7_1" href="assessmentItem0001.xml"/></assessmentSection></testPart></assessmentTest>',
      'qti21/assessmentItem0001.xml': blackboard,
    });
    expect(result.diagnostics).toEqual([]);
    const item = soleItem(result);
    expect(item.title).toBe('Which is a gas?');
    expect(item.metadata).toMatchObject({ points: 10, shuffle: false });
    expect(item.metadata.fixed).toBeUndefined();
    expect(contentToText(item.feedback.correct ?? [])).toBe('Good.');
    expect(contentToText(item.feedback.incorrect ?? [])).toBe('Look again.');
    expect(result.assessments).toMatchObject([
      { id: 'bank', title: 'Gases', sections: [{ kind: 'fixed', items: [{ id: item.id }] }] },
    ]);
  });

  test('qti_package_maker: the test lies in qti21/assessment_meta.xml', () => {
    const result = importPackage({
      'imsmanifest.xml': manifest(
        '<resource identifier="assessment_meta" type="imsqti_test_xmlv2p1" href="qti21/assessment_meta.xml"><file href="qti21/assessment_meta.xml"/></resource><resource identifier="assessmentItem00001" type="imsqti_item_xmlv2p1" href="qti21/assessmentItem00001.xml"><file href="qti21/assessmentItem00001.xml"/></resource>',
      ),
      'qti21/assessment_meta.xml':
        '<assessmentTest xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="assessment_meta" title="Quiz"><testPart identifier="p" navigationMode="nonlinear" submissionMode="simultaneous"><assessmentSection identifier="s" title="s" visible="false"><assessmentItemRef identifier="assessmentItem00001" href="assessmentItem00001.xml"/></assessmentSection></testPart></assessmentTest>',
      'qti21/assessmentItem00001.xml': choice('assessmentItem00001', 'Is it?'),
    });
    expect(result.diagnostics).toEqual([]);
    expect(result.items).toHaveLength(1);
    expect(result.assessments).toMatchObject([{ title: 'Quiz' }]);
  });
});

describe('recognising', () => {
  const sure = (path: string, text: string) =>
    qtiImporter.recognise({ path, bytes: new TextEncoder().encode(text) }).confidence;

  test('goes by what the document is', () => {
    expect(sure('x.txt', choice('q', 'Is it?'))).toBeGreaterThan(0.9);
    expect(sure('x.xml', item3('q', ''))).toBeGreaterThan(0.9);
    expect(sure('item.xml', '<questestinterop><item/></questestinterop>')).toBe(0);
    expect(sure('item.xml', '<quiz/>')).toBe(0);
  });

  test('goes by the beginning of a large document, wherever that is cut', () => {
    const long = choice('q', 'Is it?').replace(
      '<itemBody>',
      `<itemBody><p>${'ä'.repeat(40_000)}</p>`,
    );
    expect(sure('x.xml', long)).toBeGreaterThan(0.9);
    expect(sure('x.xml', `${long} `.replace('<p>', '<p>x'))).toBeGreaterThan(0.9);
  });
});

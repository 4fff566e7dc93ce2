import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commonCartridgeExporter } from '../../../exporters/common-cartridge/index.ts';
import { contentToText } from '../../../src/content/to-text.ts';
import { zipFiles } from '../../../src/formats/zip.ts';
import { commonCartridgeImporter } from '../../../src/importers/common-cartridge/index.ts';
import { recogniseFile } from '../../../src/importers/recognise-file.ts';
import { describeKey } from '../../../src/interactions/describe.ts';
import type { Assessment } from '../../../src/model/index.ts';
import { bankOf, itemOf } from '../made/items.ts';

const reference = '../shared/corpus/reference/cc11/sample.imscc';

function read(bytes: Uint8Array, path = 'course.imscc') {
  return commonCartridgeImporter.import({ path, bytes }, { readBeside: () => undefined });
}

describe.skipIf(!existsSync(reference))('the reference cartridge', () => {
  const result = () => read(new Uint8Array(readFileSync(reference)));

  test('has a question of every profile', () => {
    const { items } = result();
    const quiz = items.filter(({ sourceId = '' }) => sourceId.startsWith('i_'));
    expect(
      quiz.map(({ item }) => [item.title, item.type, item.interactions.map(describeKey).join()]),
    ).toEqual([
      ['MC', 'multiple-choice', '4'],
      ['MR', 'multiple-response', '2; 5'],
      ['TF', 'true-false', 'True'],
      ['FIB', 'short-answer', 'Paris'],
      ['Pattern', 'short-answer', expect.stringContaining('fish')],
      ['Essay', 'essay', expect.stringContaining('Model')],
    ]);
    expect(quiz[0]?.item.metadata).toMatchObject({ points: 2, topics: ['algebra'] });
    expect(quiz[1]?.item.metadata.scoring).toBe('all-or-nothing');
  });

  test('is recognised, has its title and its assessment', () => {
    const bytes = new Uint8Array(readFileSync(reference));
    expect(recogniseFile({ path: 'x', bytes })?.importer.name).toBe('common-cartridge');
    const { assessments, diagnostics, found, items, title } = result();
    expect(title).toBe('Rig');
    expect(found).toBe(items.length);
    expect(assessments.map((one) => [one.title, one.settings])).toEqual([
      ['Quiz 1', { attempts: 1 }],
    ]);
    expect(diagnostics).toEqual([]);
  });
});

test('an assessment comes back with its items, points, rubric and settings', () => {
  const items = [
    itemOf('a', 'essay', 'A'),
    itemOf('b', 'multiple-response', 'B\n\n- [x] x\n- [ ] y', 'scoring: all-or-nothing\npoints: 2'),
  ];
  const exam: Assessment = {
    id: 'exam',
    title: 'Exam',
    description: 'Good luck.',
    path: 'assessments/exam.yml',
    release: 'secure',
    settings: { timeLimitMinutes: 45, attempts: 3, showCorrectAnswers: 'always' },
    sections: [{ kind: 'fixed', items: [{ id: 'a' }, { id: 'b' }] }],
  };
  const { files } = commonCartridgeExporter.export(
    bankOf(items, [exam]),
    { id: 'exam', title: 'Exam', assessments: ['exam'], items: ['a', 'b'] },
    { version: '1.3' },
    { readAsset: () => undefined },
  );
  const result = read(zipFiles(files));
  expect(result.items.map(({ item }) => [item.id, item.metadata.points])).toEqual([
    ['a', 1],
    ['b', 2],
  ]);
  expect(result.assessments).toMatchObject([
    {
      id: 'exam',
      description: 'Good luck.',
      settings: exam.settings,
      sections: [{ kind: 'fixed', items: [{ id: 'a' }, { id: 'b' }] }],
    },
  ]);
});

describe('a course', () => {
  const manifest = `<?xml version="1.0"?>
<manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imsccv1p2/imscp_v1p1">
<metadata><schema>IMS Common Cartridge</schema><schemaversion>1.2.0</schemaversion></metadata>
<organizations><organization identifier="o" structure="rooted-hierarchy"><item identifier="r">
<item identifier="i1" identifierref="w1"><title>Steam tables</title></item>
</item></organization></organizations>
<resources>
<resource identifier="q1" type="imsqti_xmlv1p2/imscc_xmlv1p2/assessment"><file href="q/quiz.xml"/></resource>
<resource identifier="w1" type="imswl_xmlv1p2"><file href="w1.xml"/></resource>
<resource identifier="d1" type="imsdt_xmlv1p2"><file href="d1.xml"/></resource>
<resource identifier="l1" type="imsbasiclti_xmlv1p0"><file href="l1.xml"/></resource>
<resource identifier="f1" type="webcontent" href="img/dot.png"><file href="img/dot.png"/></resource>
<resource identifier="f2" type="webcontent" href="syllabus.html"><file href="syllabus.html"/></resource>
</resources></manifest>`;
  const quiz = `<?xml version="1.0"?>
<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><assessment ident="a" title="Quiz"><section ident="s">
<item ident="i" title="T"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>cc_profile</fieldlabel><fieldentry>cc.essay.v0p1</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
<presentation><material><mattext texttype="text/html">&lt;p&gt;Why? &lt;img src="$IMS-CC-FILEBASE$../img/dot.png" alt="dot"&gt;&lt;/p&gt;</mattext></material>
<response_str ident="r" rcardinality="Single"><render_fib/></response_str></presentation></item>
</section></assessment></questestinterop>`;
  const bytes = zipFiles([
    { path: 'imsmanifest.xml', content: manifest },
    { path: 'q/quiz.xml', content: quiz },
    { path: 'w1.xml', content: '<webLink/>' },
    { path: 'd1.xml', content: '<topic/>' },
    { path: 'l1.xml', content: '<cartridge_basiclti_link/>' },
    { path: 'img/dot.png', content: 'dot' },
    { path: 'syllabus.html', content: '<p>Hi</p>' },
  ]);

  test('gives its questions with their images, and names everything else', () => {
    const { assets, diagnostics, items } = read(bytes);
    expect(items.map(({ item }) => contentToText(item.stem))).toEqual([
      expect.stringMatching(/^Why\?/),
    ]);
    expect([...assets.keys()]).toEqual(['dot.png']);
    expect(diagnostics.map(({ message, severity }) => [severity, message])).toEqual([
      ['info', expect.stringContaining('web link “Steam tables”')],
      ['info', expect.stringContaining('discussion topic “d1.xml”')],
      ['info', expect.stringContaining('(LTI) “l1.xml”')],
      ['info', expect.stringContaining('syllabus.html')],
    ]);
  });
});

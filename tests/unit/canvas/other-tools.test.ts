import { describe, expect, it } from 'vitest';
import { checkCanvasPackage } from '../../../exporters/canvas/check/check-package.ts';
import { zipFiles } from '../../../src/formats/zip.ts';

/** Packages in the shapes that CANVAS.md and SYSTEMS.md tell of other tools, with their faults. */

const qti = 'xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"';
const html = (text: string): string =>
  `<material><mattext texttype="text/html">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</mattext></material>`;
const field = (label: string, entry: string): string =>
  `<qtimetadatafield><fieldlabel>${label}</fieldlabel><fieldentry>${entry}</fieldentry></qtimetadatafield>`;
const item = (ident: string, type: string, content: string): string =>
  `<item ident="${ident}" title="${ident}"><itemmetadata><qtimetadata>${field('question_type', type)}${field('points_possible', '1')}</qtimetadata></itemmetadata>${content}</item>`;
const choices = (stem: string, ...labels: readonly string[]): string =>
  `<presentation>${html(stem)}<response_lid ident="response1" rcardinality="Single"><render_choice>${labels
    .map((label, index) => `<response_label ident="${index + 1}">${html(label)}</response_label>`)
    .join('')}</render_choice></response_lid></presentation>`;
const processing = (...conditions: readonly string[]): string =>
  `<resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>${conditions.join('')}</resprocessing>`;
const key = (test: string, more = ''): string =>
  `<respcondition continue="No"><conditionvar>${test}</conditionvar><setvar action="Set" varname="SCORE">100</setvar>${more}</respcondition>`;
const equals = (answer: string, response = 'response1'): string =>
  `<varequal respident="${response}">${answer}</varequal>`;

/** The rules that a package of these items breaks, laid out as Canvas wants it. */
function rulesBroken(items: string, replace: (files: Record<string, string>) => void = () => {}) {
  const files: Record<string, string> = {
    'imsmanifest.xml': `<manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"><resources><resource identifier="q" type="imsqti_xmlv1p2"><file href="q/q.xml"/><dependency identifierref="meta"/></resource><resource identifier="meta" type="associatedcontent/imscc_xmlv1p1/learning-application-resource" href="q/assessment_meta.xml"><file href="q/assessment_meta.xml"/></resource></resources></manifest>`,
    'q/q.xml': `<questestinterop ${qti}><assessment ident="q" title="Q"><section ident="root_section">${items}</section></assessment></questestinterop>`,
    'q/assessment_meta.xml': `<quiz identifier="q" xmlns="http://canvas.instructure.com/xsd/cccv1p0"><title>Q</title><description/></quiz>`,
  };
  replace(files);
  const archive = zipFiles(Object.entries(files).map(([path, content]) => ({ path, content })));
  return [...new Set(checkCanvasPackage(archive).map(({ field: rule = '' }) => rule))];
}

const good = item(
  'i1',
  'multiple_choice_question',
  choices('So?', 'a', 'b') + processing(key(equals('1'))),
);

describe('the checker would have caught', () => {
  it('nothing in a good package', () => {
    expect(rulesBroken(good)).toEqual([]);
  });

  it('the formulas of text2qti, cut at “<” and a letter', () => {
    const formula = choices('Is \\(x<y\\)?', 'a', 'b') + processing(key(equals('1')));
    expect(rulesBroken(item('i1', 'multiple_choice_question', formula))).toEqual([
      'rule-8',
      'rule-12',
    ]);
  });

  it('the equation images of text2qti, encoded once', () => {
    const image =
      '<img class="equation_image" title="5\\%" src="/equation_images/5%5C%25" alt="" data-equation-content="5\\%">';
    const formula = choices(image, 'a', 'b') + processing(key(equals('1')));
    expect(rulesBroken(item('i1', 'multiple_choice_question', formula))).toEqual(['rule-13']);
  });

  it('the blanks of qti_package_maker, which the stem does not name', () => {
    const blanks = `<presentation>${html('[red1] and [blue2]')}${['1', '2']
      .map(
        (name) =>
          `<response_lid ident="response_${name}"><material><mattext>${name}</mattext></material><render_choice><response_label ident="a${name}"><material><mattext texttype="text/plain">x</mattext></material></response_label></render_choice></response_lid>`,
      )
      .join('')}</presentation>${processing(key(equals('a1', 'response_1')))}`;
    expect(rulesBroken(item('i1', 'fill_in_multiple_blanks_question', blanks))).toEqual([
      'rule-20',
    ]);
  });

  it('the settings of qti_package_maker, in a folder that Classic does not look into', () => {
    expect(
      rulesBroken(good, (files) => {
        files['q/q.xml'] = files['q/q.xml']?.replace('ident="q"', 'ident="root_assessment"') ?? '';
      }),
    ).toEqual(['rule-2', 'rule-3']);
  });

  it('the options of qti_package_maker, of which a match sees the number alone', () => {
    const rows = ['1', '2'].map(
      (row) =>
        `<response_lid ident="response_${row}"><material><mattext texttype="text/plain">${row}</mattext></material><render_choice><response_label ident="choice_001"><material><mattext texttype="text/plain">x</mattext></material></response_label><response_label ident="choice_002"><material><mattext texttype="text/plain">y</mattext></material></response_label></render_choice></response_lid>`,
    );
    const match = `<presentation>${html('Match.')}${rows.join('')}</presentation>${processing(key(equals('choice_001', 'response_1')))}`;
    expect(rulesBroken(item('i1', 'matching_question', match))).toEqual(['rule-21']);
  });

  it('the type names of Q2LMS, which New Quizzes refuses', () => {
    const q2lms = choices('So?', 'a', 'b') + processing(key(equals('1')));
    expect(rulesBroken(item('question_1', 'multiple_choice', q2lms))).toEqual(['rule-7']);
  });

  it('the feedback names of Q2LMS, which New Quizzes does not find', () => {
    const feedback = ['correct_fb_1', 'incorrect_fb_1']
      .map(
        (ident) =>
          `<itemfeedback ident="${ident}"><flow_mat>${html('<p>So.</p>')}</flow_mat></itemfeedback>`,
      )
      .join('');
    const q2lms = choices('So?', 'a', 'b') + processing(key(equals('1'))) + feedback;
    expect(rulesBroken(item('i1', 'multiple_choice_question', q2lms))).toEqual(['rule-16']);
  });

  it('the layout of Q2LMS, with settings that are none of Canvas’s', () => {
    expect(
      rulesBroken(good, (files) => {
        files['assessment_meta.xml'] =
          '<assessment_metadata><title>Q</title></assessment_metadata>';
        delete files['q/assessment_meta.xml'];
        files['imsmanifest.xml'] =
          '<manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><resources><resource identifier="r" type="imsqti_xmlv1p2" href="q/q.xml"><file href="q/q.xml"/></resource></resources></manifest>';
      }),
    ).toEqual(['rule-2', 'rule-3']);
  });

  it('the formulas of Q2LMS, between dollar signs and unescaped', () => {
    const stem =
      choices('Which when \\(a<b\\) and $c^2$?', 'a', 'b') + processing(key(equals('1')));
    expect(rulesBroken(item('i1', 'multiple_choice_question', stem))).toEqual([
      'rule-8',
      'rule-12',
    ]);
  });

  it('a single value of a number, whose answer Classic loses', () => {
    const number = `<presentation>${html('How much?')}<response_str ident="response1" rcardinality="Single"><render_fib fibtype="Decimal"><response_label ident="answer1"/></render_fib></response_str></presentation>${processing(key(equals('3')))}`;
    expect(rulesBroken(item('i1', 'numerical_question', number))).toEqual(['rule-22']);
  });

  it('a package zipped on a Mac, which New Quizzes cannot open', () => {
    expect(
      rulesBroken(good, (files) => {
        files['__MACOSX/._imsmanifest.xml'] = 'binary';
      }),
    ).toEqual(['rule-4']);
  });

  it('two copies of one quiz, as in a cartridge', () => {
    expect(
      rulesBroken(good, (files) => {
        files['non_cc_assessments/q.xml.qti'] = files['q/q.xml'] ?? '';
      }),
    ).toEqual(['rule-1', 'rule-4', 'rule-5']);
  });
});

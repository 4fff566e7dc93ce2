import { describe, expect, test } from 'vitest';
import { contentToText } from '../../../src/content/to-text.ts';
import type { ImportResult } from '../../../src/formats/importer.ts';
import { qti12Importer } from '../../../src/importers/qti-1.2/index.ts';
import type { AuthoredItem, Content, Interaction } from '../../../src/model/index.ts';
import { importArchive, importDocument } from './canvas-documents.ts';

function items({ items: found }: ImportResult): readonly AuthoredItem[] {
  return found.map(({ item }) => item);
}

function words(content: Content | undefined): string {
  return contentToText(content ?? []);
}

/** The choices with a star before the right ones. */
function marked(interaction: Interaction | undefined): readonly string[] {
  return interaction?.kind === 'choice'
    ? interaction.choices.map(({ content, correct }) => `${correct ? '*' : ''}${words(content)}`)
    : [];
}

/** The pairs of a match, and targets that nothing goes to. */
function pairs(interaction: Interaction | undefined) {
  if (interaction?.kind !== 'match') return [];
  const target = (id: string) => words(interaction.targets.find((one) => one.id === id)?.content);
  return interaction.sources.map(({ content, target: id }) => [words(content), target(id)]);
}

describe('pools of Blackboard', () => {
  const formatted = (html: string) =>
    `<material><mat_extension><mat_formattedtext type="HTML"><![CDATA[${html}]]></mat_formattedtext></mat_extension></material>`;
  const flow = (kind: string, content: string) => `<flow class="${kind}">${content}</flow>`;
  const item = (type: string, content: string, conditions: string, rest = '') =>
    `<item title="${type}" maxattempts="0"><itemmetadata><bbmd_asi_object_id>_1_1</bbmd_asi_object_id><bbmd_asitype>Item</bbmd_asitype><bbmd_assessmenttype>Pool</bbmd_assessmenttype><bbmd_questiontype>${type}</bbmd_questiontype><qmd_absolutescore_max>4.0</qmd_absolutescore_max></itemmetadata><presentation>${flow('Block', content)}</presentation><resprocessing scoremodel="SumOfScores"><outcomes><decvar varname="SCORE" vartype="Decimal" defaultval="0" minvalue="0" maxvalue="4.0"/></outcomes>${conditions}</resprocessing>${rest}</item>`;
  const stem = flow(
    'QUESTION_BLOCK',
    flow('FORMATTED_TEXT_BLOCK', formatted('<p>Which <b>gas</b>?</p>')),
  );
  const label = (ident: string, html: string) =>
    `<flow_label class="Block"><response_label ident="${ident}" shuffle="Yes" rarea="Ellipse" rrange="Exact">${flow('FORMATTED_TEXT_BLOCK', formatted(html)).replaceAll('flow', 'flow_mat')}</response_label></flow_label>`;
  const choice = flow(
    'RESPONSE_BLOCK',
    `<response_lid ident="response" rcardinality="Single" rtiming="No"><render_choice shuffle="No">${label('x1', 'nitrogen')}${label('x2', 'oxygen')}</render_choice></response_lid>`,
  );
  const scored = (tests: string) =>
    `<respcondition title="correct"><conditionvar>${tests}</conditionvar><setvar variablename="SCORE" action="Set">SCORE.max</setvar><displayfeedback linkrefid="correct" feedbacktype="Response"/></respcondition><respcondition title="incorrect"><conditionvar><other/></conditionvar><setvar variablename="SCORE" action="Set">0</setvar><displayfeedback linkrefid="incorrect" feedbacktype="Response"/></respcondition>`;
  const feedback = ['correct', 'incorrect']
    .map(
      (name) =>
        `<itemfeedback ident="${name}" view="All">${flow('Block', formatted(`${name}!`)).replaceAll('flow', 'flow_mat')}</itemfeedback>`,
    )
    .join('');
  const pool = (...content: readonly string[]) =>
    `<?xml version="1.0" encoding="UTF-8"?><questestinterop><assessment title="Air / Water"><assessmentmetadata><bbmd_assessmenttype>Pool</bbmd_assessmenttype></assessmentmetadata><section><sectionmetadata/>${content.join('')}</section></assessment></questestinterop>`;
  const imported = (...content: readonly string[]) =>
    importArchive(
      { 'imsmanifest.xml': '<manifest/>', 'res00001.dat': pool(...content) },
      qti12Importer,
    );

  test('give choices with key, points, feedback and the pool as topic', () => {
    const result = imported(
      item(
        'Multiple Choice',
        stem + choice,
        scored('<varequal respident="response" case="No">x1</varequal>'),
        feedback,
      ),
    );
    expect(result.diagnostics).toEqual([]);
    expect(result.assessments).toEqual([]);
    const [found] = items(result);
    expect(words(found?.stem)).toBe('Which gas?');
    expect(marked(found?.interactions[0])).toEqual(['*nitrogen', 'oxygen']);
    expect(found?.metadata).toMatchObject({ points: 4, topics: ['Air – Water'] });
    expect(words(found?.feedback.correct)).toBe('correct!');
    expect(words(found?.feedback.incorrect)).toBe('incorrect!');
  });

  test('match by the position of the right side', () => {
    const row = (ident: string, html: string) =>
      flow(
        'Block',
        `${flow('FORMATTED_TEXT_BLOCK', formatted(html))}<response_lid ident="${ident}" rcardinality="Single"><render_choice><flow_label class="Block"><response_label ident="${ident}1"/></flow_label><flow_label class="Block"><response_label ident="${ident}2"/></flow_label></render_choice></response_lid>`,
      );
    const rightSide = flow(
      'RIGHT_MATCH_BLOCK',
      ['meow', 'woof']
        .map((html) => flow('Block', flow('FORMATTED_TEXT_BLOCK', formatted(html))))
        .join(''),
    );
    const pair = (ident: string, at: number) =>
      `<respcondition><conditionvar><varequal respident="${ident}" case="No">${ident}${at}</varequal></conditionvar><setvar action="Set">SCORE.max</setvar></respcondition>`;
    const [found] = items(
      imported(
        item(
          'Matching',
          stem + flow('RESPONSE_BLOCK', row('dog', 'dog') + row('cat', 'cat')) + rightSide,
          pair('dog', 2) + pair('cat', 1),
        ),
      ),
    );
    expect(words(found?.stem)).toBe('Which gas?');
    expect(pairs(found?.interactions[0])).toEqual([
      ['dog', 'woof'],
      ['cat', 'meow'],
    ]);
  });

  test('have essays with a sample, numbers with bounds, and names of what there is not', () => {
    const result = imported(
      item(
        'Essay',
        `${stem}<response_str ident="response"><render_fib/></response_str>`,
        '',
        `<itemfeedback ident="solution"><solution view="All" feedbackstyle="Complete"><solutionmaterial>${formatted('Nitrogen.')}</solutionmaterial></solution></itemfeedback>`,
      ),
      item(
        'Numeric',
        `${stem}<response_num ident="response"><render_fib/></response_num>`,
        scored(
          '<vargte respident="response">7.0</vargte><varlte respident="response">9.0</varlte><varequal respident="response" case="No">8.0</varequal>',
        ),
      ),
      item('Opinion Scale', stem + choice, ''),
    );
    const [essay, numeric] = items(result);
    expect(essay?.interactions).toMatchObject([
      { kind: 'extended-text', sampleAnswer: [{ type: 'paragraph' }] },
    ]);
    expect(numeric?.interactions).toMatchObject([
      { keys: [{ kind: 'absolute', value: '8.0', tolerance: '1' }] },
    ]);
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['import-type-unsupported']);
    expect(result.found).toBe(3);
  });
});

describe('pools of the older format of Blackboard', () => {
  const body = (html: string) =>
    `<BODY><TEXT>${html}</TEXT><FLAGS><ISHTML value="true"/></FLAGS></BODY>`;
  const answer = (id: string, text: string, name = 'ANSWER') =>
    `<${name} id="${id}"><TEXT>${text}</TEXT></${name}>`;
  const result = importArchive(
    {
      'res00001.dat': `<?xml version="1.0"?><POOL><TITLE value="Animals"/><QUESTIONLIST><QUESTION id="q1" class="QUESTION_MULTIPLECHOICE"/></QUESTIONLIST>
<QUESTION_MULTIPLECHOICE id="q1">${body('&lt;i&gt;Which&lt;/i&gt; one?')}${answer('a1', 'cat')}${answer('a2', 'dog')}<GRADABLE><CORRECTANSWER answer_id="a2"/><FEEDBACK_WHEN_CORRECT>Yes.</FEEDBACK_WHEN_CORRECT></GRADABLE></QUESTION_MULTIPLECHOICE>
<QUESTION_TRUEFALSE id="q2">${body('So?')}${answer('b1', 'False')}${answer('b2', 'True')}<GRADABLE><CORRECTANSWER answer_id="b1"/></GRADABLE></QUESTION_TRUEFALSE>
<QUESTION_MATCH id="q3">${body('Match.')}${answer('c1', 'frog')}${answer('c2', 'newt')}${answer('d1', 'jumps', 'CHOICE')}${answer('d2', 'crawls', 'CHOICE')}<GRADABLE><CORRECTANSWER answer_id="c1" choice_id="d1"/><CORRECTANSWER answer_id="c2" choice_id="d2"/></GRADABLE></QUESTION_MATCH>
<QUESTION_FILLINBLANK id="q4">${body('Name it.')}${answer('e1', 'frog')}${answer('e2', 'toad')}<GRADABLE/></QUESTION_FILLINBLANK>
<QUESTION_ORDER id="q5">${body('Order.')}${answer('f1', 'second')}${answer('f2', 'first')}<GRADABLE><CORRECTANSWER answer_id="f1" order="2"/><CORRECTANSWER answer_id="f2" order="1"/></GRADABLE></QUESTION_ORDER>
<QUESTION_ESSAY id="q6">${body('Discuss.')}${answer('g1', 'Both sides.')}</QUESTION_ESSAY></POOL>`,
    },
    qti12Importer,
  );

  test('give every type with its key', () => {
    expect(result.diagnostics).toEqual([]);
    expect(result.title).toBe('Animals');
    const [choice, truth, match, blank, order, essay] = items(result);
    expect(choice?.metadata.topics).toEqual(['Animals']);
    expect(marked(choice?.interactions[0])).toEqual(['cat', '*dog']);
    expect(words(choice?.feedback.correct)).toBe('Yes.');
    expect(truth?.type).toBe('true-false');
    expect(marked(truth?.interactions[0])).toEqual(['*False', 'True']);
    expect(pairs(match?.interactions[0])).toEqual([
      ['frog', 'jumps'],
      ['newt', 'crawls'],
    ]);
    expect(blank?.interactions).toMatchObject([{ keys: [{ value: 'frog' }, { value: 'toad' }] }]);
    const [entries] = order?.interactions ?? [];
    expect(
      entries?.kind === 'order' && entries.entries.map(({ content }) => words(content)),
    ).toEqual(['first', 'second']);
    const [text] = essay?.interactions ?? [];
    expect(text?.kind === 'extended-text' && words(text.sampleAnswer)).toBe('Both sides.');
  });
});

describe('question libraries of Brightspace', () => {
  const material = (html: string) =>
    `<material><mattext texttype="text/html">${html.replaceAll('<', '&lt;')}</mattext></material>`;
  const item = (type: string, presentation: string, conditions: string) =>
    `<item ident="OBJ_${type.replace(/\W/g, '')}" label="QUES" title=""><itemmetadata><qtimetadata><qti_metadatafield><fieldlabel>qmd_questiontype</fieldlabel><fieldentry>${type}</fieldentry></qti_metadatafield><qti_metadatafield><fieldlabel>qmd_weighting</fieldlabel><fieldentry>2.000000000</fieldentry></qti_metadatafield></qtimetadata></itemmetadata><presentation><flow>${presentation}</flow></presentation><resprocessing>${conditions}</resprocessing></item>`;
  const label = (ident: string, html: string) =>
    `<flow_label class="Block"><response_label ident="${ident}"><flow_mat>${material(html)}</flow_mat></response_label></flow_label>`;
  const list = (...texts: readonly string[]) =>
    `<response_lid ident="Q1" rcardinality="Multiple"><render_choice shuffle="no">${texts.map((one, at) => label(`Q1_A${at + 1}`, one)).join('')}</render_choice></response_lid>`;
  const sets = (value: string, points: string) =>
    `<respcondition><conditionvar><varequal respident="Q1">${value}</varequal></conditionvar><setvar action="Set">${points}</setvar></respcondition>`;
  const counts = (test: string, name: string) =>
    `<respcondition continue="yes"><conditionvar>${test}</conditionvar><setvar varname="D2L_${name}" action="Add">1</setvar></respcondition>`;
  const is = (value: string, response = 'Q1') =>
    `<varequal respident="${response}">${value}</varequal>`;
  const library = (...content: readonly string[]) =>
    importDocument(
      `<?xml version="1.0" encoding="UTF-8"?><questestinterop><objectbank ident="QLIB_1"><section ident="S1" title="Gases"><presentation_material/><section ident="S2" title="Air">${content.join('')}</section></section></objectbank></questestinterop>`,
      qti12Importer,
    );

  test('have folders as topics and points of their own', () => {
    const result = library(
      item(
        'Multiple Choice',
        material('<p>Which?</p>') + list('N', 'O'),
        sets('Q1_A1', '100.0') + sets('Q1_A2', '0.0'),
      ),
    );
    expect(result.diagnostics).toEqual([]);
    const [found] = items(result);
    expect(found?.type).toBe('multiple-choice');
    expect(found?.metadata).toMatchObject({ topics: ['Gases/Air'], points: 2 });
    expect(found?.path).toMatch(/^gases\/air\//);
    expect(marked(found?.interactions[0])).toEqual(['*N', 'O']);
  });

  test('count right and wrong picks apart', () => {
    const [found] = items(
      library(
        item(
          'Multi-Select',
          material('Which?') + list('N', 'O', 'Fe'),
          counts(is('Q1_A1'), 'Correct') +
            counts(`<not>${is('Q1_A1')}</not>`, 'Incorrect') +
            counts(is('Q1_A2'), 'Correct') +
            counts(is('Q1_A3'), 'Incorrect') +
            counts(`<not>${is('Q1_A3')}</not>`, 'Correct'),
        ),
      ),
    );
    expect(found?.type).toBe('multiple-response');
    expect(marked(found?.interactions[0])).toEqual(['*N', '*O', 'Fe']);
  });

  test('match in groups, order by numbers, and have fields inside a text', () => {
    const group = (ident: string, left: string) =>
      `<response_grp respident="${ident}" rcardinality="Single">${material(left)}<render_choice shuffle="yes">${label('R1', 'woof')}${label('R2', 'meow')}</render_choice></response_grp>`;
    const [match, order, fields] = items(
      library(
        item(
          'Matching',
          material('Match.') + group('M1', 'cat') + group('M2', 'dog'),
          counts(is('R2', 'M1'), 'Correct') + counts(is('R1', 'M2'), 'Correct'),
        ),
        item(
          'Ordering',
          `${material('Order.')}<response_grp ident="O" rcardinality="Ordered"><render_choice>${label('O1', 'second')}${label('O2', 'first')}</render_choice></response_grp>`,
          counts(is('2', 'O1'), 'Correct') + counts(is('1', 'O2'), 'Correct'),
        ),
        item(
          'Fill in the Blanks',
          `${material('Roses are')}<response_str ident="F1"><render_fib><response_label ident="F1_ANS"/></render_fib></response_str>${material('and violets')}<response_str ident="F2"><render_fib/></response_str>`,
          counts(is('red', 'F1'), 'Correct') + counts(is('blue', 'F2'), 'Correct'),
        ),
      ),
    );
    expect(pairs(match?.interactions[0])).toEqual([
      ['cat', 'meow'],
      ['dog', 'woof'],
    ]);
    const [entries] = order?.interactions ?? [];
    expect(
      entries?.kind === 'order' && entries.entries.map(({ content }) => words(content)),
    ).toEqual(['first', 'second']);
    expect(fields?.type).toBe('cloze');
    expect(words(fields?.stem)).toBe('Roses are ____ and violets ____');
    expect(fields?.interactions).toMatchObject([
      { keys: [{ value: 'red' }] },
      { keys: [{ value: 'blue' }] },
    ]);
  });
});

describe('plain documents', () => {
  const respondus = (type: string, presentation: string, conditions: string) =>
    `<questestinterop><assessment title="Test" ident="A1"><section title="Main" ident="S1"><item title="First" ident="Q1"><itemmetadata><qmd_itemtype>${type}</qmd_itemtype></itemmetadata><presentation><material><mattext texttype="text/plain">Is 1 &lt; 2?
So?</mattext></material>${presentation}</presentation><resprocessing>${conditions}</resprocessing></item></section></assessment></questestinterop>`;
  const condition = (value: string) =>
    `<respcondition><conditionvar><varequal respident="R">${value}</varequal></conditionvar><setvar varname="R" action="Add">1</setvar></respcondition>`;

  test('are read by what they ask for where no type is named', () => {
    const label = (ident: string, text: string) =>
      `<response_label ident="${ident}"><material><mattext>${text}</mattext></material></response_label>`;
    const [found] = items(
      importDocument(
        respondus(
          'Logical Identifier',
          `<response_lid ident="R" rcardinality="Single"><render_choice>${label('x', 'no')}${label('y', 'yes')}</render_choice></response_lid>`,
          condition('y'),
        ),
        qti12Importer,
      ),
    );
    expect(found?.title).toBe('First');
    expect(words(found?.stem)).toBe('Is 1 < 2?\nSo?');
    expect(marked(found?.interactions[0])).toEqual(['no', '*yes']);
  });

  test('ask for a text where a condition compares one, else for an essay', () => {
    const field = '<response_str ident="R"><render_fib/></response_str>';
    const typeOf = (conditions: string) =>
      items(importDocument(respondus('String', field, conditions), qti12Importer))[0]?.type;
    expect(typeOf(condition('yes'))).toBe('short-answer');
    expect(typeOf('')).toBe('essay');
  });

  test('say where they are no XML', () => {
    const { diagnostics } = importDocument(
      '<questestinterop>\n<item></questestinterop>',
      qti12Importer,
    );
    expect(diagnostics).toMatchObject([
      { code: 'import-xml-syntax', place: { file: 'questions.xml', line: 2 } },
    ]);
  });
});

import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { checkCanvasPackage } from '../../../exporters/canvas/check/check-package.ts';
import { answerNumbers, copyIdent, quizIdent } from '../../../src/formats/qti12/identifiers.ts';
import type { Assessment } from '../../../src/model/index.ts';
import { dot, everySetting, everyType } from '../made/every-type.ts';
import { itemOf } from '../made/items.ts';
import { importClassic } from './importer-model/classic.ts';
import type { Imported } from './importer-model/imported.ts';
import { importNewQuizzes } from './importer-model/new-quizzes.ts';
import { shown } from './importer-model/shown.ts';
import { type MadeSettings, packageOf } from './made-package.ts';

const short = (id: string, points = 1) =>
  itemOf(id, 'short-answer', `Who is ${id}?\n\n## Answer\n\n- ${id}`, `points: ${points}`);
const items = ['ada', 'bob', 'cleo', 'dan'].map((id) => short(id));

function assessmentOf(id: string, sections: Assessment['sections']): Assessment {
  return {
    id,
    title: id,
    path: `assessments/${id}.yml`,
    release: 'practice',
    settings: {},
    sections,
  };
}

const fixed = (...ids: readonly string[]) => ({
  kind: 'fixed' as const,
  items: ids.map((id) => ({ id })),
});
const drawn = (pick: number, ...ids: readonly string[]) => ({
  kind: 'drawn' as const,
  pick,
  from: { kind: 'items' as const, ids },
});

function read(settings: MadeSettings): Imported {
  const { archive } = packageOf(items, settings);
  expect(checkCanvasPackage(archive)).toEqual([]);
  const imported = importClassic(archive);
  expect(importNewQuizzes(archive).quizzes.map(({ questions }) => questions.length)).toEqual(
    imported.quizzes.map(({ questions }) => questions.length),
  );
  return imported;
}

describe('quizzes', () => {
  it('have the items of an assessment in order, with their points there', () => {
    const { quizzes } = read({
      assessments: [
        assessmentOf('one', [{ kind: 'fixed', items: [{ id: 'dan', points: 3 }, { id: 'ada' }] }]),
      ],
    });
    expect(quizzes[0]?.questions.map(({ ident, points }) => [ident, points])).toEqual([
      ['quiz_one_dan', 3],
      ['quiz_one_ada', 1],
    ]);
    expect(quizzes[0]?.settings.get('points_possible')).toBe('4');
  });

  it('have groups that draw, inside the quiz or from a bank', () => {
    const assessments = [
      assessmentOf('one', [
        fixed('ada'),
        { ...drawn(2, 'bob', 'cleo', 'dan'), title: 'G', points: 2.5 },
      ]),
    ];
    for (const draws of ['inline', 'bank'] as const) {
      const { quizzes, banks } = read({ assessments, options: { draws } });
      expect(quizzes[0]?.groups).toMatchObject([
        { title: 'G', pick: 2, points: 2.5, questions: [{}, {}, {}] },
      ]);
      expect(quizzes[0]?.settings.get('points_possible')).toBe('6');
      expect(banks).toHaveLength(draws === 'bank' ? 1 : 0);
    }
  });

  it('draw questions of common points for these points, others for 1 and say so', () => {
    const mixed = [short('ada', 2), short('bob', 2), short('cleo', 5)];
    const points = (...ids: readonly string[]) => {
      const { archive, diagnostics } = packageOf(mixed, {
        assessments: [assessmentOf('one', [drawn(1, ...ids)])],
      });
      const fields = diagnostics.map(({ field }) => field);
      return [importClassic(archive).quizzes[0]?.groups[0]?.points, fields];
    };
    expect(points('ada', 'bob')).toEqual([2, []]);
    expect(points('ada', 'cleo')).toEqual([1, ['sections[0].points']]);
  });

  it('report the title of a section of fixed questions', () => {
    const { diagnostics } = packageOf(items, {
      assessments: [assessmentOf('one', [{ ...fixed('ada'), title: 'Part A' }])],
    });
    expect(diagnostics).toMatchObject([
      {
        code: 'export-field-omitted',
        field: 'sections[0].title',
        place: { file: 'assessments/one.yml' },
      },
    ]);
  });

  it('show the description as HTML', () => {
    const introduction = itemOf('x', 'essay', 'Two *parts* & $a<b$.').stem;
    const { archive } = packageOf(items, {
      assessments: [{ ...assessmentOf('one', [fixed('ada')]), introduction }],
    });
    const description = importClassic(archive).quizzes[0]?.settings.get('description') ?? '';
    expect(shown(description)).toBe('Twoparts&a<b.');
  });

  it('may be made of any selection', () => {
    expect(read({}).quizzes[0]).toMatchObject({
      ident: 'quiz_made',
      title: 'Made',
      questions: [{}, {}, {}, {}],
    });
  });
});

describe('question banks', () => {
  it('hold a selection in one bank, without a quiz', () => {
    const { quizzes, banks } = read({ options: { container: 'bank' } });
    expect(quizzes).toEqual([]);
    expect(banks).toMatchObject([
      { title: 'Made', questions: [{ ident: 'item_ada' }, {}, {}, {}] },
    ]);
  });

  it('may be one for each main topic', () => {
    const topics = ['A/B', 'C', 'A/B', undefined];
    const sorted = items.map((item, index) => ({
      ...item,
      topics: topics[index] === undefined ? [] : [topics[index]],
    }));
    const { archive } = packageOf(sorted, { options: { container: 'bank', banks: 'topic' } });
    expect(
      importClassic(archive).banks.map(({ title, questions }) => [title, questions.length]),
    ).toEqual([
      ['Made', 1],
      ['A/B', 2],
      ['C', 1],
    ]);
  });

  it('stand beside a quiz whose questions name theirs', () => {
    const { quizzes, banks } = read({ options: { container: 'both' } });
    const named = quizzes[0]?.questions.map(({ fields }) =>
      fields.get('assessment_question_identifierref'),
    );
    expect(named).toEqual(banks[0]?.questions.map(({ ident }) => ident));
  });
});

describe('identifiers', () => {
  const both = [assessmentOf('one', [fixed('ada')]), assessmentOf('two', [fixed('ada', 'bob')])];

  it('differ where an item is in two quizzes', () => {
    const idents = read({ assessments: both }).quizzes.flatMap(({ questions }) =>
      questions.map(({ ident }) => ident),
    );
    expect(idents).toEqual(['quiz_one_ada', 'quiz_two_ada', 'quiz_two_bob']);
  });

  it('of a question do not depend on what else is exported', () => {
    const questionXml = (settings: MadeSettings) =>
      packageOf(items, settings)
        .files.get('quiz_two/quiz_two.xml')
        ?.match(/<item ident="quiz_two_ada".*?<\/item>/)?.[0];
    const alone = questionXml({ assessments: both.slice(1) });
    expect(alone).toContain('quiz_two_ada');
    expect(questionXml({ assessments: both })).toBe(alone);
  });

  it('stay when the text, the file or the position of an item changes', () => {
    const ada = itemOf('ada', 'multiple-choice', 'W?\n\n- [x] a\n\n  > so\n- [ ] b');
    const changed = {
      ...itemOf('ada', 'multiple-choice', 'Why?\n\n- [x] a!\n\n  > so\n- [ ] b'),
      path: 'other/place.md',
    };
    const idents = (list: Parameters<typeof packageOf>[0]) =>
      [
        ...(packageOf(list).files.get('quiz_made/quiz_made.xml') ?? '')
          .replace(/^.*?(?=<item ident="quiz_made_ada)/s, '')
          .matchAll(/ident="([^"]*)"/g),
      ].map(([, ident]) => ident);
    expect(idents([short('bob'), changed])).toEqual(idents([ada]));
  });

  it('number the second of an item that a quiz has twice', () => {
    const { quizzes } = read({ assessments: [assessmentOf('one', [fixed('ada', 'ada')])] });
    expect(quizzes[0]?.questions.map(({ ident }) => ident)).toEqual([
      'quiz_one_ada',
      'quiz_one_ada_2',
    ]);
  });

  it('are cut where an id is long, and stay different', () => {
    const [first, second] = ['a', 'b'].map((end) =>
      copyIdent(quizIdent('q'), `${'x'.repeat(300)}${end}`, 1),
    );
    expect(first).toHaveLength(200);
    expect(first).not.toBe(second);
  });

  it('of answers are numbers that browsers can hold, none twice in a package', () => {
    const numbers = Array.from({ length: 20_000 }, (_, index) =>
      Number(answerNumbers(`quiz_q_item-${index}`)(999)),
    );
    expect(numbers.every(Number.isSafeInteger)).toBe(true);
    expect(new Set(numbers).size).toBe(20_000);
  });
});

describe('a stimulus', () => {
  const story = itemOf('story', 'stimulus', 'Once.');
  const asked = ['q1', 'q2', 'q3'].map((id) => ({ ...short(id), stimulus: 'story' }));
  const all = [story, ...asked, short('alone')];
  const order = assessmentOf('one', [fixed('q1', 'q2', 'alone', 'q3')]);
  const idents = ({ quizzes }: Imported) => quizzes[0]?.questions.map(({ ident }) => ident);

  it('stands before each run of its questions in Classic', () => {
    const { archive, diagnostics } = packageOf(all, { assessments: [order] });
    expect(idents(importClassic(archive))).toEqual([
      'quiz_one_story',
      'quiz_one_q1',
      'quiz_one_q2',
      'quiz_one_alone',
      'quiz_one_story_2',
      'quiz_one_q3',
    ]);
    expect(diagnostics.map(({ item, field }) => `${item} ${field}`)).toEqual([
      'q1 stimulus',
      'q2 stimulus',
      'q3 stimulus',
    ]);
  });

  it('stands once in New Quizzes, and its questions are attached to it', () => {
    const { archive, diagnostics } = packageOf(all, {
      assessments: [order],
      options: { profile: 'new-quizzes' },
    });
    const imported = importNewQuizzes(archive);
    expect(idents(imported)).toEqual([
      'quiz_one_story',
      'quiz_one_q1',
      'quiz_one_q2',
      'quiz_one_alone',
      'quiz_one_q3',
    ]);
    expect(
      imported.quizzes[0]?.questions.map(({ fields }) => fields.get('parent_stimulus_item_ident')),
    ).toEqual([undefined, 'quiz_one_story', 'quiz_one_story', undefined, 'quiz_one_story']);
    expect(diagnostics).toEqual([]);
  });

  it.each(['classic', 'new-quizzes'] as const)(
    'is part of the stem where a question may stand alone (%s)',
    (profile) => {
      const { archive } = packageOf(all, {
        assessments: [assessmentOf('one', [drawn(1, 'q1', 'q2')])],
        options: { profile },
      });
      const [group] = importNewQuizzes(archive).quizzes[0]?.groups ?? [];
      expect(group?.questions.map(({ stem }) => shown(stem))).toEqual([
        'Once.Whoisq1?',
        'Once.Whoisq2?',
      ]);
    },
  );
});

describe('files', () => {
  const picture = (url: string) => ({
    ...itemOf('p', 'essay', `Look: ![p](${url})`),
    path: 'course/unit/p.md',
  });

  it('keep a path that says where they are from, and are declared', () => {
    const { archive, files } = packageOf([picture('../a.png')], {
      assets: { 'course/a.png': dot },
    });
    expect([...files.keys()]).toContain('images/course/a.png');
    expect(files.get('quiz_made/quiz_made.xml')).toContain('$IMS-CC-FILEBASE$/images/course/a.png');
    expect(checkCanvasPackage(archive)).toEqual([]);
  });

  it('with other characters get a plain path', () => {
    const { archive, files } = packageOf([picture('B%20ü.png')], {
      assets: { 'course/unit/B ü.png': dot },
    });
    expect([...files.keys()].find((path) => path.startsWith('images/'))).toMatch(
      /^images\/course\/unit\/B-[0-9a-f]{16}\.png$/,
    );
    expect(checkCanvasPackage(archive)).toEqual([]);
  });

  it('that are missing are errors at the item', () => {
    for (const url of ['none.png', '../../../none.png']) {
      expect(packageOf([picture(url)]).diagnostics).toMatchObject([
        {
          code: 'export-asset-missing',
          severity: 'error',
          item: 'p',
          place: { file: 'course/unit/p.md' },
        },
      ]);
    }
  });

  it('on the web stay there', () => {
    const { archive, diagnostics } = packageOf([picture('https://example.org/p.png')]);
    expect(diagnostics).toEqual([]);
    expect(checkCanvasPackage(archive)).toEqual([]);
  });

  it('are drawn for plots', () => {
    const item = itemOf('p', 'essay', 'Look.');
    const plotted = {
      ...item,
      stem: [
        ...item.stem,
        { type: 'plot' as const, alt: 'a line', series: [{ expression: 'x' }], width: 300 },
      ],
    };
    const { archive, files } = packageOf([plotted]);
    const [path = ''] = [...files.keys()].filter((name) => name.startsWith('images/plots/'));
    expect(files.get(path)).toMatch(/^<svg/);
    expect(importClassic(archive).quizzes[0]?.questions[0]?.stem).toContain(
      `<img src="$IMS-CC-FILEBASE$/${path}" alt="a line" width="300" />`,
    );
    expect(checkCanvasPackage(archive)).toEqual([]);
  });
});

/** Items with a hint and a solution. */
const rich = 'mc tf ma sa cl-text mt nu fo es up or ca ho'.split(' ');
const inBoth = [
  ...rich.flatMap((id) => [`field-omitted ${id} hints`, `field-degraded ${id} solution`]),
  'field-omitted mt headings',
  'field-degraded sa keys',
  'item-omitted fl -',
  'field-degraded nu unit',
  'field-degraded fo unit',
  'field-degraded fo variables',
  'field-degraded mc stimulus',
  'field-degraded es sampleAnswer',
  'field-omitted exam sections[0].title',
  'item-degraded cl-mixed type',
];
const inClassic = [
  'item-degraded or type',
  'field-degraded or scoring',
  'item-degraded ca type',
  'item-degraded ho type',
  'item-degraded sa-pattern type',
  'field-degraded ma-all scoring',
  'field-degraded mc-fixed stimulus',
  'field-omitted mc-fixed fixed',
  'field-omitted es rubric',
  'field-omitted es words',
  'field-omitted up accept',
  'field-omitted up maxFiles',
  'field-omitted exam settings.calculator',
  'field-omitted exam settings.shuffleQuestions',
];
const inNewQuizzes = [
  'field-degraded es rubric',
  'field-degraded ca scoring',
  'field-degraded ho areas',
  'field-omitted ho areas',
  'field-omitted ho areas.label',
  'field-omitted ho image.alt',
  'field-degraded exam settings.showCorrectAnswersFrom',
];

describe('losses', () => {
  it.each(['classic', 'new-quizzes'] as const)('are named with item and field (%s)', (profile) => {
    const { diagnostics } = packageOf(everyType, {
      assessments: [everySetting],
      assets: { 'dot.png': dot },
      options: { profile },
    });
    expect(diagnostics.every(({ target }) => target === `canvas/${profile}`)).toBe(true);
    const losses = diagnostics.map(({ code, item = 'exam', field = '-' }) =>
      [code.replace('export-', ''), item, field].join(' '),
    );
    expect([...new Set(losses)].toSorted()).toEqual(
      [...inBoth, ...(profile === 'classic' ? inClassic : inNewQuizzes)].toSorted(),
    );
  });

  it('an item in another language says so around every text', () => {
    const item = { ...short('ada'), language: 'de' };
    const { archive, diagnostics } = packageOf([item]);
    expect(importClassic(archive).quizzes[0]?.questions[0]?.stem).toBe(
      '<div lang="de"><p>Who is ada?</p></div>',
    );
    expect(diagnostics).toEqual([]);
  });

  it('the solution is left out where that is chosen', () => {
    const item = itemOf('s', 'essay', 'Discuss.\n\n## Solution\n\nSo.');
    const { files, diagnostics } = packageOf([item], { options: { solution: 'omit' } });
    expect(files.get('quiz_made/quiz_made.xml')).not.toContain('So.');
    expect(diagnostics).toMatchObject([{ code: 'export-field-omitted', field: 'solution' }]);
  });

  it('variables outside the stem of a formula are shown by name', () => {
    const item = itemOf(
      'f',
      'formula',
      'Twice {{v}}?\n\n= 2 * v\n\n## Solution\n\nTwice {{v}}: $2 \\cdot {{v}}$.',
      'variables:\n  v: {min: 1, max: 9}',
    );
    const { archive, diagnostics } = packageOf([item]);
    const [question] = importClassic(archive).quizzes[0]?.questions ?? [];
    expect(question?.stem).toContain('Twice [v]?');
    expect(question?.feedback.general).toContain('Twice <var>v</var>: \\(2 \\cdot v\\)');
    expect(diagnostics.map(({ field }) => field)).toEqual(['solution', 'variables']);
  });

  it('check boxes in a list are signs', () => {
    const item = itemOf('c', 'essay', 'Which are done?\n\n- [x] one\n- [ ] two\n\nSay why.');
    const [question] = importClassic(packageOf([item]).archive).quizzes[0]?.questions ?? [];
    expect(shown(question?.stem ?? '')).toBe('Whicharedone?☑one☐twoSaywhy.');
  });

  it('what an item loses in two places is said once', () => {
    const item = itemOf('s', 'essay', 'Discuss.\n\n## Hint\n\nThink.');
    const { diagnostics } = packageOf([item], { options: { container: 'both' } });
    expect(diagnostics.map(({ field }) => field)).toEqual(['hints']);
  });

  it('a long title is cut', () => {
    const item = { ...short('ada'), title: 'x'.repeat(300) };
    const { archive, diagnostics } = packageOf([item]);
    expect(diagnostics).toMatchObject([{ code: 'export-field-degraded', field: 'title' }]);
    expect(checkCanvasPackage(archive)).toEqual([]);
  });
});

describe('bytes', () => {
  const settings = { assessments: [everySetting], assets: { 'dot.png': dot } };

  it('are the same in every run, time zone and locale', () => {
    const program = `
      import { hash } from 'node:crypto';
      import { packageOf } from './tests/unit/canvas/made-package.ts';
      import { dot, everySetting, everyType } from './tests/unit/made/every-type.ts';
      const settings = { assessments: [everySetting], assets: { 'dot.png': dot } };
      process.stdout.write(hash('sha256', packageOf(everyType, settings).archive));`;
    const digests = ['Pacific/Kiritimati', 'America/St_Johns'].map((TZ) =>
      execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
        env: { ...process.env, TZ, LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
        encoding: 'utf8',
      }),
    );
    expect(digests[0]).toHaveLength(64);
    expect(new Set(digests).size).toBe(1);
  });

  it('and losses are the same from memory', () => {
    const kept = new Map<string, string>();
    let made = 0;
    const memo = (key: string, make: () => string): string => {
      const known = kept.get(key);
      if (known !== undefined) return known;
      made += 1;
      const value = make();
      kept.set(key, value);
      return value;
    };
    const without = packageOf(everyType, settings);
    const first = packageOf(everyType, { ...settings, host: { memo } });
    const count = made;
    const second = packageOf(everyType, { ...settings, host: { memo } });
    expect(count).toBeGreaterThan(20);
    expect(made).toBe(count);
    for (const { archive, diagnostics } of [first, second]) {
      expect(archive).toEqual(without.archive);
      expect(diagnostics).toEqual(without.diagnostics);
    }
  });

  it('of one item are made anew when the item or an option changes', () => {
    const keys = new Set<string>();
    const memo = (key: string, make: () => string): string => {
      keys.add(key);
      return make();
    };
    packageOf([short('ada')], { host: { memo } });
    packageOf([short('ada', 2)], { host: { memo } });
    packageOf([short('ada')], { host: { memo }, options: { profile: 'new-quizzes' } });
    packageOf([short('ada')], { host: { memo }, options: { solution: 'omit' } });
    packageOf([short('ada')], { host: { memo }, options: { container: 'bank' } });
    expect(keys.size).toBe(5);
  });
});

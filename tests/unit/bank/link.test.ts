import { describe, expect, test } from 'vitest';
import { bankOf, itemText, places, stimulusText } from './bank-of.ts';

describe('references between files', () => {
  test('two files with one id are an error at both, and the first by path is in the bank', () => {
    const { bank, diagnostics } = bankOf({
      'b/ice.md': itemText('ice'),
      'a/ice.md': itemText('ice'),
      'c/other.md': itemText('other'),
    });
    expect(places(diagnostics)).toEqual(['duplicate-id a/ice.md:2:5', 'duplicate-id b/ice.md:2:5']);
    expect(bank.items.map(({ id, path }) => `${id} ${path}`)).toEqual([
      'ice a/ice.md',
      'other c/other.md',
    ]);
  });

  test('a file whose own errors keep it out of the bank still claims its id', () => {
    const { diagnostics } = bankOf({
      'a.md': itemText('ice', 'colour: blue'),
      'b.md': itemText('ice'),
    });
    expect(places(diagnostics)).toContain('duplicate-id b.md:2:5');
  });

  test('naming an item that is faulty itself is no second error', () => {
    const { diagnostics } = bankOf({
      'a.md': itemText('ice', 'colour: blue'),
      'stimuli/pump.md': stimulusText('pump', 'colour: blue'),
      'b.md': itemText('water', 'stimulus: pump'),
      'assessments/quiz.yml': 'id: quiz\ntitle: Quiz\nsections:\n  - items: [ice, water]\n',
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(['unknown-key', 'unknown-key']);
  });

  test('a mistyped stimulus is reported at its key with the name that was meant, and dropped', () => {
    const { bank, diagnostics } = bankOf({
      'a.md': itemText('ice', 'stimulus: pmup'),
      'stimuli/pump.md': stimulusText('pump'),
    });
    expect(places(diagnostics)).toEqual(['unknown-stimulus a.md:4:11']);
    expect(diagnostics[0]?.hint).toBe('Did you mean pump?');
    expect(bank.items[0]).not.toHaveProperty('stimulus');
  });

  test('a folder may give its stimulus to all items in it, the stimulus itself among them', () => {
    const { bank, diagnostics } = bankOf({
      'pump/_defaults.yml': 'stimulus: pump\n',
      'pump/pump.md': stimulusText('pump'),
      'pump/head.md': itemText('head'),
    });
    expect(diagnostics).toEqual([]);
    expect(bank.items[0]?.stimulus).toBe('pump');
    expect(bank.stimuli[0]).not.toHaveProperty('stimulus');
  });

  test('a missing figure is reported at its line, with the file that has nearly its name', () => {
    const text = itemText('ice').replace('Ice floats on', '![Ice](ice.svg)\n\nIce floats on');
    const { diagnostics } = bankOf({ 'a/ice.md': text }, ['a/Ice.svg']);
    expect(places(diagnostics)).toEqual(['missing-asset a/ice.md:6:1']);
    expect(diagnostics[0]?.hint).toBe('Did you mean Ice.svg?');
  });

  test('an unknown topic that a folder gives is told once, in the file of the folder', () => {
    const { diagnostics } = bankOf({
      'bank.yml': 'taxonomy: [Ice]\n',
      'a/_defaults.yml': '# of this folder\ntopic: Ise\n',
      'a/one.md': itemText('one'),
      'a/two.md': itemText('two'),
    });
    expect(places(diagnostics)).toEqual(['unknown-topic a/_defaults.yml:2:8']);
    expect(diagnostics[0]?.hint).toBe('Did you mean Ice?');
  });
});

describe('study guides', () => {
  test('an embedded item is looked up, one that code only shows is not', () => {
    const { diagnostics } = bankOf({
      'guides/ice.mdx': [
        '# Ice',
        '',
        'Write `<Item id="shown" />` or',
        '',
        '```mdx',
        '<Item id="shown" />',
        '```',
        '',
        '<Item id="ice" /> and <Item',
        '  id="icy"',
        '/>',
        '',
      ].join('\n'),
      'ice.md': itemText('ice'),
    });
    expect(places(diagnostics)).toEqual(['guide-unknown-item guides/ice.mdx:10:7']);
    expect(diagnostics[0]?.hint).toBe('Did you mean ice?');
  });
});

describe('assessments', () => {
  const items = {
    'one.md': itemText('one', 'difficulty: easy'),
    'two.md': itemText('two', 'difficulty: hard', 'points: 2'),
    'draft.md': itemText('three', 'difficulty: easy', 'status: draft'),
  };

  test('what does not resolve is reported at its place and left out', () => {
    const { bank, diagnostics } = bankOf({
      ...items,
      'assessments/quiz.yml':
        'id: quiz\ntitle: Quiz\nsections:\n  - items:\n      - one\n      - id: tow\n        points: 3\n      - two\n',
    });
    expect(places(diagnostics)).toEqual(['assessment-unknown-item assessments/quiz.yml:6:9']);
    expect(bank.assessments[0]?.sections).toEqual([
      { kind: 'fixed', items: [{ id: 'one' }, { id: 'two' }] },
    ]);
  });

  test('a draw carries the ids that its query selects; drafts are not among them', () => {
    const { bank, diagnostics } = bankOf({
      ...items,
      'assessments/quiz.yml':
        'id: quiz\ntitle: Quiz\nsections:\n  - pick: 1\n    from: difficulty:easy\n',
    });
    expect(diagnostics).toEqual([]);
    expect(bank.assessments[0]?.sections).toEqual([
      {
        kind: 'drawn',
        pick: 1,
        from: { kind: 'query', query: 'difficulty:easy', ids: ['one'] },
      },
    ]);
  });

  test('a query that cannot be read is reported with the place of the query', () => {
    const { diagnostics } = bankOf({
      ...items,
      'assessments/quiz.yml':
        'id: quiz\ntitle: Quiz\nsections:\n  - pick: 1\n    from: "one difficulty:esay"\n',
    });
    expect(places(diagnostics)).toEqual(['assessment-query assessments/quiz.yml:5:11']);
    expect(diagnostics[0]?.message).toContain('character 16');
    expect(diagnostics[0]?.hint).toBe('Did you mean easy?');
  });

  test('the description is read as content', () => {
    const { bank } = bankOf({
      ...items,
      'assessments/quiz.yml':
        'id: quiz\ntitle: Quiz\ndescription: Bring a *ruler*.\nsections:\n  - items: [one]\n',
    });
    expect(bank.assessments[0]?.introduction).toMatchObject([
      { type: 'paragraph', children: [{ type: 'text' }, { type: 'emphasis' }, { type: 'text' }] },
    ]);
  });

  test('one faulty setting is left out and hides nothing else', () => {
    const { bank, diagnostics } = bankOf({
      ...items,
      'assessments/quiz.yml':
        'id: quiz\ntitle: Quiz\nsettings:\n  attempts: 0\n  shuffleChoices: true\nsections:\n  - items: [one, none]\n',
    });
    expect(places(diagnostics)).toEqual([
      'yaml-value assessments/quiz.yml:4:13',
      'assessment-unknown-item assessments/quiz.yml:7:18',
    ]);
    expect(bank.assessments[0]?.settings).toEqual({ shuffleChoices: true });
  });
});

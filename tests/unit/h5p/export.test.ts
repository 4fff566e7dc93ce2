import { describe, expect, test } from 'vitest';
import { h5pExporter } from '../../../exporters/h5p/index.ts';
import type { Item } from '../../../src/model/index.ts';
import { fixtureItems } from '../../conformance/exporters/every-item.ts';
import { dot, everyType } from '../made/every-type.ts';
import { bankOf, itemOf } from '../made/items.ts';
import { faultsOf } from './semantics.ts';

interface Question {
  readonly library: string;
  readonly params: Record<string, never>;
  readonly subContentId: string;
  readonly metadata: Record<string, unknown>;
}

function exported(items: readonly Item[]) {
  const selection = {
    id: 'made',
    title: 'Made',
    assessments: [],
    items: items.map(({ id }) => id),
  };
  const host = { readAsset: () => dot };
  const result = h5pExporter.export(bankOf(items), selection, { passPercentage: 60 }, host);
  const texts = new Map(result.files.map(({ path, content }) => [path, String(content)]));
  const content: { questions: Question[]; passPercentage: number } = JSON.parse(
    texts.get('content/content.json') ?? '',
  );
  const manifest: {
    mainLibrary: string;
    preloadedDependencies: { machineName: string; majorVersion: number; minorVersion: number }[];
  } = JSON.parse(texts.get('h5p.json') ?? '');
  return { ...result, content, manifest };
}

function only(item: Item): Question {
  const [question] = exported([item]).content.questions;
  if (!question) throw new Error('No question.');
  return question;
}

describe('a question set', () => {
  test('holds what the libraries of H5P ask for, and nothing that they would strip', () => {
    const { questions } = exported([...everyType, ...fixtureItems()]).content;
    expect(questions.length).toBeGreaterThan(60);
    const faults = questions.flatMap((question) =>
      faultsOf(question).map((fault) => `${question.metadata.title}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  test('names each library that it needs once, and no other', () => {
    const { content, manifest, files } = exported(everyType);
    expect(manifest.mainLibrary).toBe('H5P.QuestionSet');
    const named = manifest.preloadedDependencies.map(
      ({ machineName, majorVersion, minorVersion }) =>
        `${machineName} ${majorVersion}.${minorVersion}`,
    );
    expect(new Set(named).size).toBe(named.length);
    const used = new Set(content.questions.map(({ library }) => library));
    expect(new Set(named)).toEqual(new Set([...used, 'H5P.QuestionSet 1.20', 'H5P.Image 1.1']));
    expect(files.map(({ path }) => path)).toContain('content/images/dot.png');
    expect(content.passPercentage).toBe(60);
  });

  test('gives every question an identity of its own that stays', () => {
    const ids = exported(everyType).content.questions.map(({ subContentId }) => subContentId);
    expect(new Set(ids).size).toBe(ids.length);
    const mc = everyType.filter(({ id }) => id === 'mc');
    expect(ids).toContain(only(mc[0] ?? itemOf('mc', 'essay', 'Why?')).subContentId);
  });

  test('leaves out what it cannot ask and says so', () => {
    const { diagnostics } = exported(everyType);
    const omitted = diagnostics.filter(({ code }) => code === 'export-item-omitted');
    expect(new Set(omitted.map(({ item }) => item))).toEqual(new Set(['ho', 'fl', 'up']));
  });
});

describe('a question for H5P', () => {
  test('with several right choices is scored as the item says', () => {
    const points = (scoring: string) =>
      only(itemOf('ma', 'multiple-response', 'Q?\n\n- [x] a1\n- [x] b1\n- [ ] c1', scoring)).params
        .behaviour;
    expect(points('scoring: all-or-nothing')).toMatchObject({ singlePoint: true, type: 'multi' });
    expect(points('scoring: right-minus-wrong')).toMatchObject({ singlePoint: false });
    const { diagnostics } = exported([
      itemOf('ma', 'multiple-response', 'Q?\n\n- [x] a1\n- [ ] c1', 'scoring: partial'),
    ]);
    expect(diagnostics.map(({ field }) => field)).toContain('scoring');
  });

  test('keeps its choices in place where one of them has to', () => {
    const item = itemOf('mc', 'multiple-choice', 'Q?\n\n- [x] a1\n- [ ] none', 'fixed: [last]');
    expect(only(item).params.behaviour).toMatchObject({ randomAnswers: false });
  });

  test('writes blanks with all their answers, whatever signs these have', () => {
    const question = only(itemOf('cl', 'cloze', 'Intro.\n\nA [[km/h | k:h]] and 2*3 [[a*b]].'));
    expect(question.params).toMatchObject({
      text: '<p>Intro.</p>',
      questions: ['<p>A *km&#47;h/k&#58;h* and 2&#42;3 *a&#42;b*.</p>'],
    });
  });

  test('lets pairs be dragged, and what fits nowhere too', () => {
    const question = only(
      itemOf(
        'ma',
        'matching',
        'Match.\n\n## Match\n\n| | |\n| - | - |\n| dog | woof |\n| $x$ | a:b |\n| | moo |',
      ),
    );
    expect(question).toMatchObject({
      library: 'H5P.DragText 1.10',
      params: { textField: 'dog: *woof*\n\\(x\\): *a∶b*', distractors: '*moo*' },
    });
  });

  test('offers the options of menus for dragging', () => {
    const { content, diagnostics } = exported([
      itemOf('me', 'cloze', 'Air is [[( ) argon | (x) nitrogen]] and [[(x) oxygen | ( ) argon]].'),
    ]);
    expect(content.questions[0]?.params).toMatchObject({
      textField: 'Air is *nitrogen* and *oxygen*.',
      distractors: '*argon*',
    });
    expect(diagnostics.map(({ field }) => field)).toContain('type');
  });

  test('shows feedback by the share of the points', () => {
    const body =
      'Q?\n\n- [x] a1\n- [ ] b1\n\n## Feedback\n\nAll.\n\n### Correct\n\nYes.\n\n### Incorrect\n\nNo.';
    expect(only(itemOf('mc', 'multiple-choice', body)).params.overallFeedback).toEqual([
      { from: 0, to: 99, feedback: 'No. All.' },
      { from: 100, to: 100, feedback: 'Yes. All.' },
    ]);
  });

  test('says who wrote it under which licence', () => {
    const terms = (license: string) =>
      only(itemOf('es', 'essay', 'Why?', `license: ${license}\nauthors: [Ada]`)).metadata;
    expect(terms('CC-BY-SA-4.0')).toMatchObject({
      license: 'CC BY-SA',
      licenseVersion: '4.0',
      authors: [{ name: 'Ada', role: 'Author' }],
    });
    expect(terms('GPL-3.0-only')).toMatchObject({ license: 'U', licenseExtras: 'GPL-3.0-only' });
  });
});

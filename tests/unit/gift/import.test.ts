import { describe, expect, test } from 'vitest';
import { contentToText } from '../../../src/content/to-text.ts';
import type { ImportResult } from '../../../src/formats/importer.ts';
import { giftImporter } from '../../../src/importers/gift/index.ts';
import type { AuthoredItem, Content } from '../../../src/model/index.ts';

function read(text: string): ImportResult {
  const bytes = new TextEncoder().encode(text);
  return giftImporter.import({ path: 'bank.gift', bytes }, { readBeside: () => undefined });
}

function itemOf({ items }: ImportResult): AuthoredItem {
  const [only, second] = items;
  if (!only || second) throw new Error(`${items.length} items and not one.`);
  return only.item;
}

function words(content: Content | undefined): string {
  return contentToText(content ?? []).trim();
}

function codes({ diagnostics }: ImportResult): readonly string[] {
  return diagnostics.map(({ code, place }) => `${place?.line}: ${code}`);
}

/** `*right # feedback` of each choice. */
function choices(item: AuthoredItem): readonly string[] {
  const [first] = item.interactions;
  if (first?.kind !== 'choice') return [];
  return first.choices.map(({ content, correct, feedback }) => {
    return `${correct ? '*' : ''}${words(content)}${feedback ? ` # ${words(feedback)}` : ''}`;
  });
}

describe('the type follows from the signs', () => {
  test.each([
    ['Q?{=a ~b}', 'multiple-choice'],
    ['Q?{~%50%a ~%50%b ~%-50%c}', 'multiple-response'],
    ['Q.{T}', 'true-false'],
    ['Q.{FALSE#wrong#right}', 'true-false'],
    ['Q?{=a =b}', 'short-answer'],
    ['Q?{#3.14:0.01}', 'numeric'],
    ['Q?{=a -> b =c -> d}', 'matching'],
    ['Q?{}', 'essay'],
    ['Q?{####general}', 'essay'],
    ['Just a text.', 'stimulus'],
  ])('%s', (text, type) => {
    const result = read(text);
    expect([itemOf(result).type, codes(result)]).toEqual([type, []]);
  });
});

describe('escapes', () => {
  test('make signs part of the text', () => {
    const item = itemOf(read('::a\\:b::[plain]5 \\= 5 \\{x\\} \\~ \\#1{=a\\=b#c\\#d ~e\\~f}'));
    expect(item.title).toBe('a:b');
    expect(words(item.stem)).toBe('5 = 5 {x} ~ #1');
    expect(choices(item)).toEqual(['*a=b # c#d', 'e~f']);
  });

  test('keep backslashes of formulas, doubled or not', () => {
    const item = itemOf(read('[html]\\\\(\\\\frac\\{a\\}\\{b\\}\\\\) and \\(x\\){=1}'));
    const [paragraph] = item.stem;
    expect(paragraph).toMatchObject({
      children: [
        { type: 'inlineMath', value: '\\frac{a}{b}' },
        { type: 'text' },
        { type: 'inlineMath', value: 'x' },
      ],
    });
  });

  test('write line breaks', () => {
    expect(words(itemOf(read('[plain]one\\ntwo{}')).stem)).toBe('one\ntwo');
  });
});

describe('answers', () => {
  test('have feedback, shares and formats of their own', () => {
    const result = read('Q?{\n=[html]<b>a</b> # well\n~%50%b\n~[plain]<i> # no\n####always}');
    const item = itemOf(result);
    expect(choices(item)).toEqual(['*a # well', 'b', '<i> # no']);
    expect(words(item.feedback.general)).toBe('always');
    expect(codes(result)).toEqual(['1: import-scoring-changed']);
  });

  test('of true and false have the wrong feedback first', () => {
    expect(choices(itemOf(read('Q.{F#on wrong#on right}')))).toEqual([
      'True # on wrong',
      '*False # on right',
    ]);
    expect(choices(itemOf(read('Q.{T#on wrong#on right}')))).toEqual([
      '*True # on right',
      'False # on wrong',
    ]);
  });

  test.each([
    ['#3.14:0.01', [{ kind: 'absolute', value: '3.14', tolerance: '0.01' }]],
    ['#10..20', [{ kind: 'absolute', value: '15', tolerance: '5' }]],
    ['#1822', [{ kind: 'exact', value: '1822' }]],
    [
      '#=1 =2:0',
      [
        { kind: 'exact', value: '1' },
        { kind: 'exact', value: '2' },
      ],
    ],
  ])('numbers %s', (source, keys) => {
    expect(itemOf(read(`Q?{${source}}`)).interactions).toMatchObject([{ keys }]);
  });

  test('of numbers have feedback on wrong ones', () => {
    const { feedback } = itemOf(read('Q?{#3:2~#Completely wrong}'));
    expect(words(feedback.incorrect)).toBe('Completely wrong');
  });

  test('of texts have wildcards and feedback on all others', () => {
    const item = itemOf(read('Q?{=Frog#Good! =F*#Good! =%0%*#Wrong}'));
    expect(item.interactions).toMatchObject([
      { keys: [{ value: 'Frog' }, { source: 'F.*', flags: 'i' }] },
    ]);
    expect([words(item.feedback.correct), words(item.feedback.incorrect)]).toEqual([
      'Good!',
      'Wrong',
    ]);
  });

  test('of a matching may belong to nothing', () => {
    expect(itemOf(read('Match{=France -> Paris = -> Oslo}')).interactions).toMatchObject([
      { sources: [{ target: 't1' }], targets: [{ id: 't1' }, { id: 't2' }] },
    ]);
  });

  test('before the end of the text leave a line in it', () => {
    expect(words(itemOf(read('Grant is {~buried =entombed} in a tomb.')).stem)).toBe(
      'Grant is _____ in a tomb.',
    );
  });
});

describe('around the questions', () => {
  test('comments give id and tags, categories the topic', () => {
    const result = read(
      '$CATEGORY: $course$/top/Algebra/Linear\n\n// note\n// [id:q-7] [tag:easy] [tag:a\\]b]\n::Name::Q?{=a}\n\n// [id:other]\n\nNext?{=b}',
    );
    const [first, second] = result.items;
    expect(first?.item).toMatchObject({
      id: 'q-7',
      title: 'Name',
      path: 'algebra/linear/q-7.md',
      metadata: { topics: ['Algebra/Linear'], tags: ['easy', 'a]b'] },
    });
    expect([second?.sourceId, result.found]).toEqual([undefined, 2]);
  });

  test('a category needs no blank line behind it', () => {
    const result = read('$CATEGORY: A\nQ?{=a}');
    expect(itemOf(result).metadata.topics).toEqual(['A']);
  });

  test('the solution stands below a heading of the general feedback', () => {
    const item = itemOf(read('[html]Q?{=a ####<p>So.</p><h3>Solution</h3><p>Thus.</p>}'));
    expect([words(item.feedback.general), words(item.solution)]).toEqual(['So.', 'Thus.']);
  });
});

describe('faults', () => {
  test.each([
    ['Q?{=a', 'import-item-unreadable'],
    ['Q?}', 'import-item-unreadable'],
    ['Q?{=a -> b =c}', 'import-item-unreadable'],
    ['{=a}', 'import-item-unreadable'],
    ['Q?{~a}', 'import-choices-missing'],
  ])('%s is reported and left out', (text, code) => {
    const result = read(`${text}\n\nGood?{=yes}`);
    expect([result.found, result.items.length, codes(result)]).toEqual([2, 1, [`1: ${code}`]]);
  });

  test.each([
    ['Q?{~a ~b}', 'import-answer-missing'],
    ['Q?{=a =%50%b ~c}', 'import-answer-ambiguous'],
    ['Q?{#three}', 'import-answer-not-a-number'],
    ['Q?{=%50%a}', 'import-answer-missing'],
  ])('%s is a draft', (text, code) => {
    const result = read(text);
    expect(codes(result)).toContain(`1: ${code}`);
    expect(itemOf(result).metadata.status).toBe('draft');
  });

  test('braces behind the answers stay in the text and are named', () => {
    const result = read('A {=a} and {=b}.');
    expect(codes(result)).toEqual(['1: import-part-dropped']);
    expect(words(itemOf(result).stem)).toBe('A _____ and {=b}.');
  });
});

test('is told from other texts', () => {
  const confidence = (text: string) =>
    giftImporter.recognise({ path: 'x', bytes: new TextEncoder().encode(text) }).confidence;
  expect(confidence('::A::Q?{=a ~b}')).toBe(0.9);
  expect(confidence('Q?{T}')).toBe(0.7);
  expect(confidence('[{"question": "Q?"}]')).toBe(0);
  expect(confidence('\\begin{choices}\\choice{=x}')).toBe(0);
  expect(confidence('Q?\nA) x\nB) y\nANSWER: A')).toBe(0);
});

import { describe, expect, test } from 'vitest';
import { keyOnPaper, letterOf } from '../../../src/formats/paper/key-letters.ts';
import type { PaperBlock, PaperQuestion, PaperVersion } from '../../../src/formats/paper/paper.ts';
import type { PaperOptions } from '../../../src/formats/paper/paper-options.ts';
import { planPapers } from '../../../src/formats/paper/plan-papers.ts';
import { shuffle, shuffleApart, shuffleAround } from '../../../src/formats/paper/shuffle.ts';
import { shownEntries } from '../../../src/formats/paper/shuffle-item.ts';
import type { Assessment, Item } from '../../../src/model/index.ts';
import { bankOf, itemOf } from '../made/items.ts';

const five = '- [ ] a\n- [x] b\n- [ ] c\n- [ ] d\n- [ ] none';
const choices = (id: string, frontMatter = ''): Item =>
  itemOf(id, 'multiple-choice', `Which?\n\n${five}`, frontMatter);
const items: readonly Item[] = [
  choices('one'),
  choices('two', 'fixed: [last]'),
  choices('three', 'shuffle: false'),
  itemOf('case', 'stimulus', 'A case.'),
  choices('four', 'stimulus: case'),
  choices('five'),
  choices('six', 'stimulus: case'),
];
const options: PaperOptions = { versions: 1, seed: '', paper: 'a4', solutions: true };

function plan(changes: Partial<PaperOptions>, assessments: readonly Assessment[] = []) {
  const selection = {
    id: 'test',
    title: 'Test',
    assessments: assessments.map(({ id }) => id),
    items: items.map(({ id }) => id),
  };
  const [paper] = planPapers(bankOf(items, assessments), selection, { ...options, ...changes });
  if (!paper) throw new Error('There is no paper.');
  return paper;
}

function questions({ blocks }: Pick<PaperVersion, 'blocks'>): readonly PaperQuestion[] {
  return blocks.filter((block): block is PaperQuestion => block.kind === 'question');
}

function orderOf(item: Item): string {
  const [interaction] = item.interactions;
  return interaction?.kind === 'choice' ? interaction.choices.map(({ id }) => id).join('') : '';
}

function assessment(sections: Assessment['sections']): Assessment {
  return {
    id: 'exam',
    title: 'Exam',
    path: 'exam.yml',
    release: 'practice',
    settings: {},
    sections,
  };
}

function named(block: PaperBlock): string {
  return block.kind === 'heading' ? block.title : block.item.id;
}

describe('a version', () => {
  test('has the order of the file where there is only one', () => {
    const [version] = plan({}).versions;
    expect(version && questions(version).map(({ item }) => orderOf(item))).toEqual(
      Array.from({ length: 6 }, () => 'abcde'),
    );
  });

  test('has a stimulus once, before the questions about it, which stand together', () => {
    const [version] = plan({}).versions;
    expect(version?.blocks.map(named)).toEqual([
      'one',
      'two',
      'three',
      'case',
      'four',
      'six',
      'five',
    ]);
    expect(version && questions(version).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('shuffles what may be shuffled, in another way than the other versions', () => {
    const { versions } = plan({ versions: 26 });
    expect(versions.map(({ label }) => label).join('')).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    const orders = versions.map((version) => questions(version).map(({ item }) => orderOf(item)));
    expect(new Set(orders.map(([one]) => one)).size).toBeGreaterThan(10);
    expect(orders.every(([, two]) => two?.endsWith('e') === true)).toBe(true);
    expect(new Set(orders.map(([, two]) => two)).size).toBeGreaterThan(5);
    expect(orders.every(([, , three]) => three === 'abcde')).toBe(true);
  });

  test('is the same for the same seed and another for another', () => {
    expect(plan({ versions: 3, seed: 'x' })).toEqual(plan({ versions: 3, seed: 'x' }));
    expect(plan({ versions: 3, seed: 'x' })).not.toEqual(plan({ versions: 3, seed: 'y' }));
    expect(plan({ versions: 3 }).versions.slice(0, 2)).toEqual(plan({ versions: 2 }).versions);
  });

  test('keeps its stimulus when questions are shuffled', () => {
    for (const { blocks } of plan({ versions: 10, shuffleQuestions: true }).versions) {
      const names = blocks.map(named);
      const at = names.indexOf('case');
      expect(names.slice(at + 1, at + 3).toSorted()).toEqual(['four', 'six']);
    }
  });
});

describe('an assessment', () => {
  const exam = assessment([
    { kind: 'fixed', title: 'First', items: [{ id: 'one', points: 4 }] },
    { kind: 'drawn', pick: 2, points: 3, from: { kind: 'items', ids: ['two', 'three', 'five'] } },
  ]);

  test('has its sections, points and draws', () => {
    const { versions } = plan({ versions: 20 }, [exam]);
    const drawn = versions.map((version) => {
      const [first, ...rest] = questions(version);
      expect(version.blocks[0]).toEqual({ kind: 'heading', title: 'First' });
      expect(first?.item.points).toBe(4);
      expect(rest.map(({ item }) => item.points)).toEqual([3, 3]);
      return rest.map(({ item }) => item.id).join();
    });
    expect(new Set(drawn)).toEqual(new Set(['two,three', 'two,five', 'three,five']));
  });
});

describe('shuffling', () => {
  test('gives every order equally often', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed += 1) {
      const order = shuffle(['a', 'b', 'c'], String(seed)).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    // Six standard deviations of a binomial distribution with 6000 draws and p = 1/6.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(6 * 29);
  });

  test('leaves in place what is fixed', () => {
    const around = shuffleAround([...'abcdef'], (one) => one === 'b' || one === 'f', 'seed');
    expect([around[1], around[5]]).toEqual(['b', 'f']);
    expect(around.toSorted().join('')).toBe('abcdef');
  });

  test('never shows a key by its order', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      expect(shuffleApart(['a', 'b'], String(seed))).toEqual(['b', 'a']);
    }
  });
});

describe('the key on paper', () => {
  test('names choices by their letters', () => {
    expect(keyOnPaper(choices('x'), '')).toBe('B');
    const several = itemOf('y', 'multiple-response', 'W?\n\n- [x] a\n- [ ] b\n- [x] c');
    expect(keyOnPaper(several, '')).toBe('A, C');
  });

  test('names pairs by number and letter', () => {
    const pairs = itemOf(
      'm',
      'matching',
      'Which?\n\n## Match\n\n| l | r |\n| - | - |\n| p | q |\n| s | t |',
    );
    expect(keyOnPaper(pairs, '')).toBe('1 A, 2 B');
  });

  test('numbers entries as they are printed', () => {
    const order = itemOf('o', 'ordering', 'Which?\n\n## Order\n\n1. p\n2. q');
    const [interaction] = order.interactions;
    if (interaction?.kind !== 'order') throw new Error('not an ordering');
    expect(shownEntries(interaction, 's').map(({ id }) => id)).toEqual(['o2', 'o1']);
    expect(keyOnPaper(order, 's')).toBe('A 2, B 1');
  });

  test('goes on after Z', () => {
    expect([0, 25, 26, 27, 52].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AB', 'BA']);
  });
});

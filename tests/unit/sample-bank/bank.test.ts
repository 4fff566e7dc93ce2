/** The sample bank as a whole: it reads without a complaint and shows all there is. */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Item, questionTypeNames } from '../../../src/model/index.ts';
import { type OpenedBank, openBank } from '../../../src/node/open-bank.ts';

const root = resolve(import.meta.dirname, '../../../questions');

describe('the sample bank', () => {
  let opened: OpenedBank;
  let all: readonly Item[];

  beforeAll(async () => {
    opened = await openBank(root);
    all = [...opened.bank.items, ...opened.bank.stimuli];
  });

  /** How many items there are of each value. */
  const countBy = (read: (item: Item) => string | undefined) => {
    const counts = new Map<string, number>();
    for (const item of all) {
      const value = read(item) ?? 'none';
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  };

  it('reads without an error or a warning', () => {
    expect(opened.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('has at least 120 items in at least six courses', () => {
    expect(opened.bank.items.length).toBeGreaterThanOrEqual(120);
    const courses = countBy((item) => item.topics[0]?.split('/')[0]);
    expect(courses.size).toBeGreaterThanOrEqual(6);
    for (const [, count] of courses) expect(count).toBeGreaterThanOrEqual(10);
  });

  it.each(questionTypeNames)('has at least four items of the type %s', (type) => {
    expect(countBy((item) => item.type).get(type) ?? 0).toBeGreaterThanOrEqual(4);
  });

  it('has at least five assessments, fixed, drawn and mixed', () => {
    const { assessments } = opened.bank;
    expect(assessments.length).toBeGreaterThanOrEqual(5);
    const kinds = assessments.map(({ sections }) => new Set(sections.map(({ kind }) => kind)));
    expect(kinds.some((kind) => kind.size === 2)).toBe(true);
    expect(kinds.some((kind) => kind.size === 1 && kind.has('fixed'))).toBe(true);
    expect(kinds.some((kind) => kind.size === 1 && kind.has('drawn'))).toBe(true);
  });

  it('has at least three study guides', () => {
    const guides = readdirSync(resolve(root, 'guides')).filter((name) => name.endsWith('.mdx'));
    expect(guides.length).toBeGreaterThanOrEqual(3);
  });

  it('has stimuli that several items share', () => {
    const users = countBy((item) => item.stimulus);
    for (const stimulus of opened.bank.stimuli) {
      expect(users.get(stimulus.id) ?? 0).toBeGreaterThanOrEqual(2);
    }
  });

  it('has items of every release, status and difficulty', () => {
    expect([...countBy((item) => item.release).keys()].sort()).toEqual([
      'practice',
      'preview',
      'secure',
    ]);
    expect([...countBy((item) => item.status).keys()].sort()).toEqual([
      'draft',
      'published',
      'retired',
      'review',
    ]);
    const difficulties = countBy((item) => item.difficulty);
    for (const difficulty of ['easy', 'medium', 'hard']) {
      expect(difficulties.get(difficulty) ?? 0).toBeGreaterThanOrEqual(10);
    }
  });

  it('teaches: published items for practice have a solution or a rationale', () => {
    const silent = opened.bank.items.filter(
      (item) =>
        item.release === 'practice' &&
        item.status === 'published' &&
        item.solution === undefined &&
        item.rubric === undefined &&
        item.interactions.every((interaction) => interaction.kind !== 'recall') &&
        !item.interactions.some(
          (interaction) =>
            interaction.kind === 'choice' && interaction.choices.some(({ feedback }) => feedback),
        ),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('states topic, difficulty, time and an outcome of its framework for every item', () => {
    const incomplete = opened.bank.items.filter(
      (item) =>
        item.topics.length === 0 ||
        item.difficulty === undefined ||
        item.minutes === undefined ||
        item.bloom === undefined ||
        item.outcomes.length === 0,
    );
    expect(incomplete.map(({ id }) => id)).toEqual([]);
  });
});

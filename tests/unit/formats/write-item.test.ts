import { describe, expect, it } from 'vitest';
import { declareFidelity } from '../../../src/formats/fidelity.ts';
import { degraded } from '../../../src/formats/field-fidelity.ts';
import { itemShape } from '../../../src/formats/item-shape.ts';
import type { Loss } from '../../../src/formats/loss.ts';
import { type ItemTarget, writeItem } from '../../../src/formats/write-item.ts';
import type { Item } from '../../../src/model/index.ts';
import { itemOf } from '../made/items.ts';

const choice = itemOf('c', 'multiple-choice', 'Which?\n\n- [x] a\n- [ ] b');
const short = itemOf('s', 'short-answer', 'Who?\n\n## Answer\n\n- Ada');

/** A format that knows choices, and makes a choice of a short answer by force. */
const target: ItemTarget<string, string> = {
  writers: { 'single-choice': (item, context) => `${context}:${item.id}` },
  degradations: {
    'text-entry': {
      summary: 'a choice',
      degrade: (item) => ({
        item: { ...item, interactions: choice.interactions },
        reason: 'It becomes a choice.',
      }),
    },
    order: { summary: 'itself', degrade: (item) => ({ item, reason: 'Nothing changes.' }) },
    upload: { summary: 'nothing', degrade: () => ({ item: undefined, reason: 'Nobody can.' }) },
  },
  omissions: { recall: 'Nothing to score.' },
  carries: {
    id: 'exact',
    title: 'exact',
    points: 'exact',
    topics: 'exact',
    language: 'exact',
    solution: degraded('It follows the stem.'),
  },
};

function write(item: Item) {
  const losses: Loss[] = [];
  const written = writeItem(item, target, 'here', (loss) => losses.push(loss));
  return { ...written, losses };
}

describe('the loop that writes an item', () => {
  it('uses the writer for the shape', () => {
    expect(write(choice)).toEqual({ output: 'here:c', losses: [] });
  });

  it('degrades where there is no writer, and says so', () => {
    expect(write(short)).toEqual({
      output: 'here:s',
      losses: [{ kind: 'degraded', field: 'type', reason: 'It becomes a choice.' }],
    });
  });

  it('degrades or leaves out what the writer for its shape refuses', () => {
    const picky = {
      ...target,
      refuses: ({ id }: Item) => (id === 'c' ? 'Not this one.' : undefined),
    };
    const report = () => undefined;
    expect(writeItem(choice, picky, 'here', report)).toEqual({ omitted: 'Not this one.' });
    const degradations = {
      'single-choice': { summary: 'essay', degrade: () => ({ item: short, reason: 'Text.' }) },
    };
    const writers = { 'text-entry': (item: Item) => item.id };
    const simpler = { ...picky, writers: { ...target.writers, ...writers }, degradations };
    const losses: Loss[] = [];
    const written = writeItem(choice, simpler, 'here', (loss) => losses.push(loss));
    expect(written.output).toBe('s');
    expect(losses).toEqual([{ kind: 'degraded', field: 'type', reason: 'Text.' }]);
  });

  it('leaves out what has neither, with a reason', () => {
    expect(write(itemOf('e', 'essay', 'Discuss.')).omitted).toMatch(/no question of this kind/);
    expect(write(itemOf('u', 'upload', 'Hand in.')).omitted).toBe('Nobody can.');
    const card = itemOf('f', 'flashcard', 'Front\n\n## Answer\n\nBack');
    expect(write(card)).toEqual({ omitted: 'Nothing to score.', losses: [] });
  });

  it('does not go round in circles', () => {
    const order = itemOf('o', 'ordering', 'Order.\n\n## Order\n\n1. a\n2. b');
    expect(write(order).output).toBeUndefined();
  });

  it('reports each field that the item has and the target does not carry', () => {
    const rich = itemOf(
      'r',
      'multiple-choice',
      'Which?\n\n- [x] a\n- [ ] b\n\n## Hint\n\nThink.\n\n## Solution\n\nSo.\n\n## Notes\n\nOld.',
      'topic: A/B\ndifficulty: easy\ntags: [t]\nminutes: 2',
    );
    expect(write(rich).losses.map(({ kind, field }) => `${kind} ${field}`)).toEqual([
      'omitted difficulty',
      'omitted tags',
      'omitted minutes',
      'omitted hints',
      'degraded solution',
      'omitted notes',
    ]);
  });
});

describe('the shape of an item', () => {
  it.each([
    ['a [[x | y]]', 'text-cloze'],
    ['a [[( ) x | (x) y]]', 'choice-cloze'],
    ['a [[x]] [[( ) x | (x) y]]', 'mixed-cloze'],
    ['a [[x]] [[= 2 ± 1]]', 'number-cloze'],
    ['a [[/x+/]] [[y]]', 'pattern-cloze'],
  ])('of the cloze %j is %s', (stem, shape) => {
    expect(itemShape(itemOf('x', 'cloze', stem))).toBe(shape);
  });

  it('tells regular expressions from literals, and a stimulus from questions', () => {
    expect(itemShape(short)).toBe('text-entry');
    expect(itemShape(itemOf('x', 'short-answer', 'Who?\n\n## Answer\n\n- /A.*/'))).toBe(
      'pattern-entry',
    );
    expect(itemShape(itemOf('x', 'stimulus', 'Read this.'))).toBe('stimulus');
    expect(itemShape(choice)).toBe('single-choice');
    expect(itemShape(itemOf('x', 'multiple-response', 'Which?\n\n- [x] a\n- [ ] b'))).toBe(
      'multiple-choice',
    );
    expect(itemShape(itemOf('x', 'true-false', 'So?\n\n- [x] True\n- [ ] False'))).toBe(
      'true-false',
    );
  });
});

describe('declared fidelity', () => {
  it('follows from what the target can do', () => {
    const { shapes, fields, assessments } = declareFidelity(target, 'None.');
    expect(shapes.get('single-choice')).toEqual({ level: 'exact' });
    expect(shapes.get('text-entry')).toEqual({ level: 'degraded', note: 'a choice' });
    expect(shapes.get('recall')).toEqual({ level: 'omitted', note: 'Nothing to score.' });
    expect(fields.get('topics')).toBe('exact');
    expect(fields.get('stem')).toBe('exact');
    expect(fields.get('hints')).toEqual({
      kind: 'omitted',
      reason: 'There is no place for the hints.',
    });
    expect(assessments).toBe('None.');
  });
});

import { describe, expect, test } from 'vitest';
import { isAcceptedLoss } from '../../../src/bank/accepted-losses.ts';
import { diagnostic } from '../../../src/diagnostics/diagnostic.ts';

function loss(target: string, field: string) {
  return diagnostic('export-field-omitted', { message: 'Lost.', target, field });
}

describe('a loss', () => {
  test.each([
    ['canvas/classic', 'hints', { canvas: ['hints'] }, true],
    ['canvas/classic', 'hints', { 'canvas/classic': ['hints'] }, true],
    ['canvas/classic', 'hints', { 'canvas/new-quizzes': ['hints'] }, false],
    ['canvas/classic', 'hints', { all: ['hints'] }, true],
    ['canvas/classic', 'hints', {}, false],
    ['gift', 'feedback.correct', { gift: ['feedback'] }, true],
    ['gift', 'sections[2].title', { gift: ['sections'] }, true],
    ['gift', 'titles', { gift: ['title'] }, false],
    ['gift', 'feedback', { gift: ['feedback.correct'] }, false],
  ])('of %s in %s is accepted by %j: %s', (target, field, accepted, expected) => {
    expect(isAcceptedLoss(loss(target, field), accepted)).toBe(expected);
  });

  test('of a whole item is called item', () => {
    const omitted = diagnostic('export-item-omitted', { message: 'Left out.', target: 'gift' });
    expect(isAcceptedLoss(omitted, { gift: ['item'] })).toBe(true);
    expect(isAcceptedLoss(omitted, { gift: ['type'] })).toBe(false);
  });

  test('that breaks the package is never accepted', () => {
    const broken = diagnostic('export-package-invalid', {
      message: 'No.',
      target: 'gift',
      field: 'stem',
    });
    expect(isAcceptedLoss(broken, { gift: ['stem'] })).toBe(false);
  });
});

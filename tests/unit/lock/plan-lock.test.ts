import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyLock, assessmentHash, planLock } from '../../../src/bank/lock/index.ts';
import { parseContent } from '../../../src/markdown/parse-content.ts';
import type { Assessment, Section } from '../../../src/model/index.ts';

const ids = Array.from({ length: 12 }, (_, index) => `i${index}`);

function assessmentOf(sections: readonly Section[]): Assessment {
  const frame = { id: 'quiz', title: 'Quiz', path: 'assessments/quiz.yml', settings: {} };
  return { ...frame, release: 'secure', sections };
}

const fixed = fc
  .subarray(ids, { minLength: 1, maxLength: 2 })
  .map((own): Section => ({ kind: 'fixed', items: own.map((id) => ({ id })) }));
const drawn = fc
  .record({ pick: fc.integer({ min: 1, max: 3 }), own: fc.subarray(ids, { minLength: 1 }) })
  .map(({ pick, own }): Section => ({ kind: 'drawn', pick, from: { kind: 'items', ids: own } }));
const sections = fc.array(fc.oneof(fixed, drawn), { minLength: 1, maxLength: 4 });

const drawsOnce = { seed: 's', keepsPools: () => false };

describe('what a lock pins', () => {
  test('has as many items as are drawn, each from its pool, none asked elsewhere', () => {
    fc.assert(
      fc.property(sections, (all) => {
        const plan = planLock(assessmentOf(all), drawsOnce);
        const asked = all.flatMap((one) => (one.kind === 'fixed' ? one.items : []));
        if (!plan.ok) {
          expect(plan.pool).toBeLessThan(plan.pick);
          return;
        }
        const picked = plan.sections.flatMap((one) => (one.draw === undefined ? [] : one.items));
        const names = picked.map(({ id }) => id);
        expect(new Set(names).size).toBe(names.length);
        expect(names.filter((id) => asked.some((item) => item.id === id))).toEqual([]);
        for (const [index, section] of all.entries()) {
          const own = plan.sections[index]?.items.map(({ id }) => id) ?? [];
          if (section.kind === 'fixed') continue;
          expect(own).toHaveLength(section.pick);
          for (const id of own) expect(section.from.ids).toContain(id);
        }
      }),
    );
  });

  test('is drawn again alike, and stays as it was drawn while it can', () => {
    const draw = (own: readonly string[]): Section[] => [
      { kind: 'drawn', pick: 3, from: { kind: 'items', ids: own } },
    ];
    const first = planLock(assessmentOf(draw(ids)), drawsOnce);
    expect(planLock(assessmentOf(draw(ids)), drawsOnce)).toEqual(first);
    const items = first.ok ? (first.sections[0]?.items ?? []) : [];
    const pins = items.map(({ id }) => ({ id, points: 1, sha256: 'a'.repeat(64) }));
    const before = {
      ...{ version: 1 as const, assessment: 'quiz', term: 't', locked: '2026-11-20', seed: 's' },
      sha256: 'b'.repeat(64),
      sections: [{ draw: 'fixed' as const, pick: 3, pool: 12, items: pins }],
    };
    const wider = [...ids, ...Array.from({ length: 100 }, (_, index) => `j${index}`)];
    const again = planLock(assessmentOf(draw(wider)), { ...drawsOnce, before });
    expect(again.ok && again.sections[0]?.items).toEqual(items);
    const gone = items[0]?.id;
    const fewer = planLock(assessmentOf(draw(ids.filter((id) => id !== gone))), {
      ...drawsOnce,
      before,
    });
    const now = fewer.ok ? (fewer.sections[0]?.items ?? []) : [];
    expect(now).toHaveLength(3);
    expect(now).toEqual(expect.arrayContaining(items.slice(1)));
  });

  test('stays in every section when one has to draw again, and when a list comes before them', () => {
    const draw = (own: readonly string[]): Section => {
      return { kind: 'drawn', pick: 3, from: { kind: 'items', ids: own } };
    };
    const two = (own: readonly string[]) => [draw(own), draw(own)];
    const drawnBy = (all: readonly Section[], options: Parameters<typeof planLock>[1]) => {
      const plan = planLock(assessmentOf(all), options);
      return plan.ok ? plan.sections.map(({ items }) => items.map(({ id }) => id)) : [];
    };
    for (let seed = 0; seed < 50; seed += 1) {
      const options = { seed: String(seed), keepsPools: () => false };
      const [first = [], second = []] = drawnBy(two(ids), options);
      const before = {
        ...{ version: 1 as const, assessment: 'quiz', term: 't', locked: '2026-11-20' },
        ...{ seed: options.seed, sha256: 'b'.repeat(64) },
        sections: [first, second].map((own) => ({
          ...{ draw: 'fixed' as const, pick: 3, pool: 12 },
          items: own.map((id) => ({ id, points: 1, sha256: 'a'.repeat(64) })),
        })),
      };
      const left = ids.filter((id) => id !== first[0]);
      const [now = [], other] = drawnBy(two(left), { ...options, before });
      expect(other).toEqual(second);
      expect(now).toEqual(expect.arrayContaining(first.slice(1)));
      const list: Section = { kind: 'fixed', items: [{ id: 'asked-of-all' }] };
      const shifted = drawnBy([list, ...two(ids)], { ...options, before });
      expect(shifted).toEqual([['asked-of-all'], first, second]);
    }
  });

  test('is what the locked assessment asks: lists for draws, and pools as they were', () => {
    const quiz = assessmentOf([
      { kind: 'fixed', title: 'All', items: [{ id: 'i0', points: 4 }] },
      { kind: 'drawn', title: 'Two', pick: 2, points: 3, from: { kind: 'query', query: 'x', ids } },
      { kind: 'drawn', pick: 1, from: { kind: 'query', query: 'y', ids } },
    ]);
    const pin = (id: string, points: number) => ({ id, points, sha256: 'a'.repeat(64) });
    const lock = {
      ...{ version: 1 as const, assessment: 'quiz', term: 't', locked: '2026-11-20', seed: 's' },
      sha256: assessmentHash(quiz, () => undefined),
      sections: [
        { items: [pin('i0', 4)] },
        { draw: 'fixed' as const, pick: 2, pool: 11, items: [pin('i3', 3), pin('i7', 1)] },
        { draw: 'pool' as const, pick: 1, pool: 2, items: [pin('i4', 1), pin('i5', 1)] },
      ],
    };
    expect(applyLock(quiz, lock, () => 1).sections).toEqual([
      { kind: 'fixed', title: 'All', items: [{ id: 'i0', points: 4 }] },
      { kind: 'fixed', title: 'Two', items: [{ id: 'i3', points: 3 }, { id: 'i7' }] },
      { kind: 'drawn', pick: 1, from: { kind: 'items', ids: ['i4', 'i5'] } },
    ]);
  });
});

describe('the digest of an assessment', () => {
  const quiz = assessmentOf([{ kind: 'drawn', pick: 2, from: { kind: 'query', query: 'x' } }]);

  test('does not depend on what a query finds, on the file, or on who may see it', () => {
    const other: Assessment = {
      ...assessmentOf([{ kind: 'drawn', pick: 2, from: { kind: 'query', query: 'x', ids } }]),
      path: 'assessments/other.yml',
      release: 'practice',
    };
    expect(assessmentHash(other, () => undefined)).toBe(assessmentHash(quiz, () => undefined));
  });

  test.each([
    ['title', { ...quiz, title: 'Exam' }],
    ['settings', { ...quiz, settings: { timeLimitMinutes: 5 } }],
    ['query', assessmentOf([{ kind: 'drawn', pick: 2, from: { kind: 'query', query: 'y' } }])],
    [
      'number drawn',
      assessmentOf([{ kind: 'drawn', pick: 3, from: { kind: 'query', query: 'x' } }]),
    ],
  ])('changes with its %s', (_, other) => {
    expect(assessmentHash(other, () => undefined)).not.toBe(assessmentHash(quiz, () => undefined));
  });

  test('changes with the bytes of a figure in its description', () => {
    const url = '../map.svg';
    const introduction = parseContent(`![A map](${url})`);
    const digest = (bytes: string) => (path: string) => (path === 'map.svg' ? bytes : undefined);
    const shown = { ...quiz, introduction };
    expect(assessmentHash(shown, digest('a'))).toBe(assessmentHash(shown, digest('a')));
    expect(assessmentHash(shown, digest('a'))).not.toBe(assessmentHash(shown, digest('b')));
    expect(assessmentHash(quiz, digest('a'))).toBe(assessmentHash(quiz, digest('b')));
  });
});

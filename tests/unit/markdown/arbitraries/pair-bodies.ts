/** Pairs, and members of categories. */
import fc from 'fast-check';
import type { Dialect } from '../../../../src/markdown/parse-markdown.ts';
import type { Content } from '../../../../src/model/index.ts';
import type { Body } from './bodies.ts';
import { content } from './content.ts';
import { oneLine, paragraphOf } from './one-line.ts';

/** Sources, targets and distractors, numbered as reading numbers them. */
export function matchBody(dialect: Dialect): fc.Arbitrary<Body> {
  const side = fc.oneof(
    { weight: 4, arbitrary: oneLine },
    { weight: 1, arbitrary: content(1, dialect) },
  );
  const different = (list: fc.Arbitrary<Content>, minLength: number) =>
    fc.uniqueArray(list, { minLength, maxLength: 4, selector: (one) => JSON.stringify(one) });
  const headings = fc.option(fc.record({ sources: oneLine, targets: oneLine }), { nil: undefined });
  return fc
    .tuple(
      different(side, 1),
      different(side, 1),
      fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
      headings,
    )
    .map(([left, right, picks, names]): Body => {
      // Targets are numbered in the order in which rows name them, distractors last.
      const order: number[] = [];
      const sources = left.map((one, index) => {
        const pick = (picks[index] ?? 0) % right.length;
        if (!order.includes(pick)) order.push(pick);
        return { id: `s${index + 1}`, content: one, target: `t${order.indexOf(pick) + 1}` };
      });
      for (const index of right.keys()) if (!order.includes(index)) order.push(index);
      const targets = order.map((index, position) => ({
        id: `t${position + 1}`,
        content: right[index] ?? [],
      }));
      const isTable = [...left, ...right].every(
        (one) =>
          one.length === 1 && one[0]?.type === 'paragraph' && !JSON.stringify(one).includes('\\n'),
      );
      return {
        interactions: [
          {
            kind: 'match',
            id: 'response',
            sources,
            targets,
            ...(isTable && names && { headings: names }),
          },
        ],
      };
    });
}

/** Categories with members, distractors last. */
export function categorizeBody(dialect: Dialect): fc.Arbitrary<Body> {
  const entry = fc.oneof(
    oneLine,
    content(0, dialect),
    fc.constant(paragraphOf([{ type: 'text', value: '(none)' }])),
  );
  return fc
    .tuple(
      fc.uniqueArray(entry, { minLength: 1, maxLength: 3, selector: (one) => JSON.stringify(one) }),
      fc.uniqueArray(entry, { minLength: 3, maxLength: 6, selector: (one) => JSON.stringify(one) }),
      fc.boolean(),
    )
    .map(([names, entries, hasDistractor]): Body => {
      const placed =
        hasDistractor && entries.length > names.length ? entries.slice(0, -1) : entries;
      const groups = names.map((_, category) =>
        placed.filter((_one, index) => index % names.length === category),
      );
      const members = groups.flatMap((group, category) =>
        group.map((one) => ({ content: one, category: `c${category + 1}` as string | null })),
      );
      for (const one of entries.slice(placed.length))
        members.push({ content: one, category: null });
      return {
        interactions: [
          {
            kind: 'categorize',
            id: 'response',
            categories: names.map((one, index) => ({ id: `c${index + 1}`, content: one })),
            members: members.map((member, index) => ({ id: `m${index + 1}`, ...member })),
          },
        ],
      };
    });
}

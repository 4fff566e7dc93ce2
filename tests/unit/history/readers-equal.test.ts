import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BankHistory } from '../../../src/node/history/bank-history.ts';
import { itemText } from '../bank/bank-of.ts';
import { hasGit } from '../git/make-repository.ts';
import { memoryCache, readWith } from './both-readers.ts';

/** One step in the life of a bank; numbers are reduced to what there is. */
type Step =
  | { readonly kind: 'write'; readonly path: string; readonly id: string; readonly words: number }
  | { readonly kind: 'move'; readonly which: number; readonly to: string; readonly words?: number }
  | { readonly kind: 'delete'; readonly which: number };

interface Turn {
  readonly branch: 'main' | 'side';
  readonly isMerge: boolean;
  readonly steps: readonly Step[];
}

const paths = ['a.md', 'b.md', 'unit/a.md', 'größe/„c“.md', 'x "y".md', 'unit/readme.md', 'f.txt'];
const ids = ['a', 'b', 'c', 'true'];
const words = fc.integer({ min: 0, max: 3 });
const which = fc.nat({ max: 10 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      path: fc.constantFrom(...paths),
      id: fc.constantFrom(...ids),
      words,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record(
      { kind: fc.constant('move' as const), which, to: fc.constantFrom(...paths), words },
      { requiredKeys: ['kind', 'which', 'to'] },
    ),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), which }) },
);
const turn: fc.Arbitrary<Turn> = fc.record({
  branch: fc.constantFrom('main', 'main', 'side'),
  isMerge: fc.boolean(),
  steps: fc.array(step, { minLength: 1, maxLength: 3 }),
});

type Files = ReadonlyMap<string, string>;

function after(files: Files, { steps }: Turn): Files {
  const now = new Map(files);
  const text = (id: string, count: number) => `${itemText(id)}${'\nMore.\n'.repeat(count)}`;
  for (const one of steps) {
    if (one.kind === 'write') now.set(one.path, text(one.id, one.words));
    else {
      const path = [...now.keys()][one.which % Math.max(now.size, 1)];
      if (path === undefined) continue;
      const content = now.get(path) ?? '';
      now.delete(path);
      if (one.kind === 'move') now.set(one.to, content + '\nMoved.\n'.repeat(one.words ?? 0));
    }
  }
  return now;
}

/** Commits as `git fast-import` reads them; a merge has what both sides have, and what it adds. */
function stream(turns: readonly Turn[], folder: string): string {
  const lines: string[] = [];
  const heads = new Map<string, { readonly mark: number; readonly files: Files }>();
  for (const [index, one] of turns.entries()) {
    const mark = index + 1;
    const own = heads.get(one.branch) ?? heads.get('main');
    const other = heads.get(one.branch === 'main' ? 'side' : 'main');
    const merged =
      one.isMerge && own !== undefined && other !== undefined && other.mark !== own.mark;
    const base = new Map([...(merged ? other.files : []), ...(own?.files ?? [])]);
    const files = after(base, one);
    heads.set(one.branch, { mark, files });
    lines.push(
      `commit refs/heads/${one.branch}\nmark :${mark}\n`,
      `committer Ada <ada@example.org> ${1_767_600_000 + ((mark * 7919) % 100_000)} +0000\n`,
      `data ${String(mark).length}\n${mark}\n`,
      own === undefined ? '' : `from :${own.mark}\n`,
      merged ? `merge :${other.mark}\n` : '',
      'deleteall\n',
    );
    for (const [path, text] of files) {
      lines.push(`M 100644 inline ${JSON.stringify(folder + path)}\n`);
      lines.push(`data ${Buffer.byteLength(text)}\n${text}\n`);
    }
  }
  return lines.join('');
}

/** A repository whose branch `main` is checked out, at least where it is. */
async function inRepository(
  input: string,
  folder: string,
  use: (root: string, bank: string) => Promise<void>,
): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'stemma-random-'));
  try {
    const git = (args: readonly string[], options = {}) =>
      execFileSync('git', args, { cwd: root, stdio: 'pipe', ...options });
    git(['init', '--quiet', '-b', 'main']);
    git(['fast-import', '--quiet'], { input, stdio: ['pipe', 'ignore', 'inherit'] });
    mkdirSync(join(root, folder), { recursive: true });
    await use(root, join(root, folder));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function plain(history: BankHistory): unknown {
  return [[...history.items], [...history.assessments], history.isComplete, history.head];
}

describe.skipIf(!hasGit)('histories made at random', { timeout: 240_000 }, () => {
  const history = fc.record({
    folder: fc.constantFrom('', 'bank/', 'banks/größe/'),
    turns: fc.array(turn, { minLength: 2, maxLength: 14 }),
    seen: fc.nat({ max: 14 }),
  });

  test('are the same by either reader, at once or continued', async () => {
    await fc.assert(
      fc.asyncProperty(history, async ({ folder, turns, seen }) => {
        const own = [{ branch: 'main', isMerge: false, steps: [] } as const, ...turns];
        await inRepository(stream(own, folder), folder, async (root, bank) => {
          const program = plain(await readWith('the git program', bank));
          expect(plain(await readWith('isomorphic-git', bank))).toEqual(program);
          // What was seen at an older commit must not matter.
          const main = execFileSync('git', ['rev-list', '--first-parent', 'main'], { cwd: root })
            .toString()
            .trim()
            .split('\n');
          const [head = ''] = main;
          const older = main[seen % main.length] ?? head;
          const cache = memoryCache();
          const point = (oid: string) =>
            execFileSync('git', ['update-ref', 'refs/heads/main', oid], { cwd: root });
          point(older);
          await readWith('the git program', bank, cache);
          point(head);
          expect(plain(await readWith('the git program', bank, cache))).toEqual(program);
        });
      }),
      { numRuns: 12, seed: 20_261_120 },
    );
  });

  /** A copy stays where the first file lay, and is the item once that is gone. */
  const twoFilesOfOneId: { folder: ''; seen: number; turns: Turn[] } = {
    folder: '',
    seen: 0,
    turns: [
      {
        branch: 'main',
        isMerge: false,
        steps: [{ kind: 'write', path: 'a.md', id: 'b', words: 0 }],
      },
      {
        branch: 'main',
        isMerge: false,
        steps: [
          { kind: 'move', which: 0, to: 'unit/a.md' },
          { kind: 'write', path: 'größe/„c“.md', id: 'a', words: 0 },
          { kind: 'write', path: 'a.md', id: 'b', words: 1 },
        ],
      },
      { branch: 'main', isMerge: false, steps: [{ kind: 'move', which: 0, to: 'b.md' }] },
      { branch: 'main', isMerge: false, steps: [{ kind: 'move', which: 0, to: 'f.txt' }] },
      { branch: 'main', isMerge: false, steps: [{ kind: 'delete', which: 1 }] },
    ],
  };

  test('end with what is checked out', async () => {
    await fc.assert(
      fc.asyncProperty(history, async ({ folder, turns }) => {
        const line = turns.map((one) => ({ ...one, branch: 'main' as const, isMerge: false }));
        await inRepository(stream(line, folder), folder, async (_, bank) => {
          const { items } = await readWith('the git program', bank);
          for (const { current, revisions } of items.values()) {
            const last = revisions.at(-1);
            const { path, blob } = last ?? {};
            expect(current).toEqual(last?.kind === 'deleted' ? undefined : { path, blob });
          }
        });
      }),
      { numRuns: 12, seed: 20_261_120, examples: [[twoFilesOfOneId]] },
    );
  });
});

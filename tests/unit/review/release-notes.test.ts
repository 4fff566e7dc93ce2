import { describe, expect, test } from 'vitest';
import { diffBanks } from '../../../src/node/diff/diff-banks.ts';
import { bankAt } from '../../../src/node/git/bank-at.ts';
import { openRepository } from '../../../src/node/git/repository.ts';
import { type NotesOptions, releaseNotes } from '../../../src/node/review/release-notes.ts';
import { itemText } from '../bank/bank-of.ts';
import { hasGit, makeRepository } from '../git/make-repository.ts';

const falsified = (text: string): string =>
  text.replace('[x] True', '[ ] True').replace('[ ] False', '[x] False');

async function notes(options: NotesOptions): Promise<string> {
  const made = makeRepository();
  const fluids = (id: string, ...lines: readonly string[]): string =>
    itemText(id, 'topic: Fluids/Statics', ...lines).replace(
      'title: Ice floats',
      `title: Title of ${id}`,
    );
  made.write({
    'known.md': fluids('known', 'release: practice'),
    'hidden.md': fluids('hidden', 'release: preview'),
    'secret.md': fluids('secret', 'release: secure'),
    'old.md': fluids('old'),
    'gone.md': fluids('gone'),
    'stays.md': fluids('stays'),
  });
  const before = made.commit();
  made.write({
    'known.md': falsified(fluids('known', 'release: practice')),
    'hidden.md': falsified(fluids('hidden', 'release: preview')),
    'secret.md': falsified(fluids('secret', 'release: secure')),
    'old.md': fluids('old', 'status: retired'),
    'gone.md': null,
    'stays.md': null,
    'moved/stays.md': fluids('stays'),
    'new.md': itemText('new', 'topic: Calculus').replace('Ice floats', 'By @ada'),
  });
  const after = made.commit();
  const repository = await openRepository(made.folder);
  if (repository === undefined) throw new Error('no repository');
  const [old, now] = [await bankAt(repository, before), await bankAt(repository, after)];
  try {
    return releaseNotes(await diffBanks(old, now), options);
  } finally {
    old.close();
    now.close();
  }
}

describe.skipIf(!hasGit)('release notes', () => {
  test('tell instructors everything, corrected keys first', async () => {
    expect(await notes({ audience: 'instructor', contributors: ['Ada', 'Grace Hopper'] })).toBe(
      `## Corrected keys

- Title of hidden \`hidden\`: True → False
- Title of known \`known\`: True → False
- Title of secret \`secret\`: True → False

## Calculus

**New**

- By @\u200bada \`new\`

## Fluids

**Changed**

- Title of hidden \`hidden\`: key
- Title of known \`known\`: key
- Title of secret \`secret\`: key

**Retired**

- Title of old \`old\`: status

**Removed**

- Title of gone \`gone\`

**Moved**

- Title of stays \`stays\`: moved

The bank has 6 items, as many as before.

## Contributors

Ada, Grace Hopper
`,
    );
  });

  test('tell the public neither keys that are not released nor of secure items', async () => {
    const text = await notes({ audience: 'public' });
    expect(text).toContain('- Title of known `known`: True → False');
    expect(text).toContain('- Title of hidden `hidden`\n');
    expect(text).not.toContain('secret`');
  });

  test('say so when nothing differs', () => {
    const none = { name: '', before: 1, after: 1 };
    const counts = {
      items: none,
      stimuli: none,
      assessments: none,
      types: [],
      statuses: [],
      topics: [],
    };
    expect(
      releaseNotes(
        { items: [], retyped: [], assessments: [], settings: [], guides: [], counts },
        { audience: 'public' },
      ),
    ).toBe('No item differs.\n');
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { itemText } from '../bank/bank-of.ts';
import { runStemma } from '../cli/run-stemma.ts';
import { hasGit, type MadeRepository, makeRepository } from '../git/make-repository.ts';

const settings = 'title: Bank\nlicense: CC-BY-4.0\npackages: [gift]\n';
const question = (id: string, ...lines: readonly string[]): string =>
  itemText(id, ...lines).replace('Ice floats on water.', questions[id] ?? 'Ice floats on water.');
/** Unlike each other, so that none is a duplicate of another. */
const questions: Readonly<Record<string, string>> = {
  ice: 'Ice floats on water, because it takes more room than the water that it came from.',
  lead: 'Lead sinks in mercury, though both of them are very heavy metals.',
  oil: 'Oil rises in vinegar when a salad dressing has stood for some hours.',
};
const falsified = (text: string): string =>
  text.replace('[x] True', '[ ] True').replace('[ ] False', '[x] False');

function bank(): MadeRepository {
  const made = makeRepository();
  made.write({
    'questions/bank.yml': settings,
    'questions/ice.md': question('ice', 'topic: Water'),
    'questions/lead.md': question('lead', 'topic: Metals'),
    'questions/broken.md':
      '---\nid: broken\ntitle: Broken\n---\n\nNo choice is right.\n\n- [ ] a\n- [ ] b\n',
    'questions/assessments/quiz.yml':
      'id: quiz\ntitle: The quiz\nsettings: { dueAt: 2026-12-01T08:00:00Z }\nsections:\n  - items: [ice]\n',
  });
  made.commit();
  made.git('tag', 'base');
  return made;
}

describe.skipIf(!hasGit)('stemma review', () => {
  test('tells of keys first, with the assessments that have the item', async () => {
    const made = bank();
    made.write({ 'questions/ice.md': falsified(question('ice', 'topic: Water')) });
    made.commit();
    const { out, code } = await runStemma(made.folder, ['review', 'base..main', '--markdown']);
    const lines = out.split('\n');
    expect(lines[0]).toBe('<!-- stemma review -->');
    expect(lines[2]).toBe('## 🔑 1 key changed');
    expect(out).toContain(
      'What counts as right has changed in 1 item; 1 of them is in assessments.',
    );
    expect(out).toContain('| Ice floats `ice` | True | False | quiz (due 2026-12-01) |');
    expect(out).toContain('Problems: 1 of before remain.');
    // `broken` is an error of the head, however old.
    expect(code).toBe(1);
  });

  test('marks problems as new or old, and annotates the new ones at their lines', async () => {
    const made = bank();
    made.write({
      'questions/broken.md': null,
      'questions/lead.md': question('lead', 'topic: Metals', 'dificulty: easy'),
    });
    made.commit();
    const { out, code } = await runStemma(
      made.folder,
      ['review', 'base..', '--github', '--out', 'c.md'],
      {
        GITHUB_WORKSPACE: made.folder,
      },
    );
    expect(code).toBe(1);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(out).toMatch(/^::error file=questions\/lead\.md,line=5,/u);
    const comment = readFileSync(join(made.folder, 'c.md'), 'utf8');
    expect(comment).toContain('## ❌ 1 new error');
    expect(comment).toContain('`questions/lead.md:5:1`');
    expect(comment).toContain('Problems: 1 solved.');
    expect(comment).toContain('its file is there, and its errors keep it out of the bank');
  });

  test('shows new items whole, names duplicates, and counts', async () => {
    const made = bank();
    made.write({
      'questions/broken.md': null,
      'questions/copy.md': question('ice', 'topic: Water').replace('id: ice', 'id: copy'),
      'questions/contrary.md': falsified(
        question('ice', 'topic: Water').replace('id: ice', 'id: contrary'),
      ),
      'questions/near.md': question('ice', 'topic: Water')
        .replace('id: ice', 'id: near')
        .replace('Ice floats on water, because', 'Pure ice floats on water, because'),
      'questions/oil.md': question('oil', 'topic: Oils', 'points: 2'),
    });
    made.commit();
    const { out, code } = await runStemma(made.folder, ['review', 'base..main', '--markdown']);
    expect(code).toBe(0);
    expect(out).toContain(
      '<summary><code>oil</code> Ice floats: true-false, 2 points, published</summary>',
    );
    expect(out).toContain('> Oil rises in vinegar when a salad dressing has stood for some hours.');
    expect(out).toContain('> - ✅ True');
    expect(out).toContain('- `copy` asks the same as, **with another key than**, `contrary`');
    expect(out).toContain('- `near` says nearly the same as ');
    expect(out).toContain('| all | items | 2 | 6 | +4 |');
    expect(out).toContain('| topic | Oils | 0 | 1 | +1 |');
    expect(out).not.toContain('`oil` asks');
    const failing = await runStemma(made.folder, [
      'review',
      'base..main',
      '--fail-on',
      'duplicate',
    ]);
    expect(failing.code).toBe(1);
    expect(failing.out).toContain('duplicate  copy asks the same as contrary, WITH ANOTHER KEY');
  });

  test('says of a new id that the question was there under another one', async () => {
    const made = bank();
    made.write({
      'questions/lead.md': question('lead', 'topic: Metals').replace('id: lead', 'id: lead-sinks'),
    });
    made.commit();
    const { out } = await runStemma(made.folder, ['review', 'base..main', '--markdown']);
    expect(out).toContain('`lead-sinks` is new and asks the same as the removed `lead`');
  });

  test('tells what targets lose of what changed, and which packages differ', async () => {
    const made = bank();
    made.write({
      'questions/lead.md': `---\nid: lead\ntitle: Sinks\ntopic: Metals\n---\n\nSort these by their density, the lightest first.\n\n## Order\n\n1. ice\n2. lead\n3. gold\n`,
    });
    made.commit();
    const { out } = await runStemma(made.folder, ['review', 'base..main', '--json']);
    const { exports: effects } = JSON.parse(out);
    expect(effects.losses).not.toEqual([]);
    expect(new Set(effects.losses.map((loss: { item: string }) => loss.item))).toEqual(
      new Set(['lead']),
    );
    expect(effects.changed).toEqual([
      { selection: 'all-items', targets: ['gift'], isEvery: true },
      { selection: 'topic-metals', targets: ['gift'], isEvery: true },
    ]);
    // All, the quiz, and two topics.
    expect(effects.packages).toBe(4);
  });

  test('names the locked exam that pins an item', async () => {
    const made = bank();
    const locked = await runStemma(made.folder, ['lock', 'quiz', '--term', '2026-autumn']);
    expect(locked.err).not.toContain('Error');
    made.commit();
    made.git('tag', 'locked');
    made.write({ 'questions/ice.md': falsified(question('ice', 'topic: Water')) });
    made.commit();
    const { out } = await runStemma(made.folder, ['review', 'locked..main', '--markdown']);
    expect(out).toContain('🔒 pinned by the locked exam quiz (2026-autumn)');
    expect(out).toContain('### 🔒 Items of locked exams');
    expect(out).toContain('1 pinned by locked exams');
  });

  test('says the same of the same commits, and follows the preview', async () => {
    const made = bank();
    made.write({ 'questions/ice.md': falsified(question('ice', 'topic: Water')) });
    made.commit();
    const args = [
      'review',
      'base..main',
      '--markdown',
      '--preview-url',
      'https://example.org/preview',
    ];
    const [one, two] = [await runStemma(made.folder, args), await runStemma(made.folder, args)];
    expect(one.out).toBe(two.out);
    expect(one.out).toContain('[preview](https://example.org/preview/items/ice/)');
  });

  test('stays short enough for a comment, says what it leaves out, and keeps what matters', async () => {
    const made = bank();
    const ids = Array.from({ length: 250 }, (_, index) => `item-${index}`);
    const files = (points: number): Record<string, string> =>
      Object.fromEntries(
        ids.map((id) => [
          `questions/many/${id}.md`,
          itemText(id, `points: ${points}`).replace(
            'Ice floats',
            `${id} says ${Array.from({ length: 30 }, (_, at) => `${id}${at}`).join(' ')}. Ice floats`,
          ),
        ]),
      );
    made.write(files(1));
    made.commit();
    made.git('tag', 'many');
    made.write({ ...files(2), 'questions/ice.md': falsified(question('ice', 'topic: Water')) });
    made.commit();
    const { out } = await runStemma(made.folder, ['review', 'many..main', '--markdown']);
    expect(Buffer.byteLength(out)).toBeLessThan(58_000);
    expect(out).toContain('| Ice floats `ice` | True | False |');
    expect(out).toMatch(/Left out: .*texts of changed items \(\d+\)/u);
    expect(out).toMatch(/`npx stemma review [0-9a-f]{12}\.\.[0-9a-f]{12}` shows everything/u);
  });

  test('names items that become published past the review that the bank asks for', async () => {
    const made = bank();
    made.write({
      'questions/bank.yml': `${settings}review: { reviewers: 1, evidence: field }\n`,
      'questions/ice.md': question('ice', 'topic: Water', 'status: draft'),
    });
    made.commit();
    made.git('tag', 'drafted');
    made.write({ 'questions/ice.md': question('ice', 'topic: Water', 'status: published') });
    made.commit();
    const { out } = await runStemma(made.folder, ['review', 'drafted..main', '--markdown']);
    expect(out).toContain('The item goes from draft straight to published without a new review.');
    expect(out).toContain('`skipped-review`');
  });

  test('is not led astray by names of files, titles and contents', async () => {
    const made = bank();
    const evil = '\u202E@team `</details>` <img src=https://evil.example/x.gif> | #1';
    made.write({
      'questions/`</details>`|@team <img src=x>\n.md': question('lead', 'topic: Metals'),
      'questions/lead.md': null,
      'questions/evil.md': itemText('evil', 'topic: Water')
        .replace('title: Ice floats', `title: ${JSON.stringify(evil)}`)
        .replace(
          'Ice floats',
          '</details> @team ![x](https://evil.example/y.gif) Ice sometimes floats',
        ),
    });
    made.commit('@team');
    const { out } = await runStemma(made.folder, ['review', 'base..main', '--markdown']);
    const text = out.replaceAll(/(`+).*?\1/gsu, '').replaceAll(/<code>.*?<\/code>/gu, '');
    expect(text).not.toMatch(/@(?!\u200b)/u);
    expect(text).not.toMatch(/(?<!\\)<img|\u202E|!\[/u);
    expect(out.match(/^<\/details>$/gmu)?.length).toBe(out.match(/^<details>$/gmu)?.length);
    expect(out).not.toMatch(/[^\n\\`]<\/details>/u);
  });

  test('explains what is wrong with a range', async () => {
    const made = bank();
    const unknown = await runStemma(made.folder, ['review', 'nowhere..main']);
    expect([unknown.code, unknown.err]).toEqual([
      2,
      'stemma: There is no revision nowhere. Name a branch, a tag or a commit; `git log` lists them.\n',
    ]);
    const day = await runStemma(made.folder, ['review', '2026-01-05..main']);
    expect(day.err).toContain('Here a day is none: `git log --before=2026-01-05` lists');
  });
});

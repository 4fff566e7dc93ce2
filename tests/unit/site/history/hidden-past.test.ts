import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { visibilityOf } from '../../../../src/bank/release.ts';
import { indexBank } from '../../../../src/node/index-bank.ts';
import { openTold, type Told } from '../../../../src/site/history/open-told.ts';
import { itemText } from '../../bank/bank-of.ts';
import { hasGit, type MadeRepository, makeRepository } from '../../git/make-repository.ts';

const day = 86_400;
const start = 1_768_000_000;

describe.skipIf(!hasGit)('the past of a bank, to the public', () => {
  let made: MadeRepository;
  let told: Told | undefined;
  beforeEach(() => {
    vi.stubEnv('STEMMA_CACHE', mkdtempSync(join(tmpdir(), 'stemma-told-')));
    made = makeRepository();
    made.write({ 'bank.yml': 'title: Bank\nrelease: practice\n' });
  });
  afterEach(() => {
    told?.close();
    rmSync(process.env.STEMMA_CACHE ?? '', { recursive: true });
    vi.unstubAllEnvs();
  });

  async function tell(folder = ''): Promise<Told> {
    const index = await indexBank(join(made.folder, folder));
    const shown = index.items.flatMap((header) => {
      const visibility = visibilityOf(header);
      return visibility === 'hidden' ? [] : [{ header, visibility }];
    });
    told = await openTold({ index, shown, isForAuthors: false }, new Set());
    index.close();
    return told;
  }

  const asking = (id: string, question: string, front = ''): string =>
    itemText(id, front).replace('Ice floats on water.', question);

  test('has no item that went with a folder which kept it secret', async () => {
    made.write({
      'exam/_defaults.yml': 'release: secure\n',
      'exam/left.md': asking('left', 'SECRET'),
      'drafts/_defaults.yml': 'status: draft\n',
      'drafts/unfinished.md': asking('unfinished', 'SECRET'),
      'open.md': asking('open', 'Is it?'),
      'known.md': asking('known', 'Was it?'),
    });
    made.commit('Begin');
    made.write({
      'exam/_defaults.yml': null,
      'exam/left.md': null,
      'drafts/_defaults.yml': null,
      'drafts/unfinished.md': null,
      'known.md': null,
    });
    made.commit('Drop');
    const { has, periods } = await tell();
    expect(['known', 'left', 'open', 'unfinished'].filter(has)).toEqual(['known', 'open']);
    expect(JSON.stringify(periods)).not.toMatch(/left|unfinished/u);
  });

  test('shows no state that lay in a folder which keeps it secret', async () => {
    made.write({
      'exam/_defaults.yml': 'release: secure\n',
      'exam/one.md': asking('one', 'SECRET'),
    });
    made.commit('Begin');
    made.write({ 'exam/one.md': null, 'one.md': asking('one', 'Known?') });
    made.commit('Release');
    made.write({ 'one.md': asking('one', 'Known now?'), 'exam/_defaults.yml': null });
    made.commit('Reword');
    const { of } = await tell();
    expect(of('one').revisions.map(({ changes }) => changes.map(({ kind }) => kind))).toEqual([
      ['stem'],
      ['added'],
    ]);
    expect(JSON.stringify(of('one'))).not.toContain('SECRET');
  });

  test.each([
    ['its folder', 'part/_defaults.yml', 'release: secure\n', null],
    ['the folder above', '_defaults.yml', 'status: draft\n', 'status: published\n'],
    ['the bank', 'bank.yml', 'release: secure\n', 'release: practice\n'],
  ])('shows no state that %s kept secret at its time', async (_, file, before, after) => {
    made.write({ [file]: before, 'part/one.md': asking('one', 'SECRET') });
    made.commit('Begin');
    made.write({ [file]: after, 'part/one.md': asking('one', 'Known?') });
    made.commit('Release');
    made.write({ 'part/one.md': asking('one', 'Known now?') });
    made.commit('Reword');
    const { of } = await tell();
    expect(of('one').revisions.map(({ changes }) => changes.map(({ kind }) => kind))).toEqual([
      ['stem'],
      ['added'],
    ]);
    expect(of('one').revisions[0]?.before).toContain('Known?');
    expect(JSON.stringify(of('one'))).not.toContain('SECRET');
  });

  test('is known also of when the bank lay elsewhere', async () => {
    made.write({
      'bank.yml': null,
      'old/bank.yml': 'title: Bank\nrelease: secure\n',
      'old/one.md': asking('one', 'SECRET'),
      'old/two.md': asking('two', 'Known?', 'release: practice'),
    });
    made.commit('Begin');
    made.git('mv', 'old', 'bank');
    made.commit('Move');
    made.write({
      'bank/bank.yml': 'title: Bank\nrelease: practice\n',
      'bank/one.md': asking('one', 'Known?'),
      'bank/two.md': asking('two', 'Known now?', 'release: practice'),
    });
    made.commit('Release');
    const { of } = await tell('bank');
    expect(of('two').revisions[0]?.before).toContain('Known?');
    expect(JSON.stringify(of('one'))).not.toContain('SECRET');
  });

  test('shows no state that was hidden, neither before it was published nor in between', async () => {
    const state = (question: string, front: string) =>
      made.write({ 'one.md': asking('one', question, front) });
    state('SECRET draft', 'status: draft');
    made.commit('Draft');
    state('Known?', 'release: practice');
    made.commit('Publish');
    state('SECRET exam', 'release: secure');
    made.commit('Take it for the exam');
    state('Known again?', 'release: practice');
    made.commit('Publish again');
    const { of } = await tell();
    expect(of('one').revisions.map(({ changes }) => changes.map(({ kind }) => kind))).toEqual([
      ['added'],
      ['removed'],
      ['added'],
    ]);
    expect(JSON.stringify(of('one'))).not.toMatch(/SECRET|Known/u);
  });

  test('has no message of a commit that also changed what is not shown whole', async () => {
    made.write({
      'open.md': asking('open', 'Is it?'),
      'closed.md': asking('closed', 'Was it?', 'release: preview'),
    });
    made.commit('Begin');
    made.write({ 'open.md': asking('open', 'Is it so?') });
    made.commit('Ask better');
    made.write({
      'open.md': asking('open', 'Is it really so?'),
      'closed.md': itemText('closed', 'release: preview').replace('= true', '= false'),
    });
    made.commit('Ask on; of the other SECRET is right');
    const { of } = await tell();
    expect(of('open').revisions.map(({ subject }) => subject)).toEqual([
      undefined,
      'Ask better',
      undefined,
    ]);
  });

  test('says neither when nor by whom nor how often a key was changed that is not released', async () => {
    made.write({ 'closed.md': keyed('one') });
    made.commit('Begin', { author: 'Ada', time: start });
    made.write({ 'closed.md': keyed('two') });
    made.commit('Correct the key', { author: 'Grace', time: start + 40 * day });
    const { historyOf, growth } = await tell();
    expect(historyOf('closed')).toMatchObject({
      created: start,
      changed: start,
      authors: ['Ada'],
      revisions: [{ kind: 'added' }],
    });
    expect(growth).toEqual([{ month: '2026-01', items: 1 }]);
  });
});

const keyed = (right: string): string =>
  `---\nid: closed\ntitle: Closed\nrelease: preview\ntype: multiple-choice\n---\n\nWhich?\n\n${[
    'one',
    'two',
  ]
    .map((name) => `- [${name === right ? 'x' : ' '}] ${name}\n`)
    .join('')}`;

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hostileZip } from '../importers/hostile-zip.ts';
import { runStemma } from './run-stemma.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stemma-import-formats-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Imports files of the test's folder into `bank`. */
function importInto(format: string, ...args: readonly string[]) {
  return runStemma(folder, ['import', format, ...args, '--into', 'bank']);
}

function write(name: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, name), content);
}

const aiken = 'What is 1 + 1?\nA) 1\nB) 2\nANSWER: B\n';

describe('stemma import auto', () => {
  test('says as what each file was read, how sure that is and why', async () => {
    write('a.txt', aiken);
    write('b.txt', aiken.replace('1 + 1', '3 - 1'));
    const { code, err } = await importInto('auto', 'a.txt', 'b.txt');
    expect(code).toBe(0);
    expect(err).toContain('a.txt and 1 more: aiken, 90 % sure. Lines such as');
    expect(err).toContain('2 questions found: 2 imported, 0 skipped, 0 reported and left out;');
  });

  test('says nothing of the kind when the format is named', async () => {
    write('a.txt', aiken);
    const { err } = await importInto('aiken', 'a.txt');
    expect(err).toBe(
      '1 question found: 1 imported, 0 skipped, 0 reported and left out; no problems.\n',
    );
  });

  test('does not go by a guess, but names what the file may be', async () => {
    write('a.csv', 'question,remark\nWhy is the sky blue?,easy\n');
    const { code, out, err } = await importInto('auto', 'a.csv');
    expect(code).toBe(1);
    expect(out).toContain('No importer knows what is in this file. It may be csv (30 % sure).');
    expect(err).toContain('0 questions found');
    expect(existsSync(join(folder, 'bank'))).toBe(false);
  });

  test('unpacks what gzip packed, whatever it is called', async () => {
    write('a.txt.gz', gzipSync(aiken));
    expect((await importInto('auto', 'a.txt.gz')).err).toContain('a.txt: aiken');
    const [item = ''] = readdirSync(join(folder, 'bank')).filter((name) => name.endsWith('.md'));
    expect(readFileSync(join(folder, 'bank', item), 'utf8')).toContain('source: a.txt\n');
  });

  test('gives a file of many questions without topic a folder of its own', async () => {
    const questions = Array.from({ length: 150 }, (_, at) =>
      aiken.replace('1 + 1', `${at} + ${at}`),
    );
    write('Mental sums.txt', questions.join('\n'));
    expect((await importInto('auto', 'Mental sums.txt')).err).toContain('150 imported');
    expect(readdirSync(join(folder, 'bank')).sort()).toEqual(['bank.yml', 'mental-sums']);
    expect((await importInto('auto', 'Mental sums.txt')).err).toContain('0 imported, 150 skipped');
  });
});

test('a formula that cannot be typeset is told, whatever the format', async () => {
  write('a.txt', aiken.replace('1 + 1', '\\(\\frac{1}{2\\)'));
  const { code, out } = await importInto('aiken', 'a.txt');
  expect(code).toBe(1);
  expect(out).toMatch(/a\.txt.*error import-bad-formula\n.*\\frac\{1\}\{2 cannot be typeset/);
});

describe('stemma import --option', () => {
  const table = 'Prompt,One,Two,Key\nWhich is even?,1,2,B\n';
  const mapping = ['text=Prompt', 'choices=One,Two', 'answerLetter=Key'].flatMap((one) => [
    '--option',
    one,
  ]);

  test('says which column is what', async () => {
    write('t.csv', table);
    const { code, err } = await importInto('csv', 't.csv', ...mapping);
    expect(err).toContain('1 imported');
    expect(code).toBe(0);
  });

  test.each([
    [['--option', 'colour=red'], /The options of csv are wrong.*colour/],
    [['--option', 'text'], /Write --option name=value, not text/],
    [['--option', 'text='], /The options of csv are wrong/],
  ])('%j is refused before anything is written', async (args, message) => {
    write('t.csv', table);
    const { code, err } = await importInto('csv', 't.csv', ...args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(existsSync(join(folder, 'bank'))).toBe(false);
  });

  test('is refused by a format that has none', async () => {
    write('a.txt', aiken);
    const { code, err } = await importInto('aiken', 'a.txt', '--option', 'text=x');
    expect(code).toBe(2);
    expect(err).toMatch(/The options of aiken are wrong/);
  });
});

describe('topics', () => {
  const table =
    'question,a,b,answer,topic,subtopic\nWhich is even?,1,2,B,Numbers,Even\nWhich is odd?,1,2,A,Sets,\n';

  test('are added to the list of a bank that has one, and nothing else there changes', async () => {
    mkdirSync(join(folder, 'bank'));
    write(
      'bank/bank.yml',
      '# Our bank\ntitle: Bank\ntaxonomy:\n  - Numbers # all of them\n  - name: Sets\n    children:\n      - Finite\n',
    );
    write('t.csv', table);
    expect((await importInto('csv', 't.csv')).out).toContain('replace  bank/bank.yml');
    expect(readFileSync(join(folder, 'bank', 'bank.yml'), 'utf8')).toBe(
      '# Our bank\ntitle: Bank\ntaxonomy:\n  # all of them\n  - name: Numbers\n    children:\n      - Even\n  - name: Sets\n    children:\n      - Finite\n',
    );
  });

  test('are free in a bank without a list', async () => {
    mkdirSync(join(folder, 'bank'));
    write('bank/bank.yml', 'title: Bank\n');
    write('t.csv', table);
    expect((await importInto('csv', 't.csv')).err).toContain('2 imported');
    expect(readFileSync(join(folder, 'bank', 'bank.yml'), 'utf8')).toBe('title: Bank\n');
  });
});

describe('a quiz', () => {
  const item = (ident: string, text: string) =>
    `<item ident="${ident}" title="${text}"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>essay_question</fieldentry></qtimetadatafield></qtimetadata></itemmetadata><presentation><material><mattext texttype="text/html">${text}</mattext></material><response_str ident="response1" rcardinality="Single"><render_fib/></response_str></presentation></item>`;
  const quiz = (...items: readonly string[]) =>
    hostileZip([
      {
        name: 'g/g.xml',
        content: `<?xml version="1.0"?><questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><assessment ident="g" title="Midterm"><section ident="root_section">${items.join('')}</section></assessment></questestinterop>`,
      },
    ]);

  test('becomes an assessment that names the items as they are called in the bank', async () => {
    write('other.zip', quiz(item('x', 'Why')));
    write('q.zip', quiz(item('a', 'Why'), item('b', 'How')));
    await importInto('auto', 'other.zip');
    const { err } = await importInto('auto', 'q.zip');
    expect(err).toContain('2 questions found: 1 imported, 1 skipped, 0 reported and left out');
    const files = readdirSync(join(folder, 'bank', 'assessments')).sort();
    expect(files.length).toBeGreaterThan(0);
    const ids = readdirSync(join(folder, 'bank'))
      .filter((name) => name.endsWith('.md'))
      .map((name) => name.slice(0, -3));
    const text = readFileSync(join(folder, 'bank', 'assessments', files.at(-1) ?? ''), 'utf8');
    for (const [, id = ''] of text.matchAll(/^ +- ([a-z][\w-]*)$/gm)) expect(ids).toContain(id);
    const { code, out } = await check();
    expect(out).not.toContain('error');
    expect(code).toBe(0);
  });

  test('comes again without a second assessment', async () => {
    write('q.zip', quiz(item('a', 'Why'), item('b', 'How')));
    expect((await importInto('auto', 'q.zip')).err).toContain('1 assessment imported');
    const before = readFileSync(join(folder, 'bank', 'assessments', 'midterm.yml'), 'utf8');
    expect((await importInto('auto', 'q.zip')).err).not.toContain('assessment');
    expect(readdirSync(join(folder, 'bank', 'assessments'))).toEqual(['midterm.yml']);
    expect(readFileSync(join(folder, 'bank', 'assessments', 'midterm.yml'), 'utf8')).toBe(before);
  });

  test('is told of in a dry run', async () => {
    write('q.zip', quiz(item('a', 'Why')));
    const { out } = await importInto('auto', 'q.zip', '--dry-run');
    expect(out).toContain('add      bank/assessments/midterm.yml  from q.zip\n');
    expect(existsSync(join(folder, 'bank'))).toBe(false);
  });

  function check() {
    return runStemma(folder, ['check', '--bank', 'bank']);
  }
});

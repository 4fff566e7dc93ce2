import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runStemma } from './run-stemma.ts';

const question = {
  type: 'multiple_choice',
  title: 'Boiling point',
  question_text: 'When does water boil?',
  choices: ['90 °C', '100 °C'],
  correct_answer: '100 °C',
  topic: 'Heat',
};

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stemma-import-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs `stemma` in the folder of the test. */
function stemma(...args: readonly string[]) {
  return runStemma(folder, args);
}

function write(name: string, content: string | Uint8Array): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), content);
}

function read(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

/** All files below a folder, sorted. */
function filesIn(name: string): string[] {
  return readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, name).length + 1))
    .sort();
}

describe('stemma import', () => {
  test('makes a bank of an empty folder, which check finds clean', async () => {
    const metadata = { subject: 'Thermodynamics' };
    write('q.json', JSON.stringify({ questions: [question], metadata }));
    const { code, err } = await stemma('import', 'auto', 'q.json', '--into', 'bank');
    expect(code).toBe(0);
    expect(err).toBe(
      'q.json: q2lms, 95 % sure. JSON with question_text and correct_answer.\n1 question found: 1 imported, 0 skipped, 0 reported and left out; no problems.\n',
    );
    expect(filesIn('bank')).toEqual(['bank.yml', 'heat/boiling-point.md']);
    expect(read('bank/bank.yml')).toBe('title: Thermodynamics\n');
    expect(read('bank/heat/boiling-point.md')).toBe(
      '---\nid: boiling-point\ntitle: Boiling point\ntopic: Heat\nsource: q.json\n---\n\n' +
        'When does water boil?\n\n- [ ] 90 °C\n- [x] 100 °C\n',
    );
    expect(await stemma('check', '--bank', 'bank')).toMatchObject({ code: 0, out: '' });
  });

  test('imports nothing twice, and says which item is there', async () => {
    write('q.json', JSON.stringify([question]));
    await stemma('import', 'auto', 'q.json', '--into', 'bank');
    const before = read('bank/heat/boiling-point.md');
    const { code, out, err } = await stemma('import', 'auto', 'q.json', '--into', 'bank');
    expect(code).toBe(0);
    expect(out).toContain('boiling-point (heat/boiling-point.md)');
    expect(err).toContain('0 imported, 1 skipped, 0 reported');
    expect(read('bank/heat/boiling-point.md')).toBe(before);
    expect(filesIn('bank')).toHaveLength(2);
  });

  test('adds or replaces what is there when that is asked for', async () => {
    write('q.json', JSON.stringify([question]));
    await stemma('import', 'auto', 'q.json', '--into', 'bank');
    write('q.json', JSON.stringify([{ ...question, correct_answer: 'A' }]));
    await stemma('import', 'auto', 'q.json', '--into', 'bank', '--on-duplicate', 'replace');
    expect(read('bank/heat/boiling-point.md')).toContain('- [x] 90 °C');
    await stemma('import', 'auto', 'q.json', '--into', 'bank', '--on-duplicate', 'new');
    expect(filesIn('bank')).toContain('heat/boiling-point-2.md');
  });

  test('writes nothing in a dry run', async () => {
    write('q.json', JSON.stringify([question]));
    const { code, out, err } = await stemma(
      'import',
      'auto',
      'q.json',
      '--into',
      'bank',
      '--dry-run',
    );
    expect(code).toBe(0);
    expect(out).toContain('add      bank/heat/boiling-point.md  from q.json, [0]');
    expect(err).toContain('1 would be imported');
    expect(existsSync(join(folder, 'bank'))).toBe(false);
  });

  test('ends with 1 for a question without key, which check then names', async () => {
    write('q.json', JSON.stringify([{ ...question, correct_answer: '212 °F' }], null, 2));
    const { code, out, err } = await stemma('import', 'auto', 'q.json', '--into', 'bank');
    expect(code).toBe(1);
    expect(out).toContain('q.json:10:23 error import-answer-unmatched');
    expect(out).toContain('"correct_answer": "212 °F"');
    expect(err).toContain('1 imported (1 as draft), 0 skipped, 0 reported and left out; 1 error.');
    expect(read('bank/heat/boiling-point.md')).toContain('type: multiple-choice\n');
    expect(read('bank/heat/boiling-point.md')).toContain('status: draft\n');
    expect((await stemma('check', '--bank', 'bank')).out).toContain('warning missing-key');
  });

  test('accounts for every question', async () => {
    write('q.json', JSON.stringify([question, question, { ...question, type: 'crossword' }, 7]));
    const { code, err } = await stemma('import', 'q2lms', 'q.json', '--into', 'bank');
    expect(code).toBe(1);
    expect(err).toContain('4 questions found: 1 imported, 1 skipped, 2 reported and left out');
  });

  test('puts items into a folder of the bank above it', async () => {
    write('bank/bank.yml', 'title: Bank\n');
    write(
      'bank/physics/ice.md',
      '---\nid: boiling-point\ntitle: Ice\n---\n\nIce floats.\n\n- [x] True\n- [ ] False\n',
    );
    write('q.json', JSON.stringify([question]));
    await stemma('import', 'auto', 'q.json', '--into', 'bank/physics');
    expect(filesIn('bank')).toEqual([
      'bank.yml',
      'physics/heat/boiling-point-2.md',
      'physics/ice.md',
    ]);
  });

  test('copies figures beside the items', async () => {
    write('source/q.json', JSON.stringify([{ ...question, image_file: ['figures/a.svg'] }]));
    write('source/figures/a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    const { code } = await stemma('import', 'auto', 'source/q.json', '--into', 'bank');
    expect(code).toBe(0);
    expect(filesIn('bank')).toContain('heat/figures-a.svg');
    expect((await stemma('check', '--bank', 'bank')).code).toBe(0);
  });

  test('reads no figure through a link that leads out', async () => {
    write('secret/a.svg', '<svg/>');
    write('source/q.json', JSON.stringify([{ ...question, image_file: ['a.svg'] }]));
    symlinkSync(join(folder, 'secret/a.svg'), join(folder, 'source/a.svg'));
    const { out } = await stemma('import', 'auto', 'source/q.json', '--into', 'bank');
    expect(out).toContain('import-image-missing');
    expect(filesIn('bank')).toEqual(['bank.yml', 'heat/boiling-point.md']);
  });

  test('writes nothing through a link that leads out of the bank', async () => {
    write('bank/bank.yml', 'title: Bank\n');
    mkdirSync(join(folder, 'elsewhere'));
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'bank/heat'));
    write('q.json', JSON.stringify([question]));
    const { code, err } = await stemma('import', 'auto', 'q.json', '--into', 'bank');
    expect(code).toBe(2);
    expect(err).toContain('leads out');
    expect(filesIn('elsewhere')).toEqual([]);
    expect(filesIn('bank')).toEqual(['bank.yml']);
  });

  test('keeps an id that a faulty item has', async () => {
    write('bank/bank.yml', 'title: Bank\n');
    write('bank/bad.md', '---\nid: boiling-point\n---\n\nNo title.\n');
    write('q.json', JSON.stringify([question]));
    await stemma('import', 'auto', 'q.json', '--into', 'bank');
    expect(filesIn('bank')).toContain('heat/boiling-point-2.md');
  });

  test('recognises a question whose formula keeps its file from being read', async () => {
    write('q.json', JSON.stringify([{ ...question, question_text: 'What is $\\frac{1}{2$?' }]));
    const first = await stemma('import', 'auto', 'q.json', '--into', 'bank');
    expect(first).toMatchObject({ code: 1, out: expect.stringContaining('import-bad-formula') });
    expect((await stemma('check', '--bank', 'bank')).code).toBe(1);
    const { err } = await stemma('import', 'auto', 'q.json', '--into', 'bank');
    expect(err).toContain('0 imported, 1 skipped');
    expect(filesIn('bank')).toHaveLength(2);
  });

  test('explains a table in an old encoding', async () => {
    write('q.csv', Buffer.from('question,a,b,answer\nGr\u00f6\u00dfe?,x,y,A\n', 'latin1'));
    const { code, out } = await stemma('import', 'auto', 'q.csv', '--into', 'bank');
    expect(code).toBe(1);
    expect(out).toContain('import-encoding');
    expect(existsSync(join(folder, 'bank'))).toBe(false);
  });

  test('prints ten notes of a kind and counts the others; a report has all of them', async () => {
    write('q.json', JSON.stringify(Array.from({ length: 31 }, () => question)));
    const args = ['import', 'auto', 'q.json', '--into', 'bank', '--dry-run'];
    const { out } = await stemma(...args);
    expect(out.match(/The question is in the bank as/g)).toHaveLength(10);
    expect(out).toContain('… and 20 more of import-duplicate');
    await stemma(...args, '--report', 'all.json');
    const all: readonly { code: string }[] = JSON.parse(
      readFileSync(join(folder, 'all.json'), 'utf8'),
    );
    expect(all.filter(({ code }) => code === 'import-duplicate')).toHaveLength(30);
  });

  test.each([
    ['an unknown format', ['import', 'q2lm', 'q.json'], 'Did you mean q2lms?'],
    ['a file that is not there', ['import', 'auto', 'none.json'], 'There is no file none.json.'],
    ['a target that is a file', ['import', 'auto', 'q.json', '--into', 'q.json'], 'is no folder'],
    [
      'a folder for assessments',
      ['import', 'auto', 'q.json', '--into', 'bank/assessments'],
      'holds no items',
    ],
    [
      'an unknown action',
      ['import', 'auto', 'q.json', '--on-duplicate', 'merge'],
      'skip, new, replace',
    ],
    ['no file', ['import', 'auto'], 'missing required argument'],
  ])('ends with 2 for %s', async (_, args, words) => {
    write('bank/bank.yml', 'title: Bank\n');
    write('q.json', JSON.stringify([question]));
    const { code, err } = await stemma(...args);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });
});

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { zipFiles } from '../../../src/formats/zip.ts';
import { folderWith, runStemma } from './run-stemma.ts';

/** Imports one file into a bank that is not there yet. */
async function importFile(format: string, content: string | Uint8Array) {
  const folder = folderWith({});
  writeFileSync(join(folder, 'file'), content);
  const finished = await runStemma(folder, ['import', format, 'file', '--into', 'bank']);
  return { ...finished, isWritten: existsSync(join(folder, 'bank')) };
}

function archive(path: string, content = '<document/>'): Uint8Array {
  return zipFiles([{ path, content }]);
}

const word = archive('word/document.xml');

describe('a file that no importer knows', () => {
  test.each([
    ['an empty file', '', 'The file is empty.'],
    ['a file of spaces', ' \r\n\t\n', 'The file is empty.'],
    ['a PDF', '%PDF-1.7\n%âãÏÓ\n', 'This is a PDF'],
    ['a Word document', word, 'This is a Word document.'],
    ['an Excel workbook', archive('xl/workbook.xml'), 'This is an Excel workbook.'],
    [
      'an OpenDocument table',
      archive('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'),
      'This is an OpenDocument table.',
    ],
    ['half an archive', word.subarray(0, word.length / 2), 'The archive is not read: '],
  ])('%s is called what it is', async (_, content, message) => {
    const { code, out, err, isWritten } = await importFile('auto', content);
    expect(out).toContain(message);
    expect(err).toContain('0 questions found');
    expect(code).toBe(1);
    expect(isWritten).toBe(false);
  });

  test('an archive of anything else is unknown', async () => {
    const { out } = await importFile('auto', archive('photo.txt', 'none'));
    expect(out).toContain('No importer knows what is in this file.');
  });
});

test.each([
  ['a file that is not there', 'none.txt', 'stemma: There is no file none.txt.\n'],
  ['a folder', 'folder', 'stemma: folder is a folder. Name the files in it.\n'],
])('%s is wrong usage', async (_, path, message) => {
  const folder = folderWith({ 'folder/a.txt': 'What?\nA) a\nB) b\nANSWER: A\n' });
  const finished = await runStemma(folder, ['import', 'auto', path, '--into', 'bank']);
  expect(finished).toEqual({ code: 2, out: '', err: message });
});

describe('a file of another format than the one that was named', () => {
  test.each([
    ['canvas', word],
    ['qti', word],
    ['common-cartridge', word],
    ['gift', ''],
    ['aiken', ''],
    ['text2qti', ''],
  ] as const)('%s finds nothing in it, and says so', async (format, content) => {
    const { code, out, isWritten } = await importFile(format, content);
    expect(out).toMatch(/^file.* error import-/mu);
    expect(code).toBe(1);
    expect(isWritten).toBe(false);
  });

  test('a Word document is no deck of Anki', async () => {
    const { out } = await importFile('anki', word);
    expect(out).toContain('There is no collection of Anki in it');
  });
});

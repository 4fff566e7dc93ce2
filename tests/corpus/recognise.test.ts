/**
 * Every file of real banks is recognised by its content alone. The files are not part of the
 * repository; without them these tests are skipped.
 */
import { existsSync, globSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importers } from '../../src/importers/index.ts';
import { chooseImporter } from '../../src/node/import/choose-importer.ts';
import { readSourceFile } from '../../src/node/import/source-file.ts';

const corpus = '../shared/corpus';

/** What the files of each folder are, as the folder's own name or its README says. */
const formats: readonly (readonly [folder: string, format: string])[] = [
  ['aiken', 'aiken'],
  ['brightspace', 'brightspace-csv'],
  ['canvas-golden', 'canvas'],
  ['canvas-qti12', 'canvas'],
  ['gift', 'gift'],
  ['moodle-xml', 'moodle-xml'],
  ['new-quizzes', 'canvas'],
  ['q2lms', 'q2lms'],
  ['radio-pool', 'question-pool'],
  ['reference/cc11/pkg/bank', 'qti-1.2'],
  ['reference/cc11/pkg/q1', 'qti-1.2'],
  ['reference/cc11', 'common-cartridge'],
  ['reference/gift', 'gift'],
  ['reference/moodle', 'moodle-xml'],
  ['reference/qti21', 'qti'],
  ['reference/qti22', 'qti'],
  ['reference/qti3', 'qti'],
  ['text2qti', 'text2qti'],
  ['trivia-aiken', 'aiken'],
];

/** An example of the specification itself among those of New Quizzes. */
const others: ReadonlyMap<string, string> = new Map([['ordering.xml', 'qti-1.2']]);

/** Pictures, licences, notes, and manifests and expectations without their packages. */
const noBank = /LICENSE|README|\.png$|\.d\.ts$|imsmanifest\.xml$|tests\.json$|qti3-test\.xml$/;

describe.skipIf(!existsSync(corpus))('a file of the corpus (../shared)', () => {
  const files = globSync(`${corpus}/**/*`)
    .filter((path) => statSync(path).isFile() && !noBank.test(path))
    .sort();

  test('stands in a folder whose format is known', () => {
    const folders = new Set(files.map((path) => dirname(path).slice(corpus.length + 1)));
    expect([...folders].sort()).toEqual(formats.map(([folder]) => folder).sort());
  });

  test.each(formats)('of %s is recognised as %s, whatever it is called', (folder, format) => {
    expect(importers.map(({ name }) => name)).toContain(format);
    const ours = files.filter((path) => dirname(path) === `${corpus}/${folder}`);
    const found = ours.map((path) => {
      const choice = chooseImporter(readSourceFile(resolve(path), 'file'), 'auto');
      return [basename(path), choice.ok ? choice.importer.name : choice.diagnostic.message];
    });
    expect(found).toEqual(
      ours.map((path) => [basename(path), others.get(basename(path)) ?? format]),
    );
  });

  test('that holds no questions is not taken for a bank', () => {
    for (const path of globSync(`${corpus}/**/tests.json`)) {
      expect(chooseImporter(readSourceFile(resolve(path)), 'auto')).toMatchObject({ ok: false });
    }
  });
});

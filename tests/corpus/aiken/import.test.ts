/** Aiken files of others; without them these tests are skipped. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { contentToText } from '../../../src/content/to-text.ts';
import { aikenImporter } from '../../../src/importers/aiken/index.ts';

const samples = '../shared/corpus/aiken';
const trivia = '../shared/corpus/trivia-aiken';

function read(path: string, bytes: Uint8Array) {
  return aikenImporter.import({ path, bytes }, { readBeside: () => undefined });
}

describe.skipIf(!existsSync(samples))("Moodle's samples", () => {
  test('are recognised', () => {
    const path = `${samples}/questions.aiken.txt`;
    expect(aikenImporter.recognise({ path, bytes: readFileSync(path) }).confidence).toBe(0.9);
  });

  test('give two questions, as in Moodle', () => {
    const { items, diagnostics } = read('q', readFileSync(`${samples}/questions.aiken.txt`));
    expect(diagnostics).toEqual([]);
    expect(items.map(({ item }) => contentToText(item.stem))).toEqual([
      'The Moodle project was started by:',
      'Moodle\'s abilities include handling user input that includes <html class="cool"> & images:',
    ]);
  });

  test('have the three faults that Moodle names', () => {
    const { items, found, diagnostics } = read('q', readFileSync(`${samples}/aiken_errors.txt`));
    expect(diagnostics.map(({ code, place }) => `${place?.line} ${code}`)).toEqual([
      '1 import-choices-missing',
      '5 import-text-missing',
      '14 import-answer-missing',
    ]);
    expect(found).toBe(6);
    expect(items.map(({ item }) => item.metadata.status)).toEqual([
      undefined,
      'draft',
      undefined,
      undefined,
    ]);
  });
});

describe.skipIf(!existsSync(trivia))('a public collection', () => {
  test('is read whole, with the answers that its files give', () => {
    let [found, answers] = [0, 0];
    const doubles: string[] = [];
    for (const name of readdirSync(trivia).filter((entry) => entry.endsWith('.gz'))) {
      const bytes = gunzipSync(readFileSync(`${trivia}/${name}`));
      const stated = bytes.toString().match(/^ANSWER: ([A-D])$/gm) ?? [];
      const result = read(name, bytes);
      found += result.items.length;
      for (const [index, { item }] of result.items.entries()) {
        const [interaction] = item.interactions;
        const choices = interaction?.kind === 'choice' ? interaction.choices : [];
        const key = choices.findIndex(({ correct }) => correct);
        if (stated[index] === `ANSWER: ${'ABCD'[key]}`) answers += 1;
      }
      doubles.push(...result.diagnostics.map(({ code }) => code));
    }
    expect(found).toBe(49_716);
    expect(answers).toBe(49_716);
    expect(doubles).toEqual(Array(24).fill('import-duplicate-choices'));
  });
});

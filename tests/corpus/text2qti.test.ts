/** A text with a question of every kind of text2qti. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentToText } from '../../src/content/to-text.ts';
import { recogniseFile } from '../../src/importers/recognise-file.ts';
import { describeKey } from '../../src/interactions/describe.ts';

const folder = '../shared/corpus/text2qti';

describe.skipIf(!existsSync(folder))('the sample of text2qti', () => {
  const read = () => {
    const name = readdirSync(folder).find((one) => one.endsWith('.txt')) ?? '';
    const file = { path: name, bytes: new Uint8Array(readFileSync(`${folder}/${name}`)) };
    const importer = recogniseFile(file)?.importer;
    expect(importer?.name).toBe('text2qti');
    return importer?.import(file, { readBeside: () => undefined });
  };

  test('is ten questions and a text, each with its key', () => {
    const { items = [], found, title } = read() ?? {};
    expect([found, title]).toEqual([11, 'Interchange sample']);
    expect(items.map(({ item }) => [item.type, item.interactions.map(describeKey).join()])).toEqual(
      [
        ['multiple-choice', '$5$'],
        ['multiple-response', 'Tyrannosaurus rex; Triceratops'],
        ['numeric', expect.stringMatching(/^1\.4142 .*0\.0001/)],
        ['numeric', expect.stringMatching(/1.*2/)],
        ['numeric', '5'],
        ['short-answer', expect.stringMatching(/^Newton.*Isaac Newton/)],
        ['essay', expect.any(String)],
        ['upload', expect.any(String)],
        ['stimulus', ''],
        ['true-false', 'true'],
        ['true-false', 'true'],
      ],
    );
    const [sum] = items;
    expect([sum?.item.title, sum?.item.metadata.points]).toEqual(['A sum', 2]);
    expect(contentToText(sum?.item.feedback.incorrect ?? [])).toBe('Count again.');
  });

  test('is an assessment that draws one of the last two questions for three points', () => {
    const { assessments = [], diagnostics = [] } = read() ?? {};
    expect(assessments.map(({ sections }) => sections.map(({ kind }) => kind))).toEqual([
      ['fixed', 'drawn'],
    ]);
    expect(assessments[0]?.sections[1]).toMatchObject({ pick: 1, points: 3 });
    expect(diagnostics.map(({ code }) => code)).toEqual(['import-assessment-incomplete']);
  });
});

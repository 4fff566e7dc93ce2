import { beforeAll, describe, expect, it } from 'vitest';
import { canvasExporter } from '../../../exporters/canvas/index.ts';
import { visitContent } from '../../../src/content/walk.ts';
import type { ExportHost, ExportSelection } from '../../../src/formats/exporter.ts';
import { zipFiles } from '../../../src/formats/zip.ts';
import type { Content, ItemBank } from '../../../src/model/index.ts';
import { openBank } from '../../../src/node/open-bank.ts';
import { importClassic } from '../../unit/canvas/importer-model/classic.ts';
import type { ImportedQuestion } from '../../unit/canvas/importer-model/imported.ts';
import { importNewQuizzes } from '../../unit/canvas/importer-model/new-quizzes.ts';
import { shown, written } from '../../unit/canvas/importer-model/shown.ts';
import { defaultOptions } from '../../unit/canvas/made-package.ts';

let bank: ItemBank;
let host: ExportHost;

beforeAll(async () => {
  const opened = await openBank('questions');
  bank = opened.bank;
  host = { readAsset: opened.readAsset };
});

/** All items, or all assessments. */
function selectionOf(assessments: readonly string[]): ExportSelection {
  const items = bank.items.map(({ id }) => id);
  return { id: 'all-items', title: 'All', assessments, items };
}

/** The whole bank as one quiz, read back by the importer of the profile, by id of the item. */
function readBack(profile: 'classic' | 'new-quizzes'): ReadonlyMap<string, ImportedQuestion> {
  const options = { ...defaultOptions, profile, container: 'quiz', variants: 5 } as const;
  const { files } = canvasExporter.export(bank, selectionOf([]), options, host);
  const archive = zipFiles(files);
  const { quizzes } = profile === 'classic' ? importClassic(archive) : importNewQuizzes(archive);
  const questions = quizzes.flatMap((quiz) => quiz.questions);
  return new Map(questions.map((question) => [question.ident.split('_').at(-1) ?? '', question]));
}

describe.each(['classic', 'new-quizzes'] as const)('the sample bank for %s', (profile) => {
  it.each(['quiz', 'bank', 'both'] as const)('breaks no rule as %s', (container) => {
    const selections = [selectionOf([]), selectionOf(bank.assessments.map(({ id }) => id))];
    for (const selection of selections) {
      const { files, diagnostics } = canvasExporter.export(
        bank,
        selection,
        { ...defaultOptions, profile, container, draws: 'bank', banks: 'topic' },
        host,
      );
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(canvasExporter.check?.(zipFiles(files))).toEqual([]);
    }
  });

  it('shows every stem, choice and feedback as it is written', () => {
    const questions = readBack(profile);
    const asked = bank.items.filter(({ type }) => type !== 'flashcard');
    expect(asked.length).toBeGreaterThan(100);
    for (const item of asked) {
      const question = questions.get(item.id);
      const stem = shown(question?.stem ?? '');
      // After a gap, Classic may name the options of what was a menu.
      for (const text of written(item.stem).split('____')) {
        expect([item.id, stem]).toEqual([item.id, expect.stringContaining(text)]);
      }
      for (const caption of captionsOf(item.stem)) expect(question?.stem).toContain(caption);
      const [interaction] = item.interactions;
      if (interaction?.kind === 'choice') {
        expect(
          question?.choices.map(({ text, isRight, feedback = '' }) => [
            shown(text),
            isRight,
            shown(feedback),
          ]),
        ).toEqual(
          interaction.choices.map(({ content, correct, feedback = [] }) => [
            written(content),
            correct,
            written(feedback),
          ]),
        );
      }
      const general = [item.feedback.general ?? [], item.solution ?? []].map(written);
      const found = shown(question?.feedback.general ?? '');
      for (const text of general) {
        expect([item.id, found]).toEqual([item.id, expect.stringContaining(text)]);
      }
    }
  });
});

/** Captions of figures and plots. */
function captionsOf(content: Content): readonly string[] {
  const captions: string[] = [];
  visitContent(content, (node) => {
    if (node.type === 'figure' || node.type === 'plot') captions.push(node.caption ?? '');
  });
  return captions;
}

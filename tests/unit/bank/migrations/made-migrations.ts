/** Steps of a format that does not exist, made for the tests of the machinery. */
import { bankFileKind } from '../../../../src/bank/bank-path.ts';
import { editFrontMatter } from '../../../../src/bank/migrations/edit-front-matter.ts';
import { renameKey, replaceValue } from '../../../../src/bank/migrations/edit-yaml.ts';
import type { BankTexts, Migration } from '../../../../src/bank/migrations/migration.ts';
import { diagnostic } from '../../../../src/diagnostics/diagnostic.ts';
import { sourceText } from '../../../../src/markdown/source-text.ts';
import type { Diagnostic } from '../../../../src/model/index.ts';

/** Version 2 calls `difficulty` of items `level`. */
export const renameDifficulty: Migration = {
  summary: '`difficulty` is called `level`.',
  up: renameInItems('difficulty', 'level'),
  down: renameInItems('level', 'difficulty'),
};

/** Version 3 counts `minutes` in seconds and has a file of its own for the title of the bank. */
export const countSeconds: Migration = {
  summary: '`minutes` are counted in seconds, and the bank has a title page.',
  up: (texts) => ({
    changes: new Map<string, string | null>([
      ...inItems(
        texts,
        scaleMinutes((minutes) => minutes * 60),
      ),
      ['title.md', 'The bank.\n'],
    ]),
    losses: lossesIn(texts, /^minutes: \D.*/mu, 'This time is no number.'),
  }),
  down: (texts) => ({
    changes: new Map<string, string | null>([
      ...inItems(
        texts,
        scaleMinutes((seconds) => seconds / 60),
      ),
      ['title.md', null],
    ]),
    losses: lossesIn(texts, /^level: extreme$/mu, 'The older version has no such level.'),
  }),
};

function renameInItems(from: string, to: string): Migration['up'] {
  return (texts) => ({
    changes: inItems(texts, (yaml) => renameKey(yaml, [from], to)),
    losses: [],
  });
}

function scaleMinutes(scale: (value: number) => number) {
  return (yaml: string): string | undefined => {
    const value = /^minutes: (\d+)/mu.exec(yaml)?.[1];
    return value && replaceValue(yaml, ['minutes'], String(scale(Number(value))));
  };
}

function inItems(
  texts: BankTexts,
  edit: (yaml: string) => string | undefined,
): Map<string, string> {
  const items = [...texts].filter(([path]) => bankFileKind(path) === 'item');
  return new Map(items.map(([path, text]) => [path, editFrontMatter(text, edit)]));
}

function lossesIn(texts: BankTexts, pattern: RegExp, message: string): Diagnostic[] {
  return [...texts].flatMap(([path, text]) => {
    const found = pattern.exec(text);
    if (found === null) return [];
    const span = { start: found.index, end: found.index + found[0].length };
    const place = sourceText(text, path).place(span);
    return [diagnostic('migration-loss', { message, place })];
  });
}

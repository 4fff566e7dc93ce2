/** Writes a bank twice: as it is, and with all that is not public replaced by something else. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { visibilityOf } from '../../src/bank/release.ts';
import { printItem } from '../../src/markdown/print-item.ts';
import type { AuthoredItem, Content } from '../../src/model/index.ts';
import { openBank } from '../../src/node/open-bank.ts';
import { withOtherKey, withOtherNotes } from '../unit/leak-check/other-key.ts';

/**
 * Both banks have the same items in the same files, printed by the same program.
 * @param secretFiles of the bank, with other content for the second
 * @param secretWords of settings and assessments, with other words for the second
 */
export async function writeTwinBanks(
  bank: string,
  [first, second]: readonly [first: string, second: string],
  secretFiles: Readonly<Record<string, string>>,
  secretWords: Readonly<Record<string, string>>,
): Promise<void> {
  for (const folder of [first, second]) cpSync(bank, folder, { recursive: true });
  const { bank: whole, authored } = await openBank(bank);
  for (const item of [...whole.items, ...whole.stimuli]) {
    const own = authored.get(item.id);
    if (own === undefined) throw new Error(`${item.id} is not there.`);
    write(first, own.path, printItem(own));
    write(second, own.path, replaceWords(printItem(otherItem(own, item)), secretWords));
  }
  for (const [path, content] of Object.entries(secretFiles)) write(second, path, content);
  for (const { path } of whole.assessments) {
    write(second, path, replaceWords(readFileSync(join(bank, path), 'utf8'), secretWords));
  }
}

function otherItem(own: AuthoredItem, complete: Parameters<typeof visibilityOf>[0]): AuthoredItem {
  // A stimulus has no key.
  const changed = own.type === 'stimulus' ? withOtherNotes(own) : withOtherKey(own);
  switch (visibilityOf(complete)) {
    case 'full':
      return withOtherNotes(own);
    case 'without-key':
      return changed;
    case 'hidden':
      return {
        ...changed,
        title: 'Something else altogether',
        stem: paragraph('Nobody may read this question either.'),
        hints: [paragraph('Nor this hint.')],
        metadata: { ...changed.metadata, tags: ['another-tag'], points: 9 },
      };
  }
}

function paragraph(value: string): Content {
  return [{ type: 'paragraph', children: [{ type: 'text', value }] }];
}

function replaceWords(text: string, words: Readonly<Record<string, string>>): string {
  return Object.entries(words).reduce((all, [from, to]) => all.replaceAll(from, to), text);
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

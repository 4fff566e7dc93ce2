/** Gathers what the bank keeps from the public, ready to be looked for. */
import { isPublic, visibilityOf } from '../../bank/release.ts';
import { contentTexts } from '../../bank/secrecy/content-texts.ts';
import { itemAssetUrls } from '../../bank/secrecy/item-asset-urls.ts';
import { itemParts } from '../../bank/secrecy/item-parts.ts';
import { publicTexts } from '../../bank/secrecy/public-texts.ts';
import type { SecretPart, SecretText } from '../../bank/secrecy/secret-text.ts';
import { secretTexts } from '../../bank/secrecy/secret-texts.ts';
import { resolveAsset } from '../../content/resolve-asset.ts';
import type { Item } from '../../model/index.ts';
import type { BankIndex } from '../index-bank.ts';
import { assessmentSecrets } from './assessment-secrets.ts';
import { type KnownFiles, knownFiles } from './known-files.ts';
import { type PhraseIndex, phraseIndex } from './phrase-index.ts';
import { wordsOf } from './scan-words.ts';
import { secretPhrases } from './secret-phrases.ts';

/** What a phrase would give away. */
export interface Secret {
  /** Id of the item or assessment. */
  readonly owner: string;
  readonly part: SecretPart;
  /**
   * Where it counts: anywhere; only in files about the item; only in packages, for it stands on the
   * item's page, too; only in data, as one word of several.
   */
  readonly where: 'anywhere' | 'beside' | 'packages' | 'data';
}

/** The secrets of a bank. */
export interface BankSecrets {
  readonly phrases: PhraseIndex<Secret>;
  /** Ids of public items whose key is not released. */
  readonly held: ReadonlySet<string>;
  /** The item whose secret parts alone show a file of these bytes. */
  readonly files: KnownFiles;
  /** The item that shows a file of these bytes to everyone. */
  readonly shownFiles: KnownFiles;
}

/** Letters that a word has before it counts by itself. */
const tellingWord = /^\p{L}{6,}$/u;

/** Reads every item. @param programs texts that the program shows in every site */
export async function bankSecrets(
  index: BankIndex,
  programs: Iterable<string>,
): Promise<BankSecrets> {
  const phrases = phraseIndex<Secret>();
  const words = new Map<string, Secret>();
  const shown = new Map<string, string>();
  const secret = new Map<string, string>();
  const held = new Set<string>();
  const add = (owner: string, text: SecretText): void => {
    for (const { isTelling, ...phrase } of secretPhrases(text)) {
      const where = isTelling ? 'anywhere' : 'beside';
      phrases.add({ ...phrase, meaning: { owner, part: text.part, where } });
    }
    for (const word of wordsOf(text.text)) {
      if (!tellingWord.test(word) || words.has(word)) continue;
      words.set(word, { owner, part: text.part, where: 'data' });
    }
  };
  for await (const item of itemsOf(index)) {
    for (const text of secretTexts(item)) add(item.id, text);
    if (visibilityOf(item) === 'without-key' && item.type !== 'stimulus') {
      held.add(item.id);
      for (const text of packageTexts(item)) {
        for (const { isTelling, ...phrase } of secretPhrases(text)) {
          if (!isTelling) continue;
          phrases.add({
            ...phrase,
            meaning: { owner: item.id, part: text.part, where: 'packages' },
          });
        }
      }
    }
    const urls = itemAssetUrls(item);
    for (const url of urls.shown) shown.set(resolveAsset(item.path, url) ?? '', item.id);
    for (const url of urls.secret) secret.set(resolveAsset(item.path, url) ?? '', item.id);
  }
  for (const { id, text } of assessmentSecrets(index.assessments)) add(id, text);
  for (const [word, meaning] of words) phrases.add({ words: [word], meaning });
  await forgetPublicTexts(index, phrases, programs);
  for (const path of shown.keys()) secret.delete(path);
  const shownFiles = knownFiles(shown, index.readAsset);
  const files = knownFiles(secret, index.readAsset, shownFiles);
  return { phrases, held, files, shownFiles };
}

/** What a package holds of an item besides its key. */
function packageTexts(item: Item): readonly SecretText[] {
  return [
    { part: 'id', kind: 'code', text: item.id },
    ...itemParts(item)
      .filter(({ part }) => part === 'stem')
      .flatMap(({ part, content }) => contentTexts(content).map((text) => ({ part, ...text }))),
  ];
}

/** What anyone may read is no secret, wherever else it stands. */
async function forgetPublicTexts(
  index: BankIndex,
  phrases: PhraseIndex<Secret>,
  programs: Iterable<string>,
): Promise<void> {
  const { settings, assessments, paths, readSource } = index;
  const forget = (text: string): void => phrases.forget(text, () => true);
  const forgetOnPages = (text: string): void =>
    phrases.forget(text, ({ where }) => where !== 'packages');
  for (const text of programs) forgetOnPages(text);
  forgetOnPages(JSON.stringify(settings));
  for (const { settings: how, ...assessment } of assessments) {
    if (assessment.release === 'secure') continue;
    const { accessCode: _, ipFilter: __, ...open } = how;
    forgetOnPages(JSON.stringify({ ...assessment, sections: titlesOf(assessment), open }));
  }
  for (const path of paths) if (path.startsWith('guides/')) forgetOnPages(readSource(path) ?? '');
  for await (const item of itemsOf(index)) {
    if (!isPublic(item)) continue;
    const visibility = visibilityOf(item);
    for (const text of publicTexts(item)) (visibility === 'full' ? forget : forgetOnPages)(text);
  }
}

function titlesOf({ sections }: { readonly sections: readonly { readonly title?: string }[] }) {
  return sections.map(({ title }) => title);
}

async function* itemsOf(index: BankIndex): AsyncIterable<Item> {
  for (const header of index.items) yield await index.loadItem(header);
}

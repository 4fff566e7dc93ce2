/** Collects what is found in one file, each leak once. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../../model/index.ts';
import type { BankSecrets, Secret } from './bank-secrets.ts';
import { keySignsInData, keySignsInPage } from './key-signs.ts';
import { wordsOf } from './scan-words.ts';
import type { View, Visitor } from './view.ts';

/** What is collected while a file is read. */
export interface FileLeaks {
  readonly visitor: Visitor;
  readonly findings: () => readonly Diagnostic[];
}

const packageMarks =
  /<questestinterop|<assessmentItem|<assessment_?test|<quiz[\s>]|respcondition|<correctResponse|<answer fraction|^::.*::|^ANSWER: [A-Z]/imu;
const jsonPart = /<script[^<>]*type=["']?application\/(?:ld\+)?json[^<>]*>/giu;

/** Letters that a phrase has at least before bytes that are no text count as that phrase. */
const clearInNoise = 10;

/** Collects the leaks of a file. @param path in the site */
export function fileLeaks(path: string, secrets: BankSecrets): FileLeaks {
  const found = new Map<string, Diagnostic>();
  const words = new Map<string, Secret>();
  const pageOf = heldItemOf(path, secrets.held);
  const report = (key: string, finding: Diagnostic): void => {
    if (!found.has(key)) found.set(key, finding);
  };
  const findText = (secret: Secret, view: View, start: number, end: number): void => {
    const { owner, part, where } = secret;
    const slice = view.text.slice(start, end);
    if (view.isNoise && wordsOf(slice).join('').length < clearInNoise) return;
    if (where === 'beside' && !isAbout(view, owner)) return;
    if (where === 'packages') {
      if (!isPackage(view)) return;
      const message = `This package holds "${owner}", whose key is not released${via(view.chain)}.`;
      report(`package ${owner}`, leak('leak-package', message, owner, view, start));
      return;
    }
    const message = `The ${part} of "${owner}" stands in this file: ${beginningOf(slice)}${via(view.chain)}.`;
    report(`text ${owner} ${part}`, leak('leak-text', message, owner, view, start));
  };
  const view = (view: View): void => {
    secrets.phrases.find(view.text, (secret, start, end) => {
      if (secret.where !== 'data') findText(secret, view, start, end);
      else if (isData(view)) words.set(view.text.slice(start, end).toLowerCase(), secret);
    });
    if (view.isNoise) return;
    if (pageOf !== undefined) {
      for (const { what, offset } of keySignsInPage(view.text)) {
        const message = `The page of "${pageOf}", whose key is not released, has ${what}${via(view.chain)}.`;
        report(`key ${what}`, leak('leak-key', message, pageOf, view, offset));
      }
    }
    for (const data of dataIn(view)) {
      for (const { id, name } of keySignsInData(data, (key) => secrets.held.has(key))) {
        const message = `Data about "${id}", whose key is not released, has the field "${name}"${via(view.chain)}.`;
        report(`data ${id} ${name}`, leak('leak-key', message, id, view));
      }
    }
  };
  return {
    visitor: {
      view,
      piece: ({ chain, bytes }) => {
        const owner = secrets.files.find(bytes);
        if (owner === undefined) return;
        const message = `This is a file that only secret parts of "${owner}" show${via(chain)}.`;
        report(`file ${owner}`, leak('leak-file', message, owner, { chain }));
      },
      obstacle: (chain, reason) =>
        report(
          `obstacle ${chain.join('\n')}`,
          leak(
            'leak-unreadable',
            `This file cannot be searched: ${reason}${via(chain)}.`,
            undefined,
            {
              chain,
            },
          ),
        ),
    },
    findings: () => {
      const hasText = [...found.values()].some(({ code }) => code === 'leak-text');
      return [...found.values(), ...(hasText ? [] : indexLeak(words, path))];
    },
  };
}

/** Single words of secrets that no public text has: an index of them tells what the texts say. */
function indexLeak(words: ReadonlyMap<string, Secret>, path: string): readonly Diagnostic[] {
  const owners = new Set([...words.values()].map(({ owner }) => owner));
  const [owner] = owners;
  if (words.size < 2 || owner === undefined) return [];
  const message = `${words.size} words that only secret texts have stand in this data, those of ${owners.size} items such as "${owner}".`;
  return [leak('leak-text', message, owner, { chain: [path] })];
}

function leak(
  code: 'leak-text' | 'leak-key' | 'leak-package' | 'leak-file' | 'leak-unreadable',
  message: string,
  item: string | undefined,
  { chain, text, hasLines }: Pick<View, 'chain'> & Partial<View>,
  offset?: number,
): Diagnostic {
  const [file = ''] = chain;
  const isPlaced = text !== undefined && hasLines === true && offset !== undefined;
  return diagnostic(code, {
    message,
    place: { file, ...(isPlaced ? { line: lineAt(text, offset) } : {}) },
    ...(item === undefined ? {} : { item }),
  });
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1))
    line += 1;
  return line;
}

/** Enough to find it by, not enough to read it. */
function beginningOf(slice: string): string {
  const plain = slice.replaceAll(/\s+/gu, ' ');
  const shown = Math.min(12, Math.max(2, Math.floor(plain.length / 3)));
  return `"${plain.slice(0, shown)}…"`;
}

function via(chain: readonly string[]): string {
  return chain.length > 1 ? ` (${chain.join(' › ')})` : '';
}

/** The item that a page is about, where its key is not released. */
function heldItemOf(path: string, held: ReadonlySet<string>): string | undefined {
  return path.split('/').find((part) => held.has(part));
}

function isAbout({ chain }: View, owner: string): boolean {
  return chain.some((name) =>
    name.split('/').some((part) => part.replace(/\.\w+$/u, '') === owner),
  );
}

function isPackage({ chain, text, isPacked }: View): boolean {
  const [path = ''] = chain;
  if (isPacked || path.startsWith('downloads/')) return true;
  return !/\.(?:html|js|css)(?:\.(?:gz|br))?$/u.test(path) && packageMarks.test(text);
}

function isData({ chain: [path = ''], isNoise }: View): boolean {
  return !isNoise && /\.(?:json|csv|tsv|txt|bin|ndjson|jsonl)(?:\.(?:gz|br))?$/u.test(path);
}

function dataIn({ text }: View): readonly unknown[] {
  const parts = jsonParts(text);
  return [...(/^\s*[[{]/u.test(text) ? [text] : []), ...parts].flatMap((part) => {
    try {
      return [JSON.parse(part)];
    } catch {
      return [];
    }
  });
}

function jsonParts(text: string): readonly string[] {
  const parts: string[] = [];
  let end = 0;
  for (const { 0: opening, index } of text.matchAll(jsonPart)) {
    if (index < end) continue;
    const start = index + opening.length;
    end = text.indexOf('</script', start);
    if (end < 0) break;
    parts.push(text.slice(start, end));
  }
  return parts;
}

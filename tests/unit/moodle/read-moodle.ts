/** Reads questions of Moodle XML written in tests. */
import { contentToText } from '../../../src/content/to-text.ts';
import type { ImportResult } from '../../../src/formats/importer.ts';
import { moodleXmlImporter } from '../../../src/importers/moodle-xml/index.ts';
import type { AuthoredItem, Content } from '../../../src/model/index.ts';

/** A file of these questions. */
export function readMoodle(...questions: readonly string[]): ImportResult {
  const text = `<?xml version="1.0"?>\n<quiz>\n${questions.join('\n')}\n</quiz>`;
  const bytes = new TextEncoder().encode(text);
  return moodleXmlImporter.import({ path: 'bank.xml', bytes }, { readBeside: () => undefined });
}

/** One question with the text “Q?” and the given rest. */
export function question(type: string, inner: string, text = 'Q?'): string {
  const html = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<question type="${type}"><name><text>Name</text></name><questiontext format="html"><text>${html}</text></questiontext>${inner}</question>`;
}

/** An answer with its share in percent. */
export function answer(fraction: number, text: string, inner = ''): string {
  return `<answer fraction="${fraction}" format="html"><text>${text}</text>${inner}</answer>`;
}

/** Feedback as Moodle writes it. */
export function feedback(text: string, name = 'feedback'): string {
  return `<${name} format="html"><text>${text}</text></${name}>`;
}

/** The only item of a result. */
export function itemOf({ items }: ImportResult): AuthoredItem {
  const [only, second] = items;
  if (!only || second) throw new Error(`${items.length} items and not one.`);
  return only.item;
}

/** Codes of all findings. */
export function codesOf({ diagnostics }: ImportResult): readonly string[] {
  return diagnostics.map(({ code }) => code);
}

/** The words of a content, blocks parted by bars. */
export function wordsOf(content: Content | undefined): string {
  return contentToText(content ?? [])
    .trim()
    .replace(/\s*\n+\s*/g, ' | ');
}

/** `*right, wrong` */
export function choicesOf({ interactions }: AuthoredItem): string {
  const [first] = interactions;
  if (first?.kind !== 'choice' && first?.kind !== 'inline-choice') return '';
  return first.choices
    .map(({ content, correct }) => `${correct ? '*' : ''}${wordsOf(content)}`)
    .join(', ');
}

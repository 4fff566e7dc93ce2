/** One question of a file, with what is needed to read its texts. */

import type { XmlElement } from '../../formats/xml.ts';
import { childElements, elementAt, textOf } from '../../formats/xml-query.ts';
import type { Content } from '../../model/index.ts';
import type { ReportFinding } from '../answer/read-answer.ts';
import { formatNamed, readFormatted } from '../moodle/read-formatted.ts';
import type { MoodleAnswer } from '../moodle/reading.ts';
import { type AssetCollection, addAsset, decodeBase64 } from './assets.ts';

/** What readers of questions are given. */
export interface QuestionElement {
  readonly element: XmlElement;
  readonly report: ReportFinding;
  readonly assets: AssetCollection;
  /** Where the item will be, below the target folder. */
  readonly folder: string;
}

/** The text of a child such as `defaultgrade` or `name`, trimmed; empty where there is none. */
export function fieldOf(element: XmlElement, name: string): string {
  const child = elementAt(element, name);
  const text = child && elementAt(child, 'text');
  return child ? textOf(text ?? child).trim() : '';
}

/** Whether a child such as `single` says yes; undefined where there is none. */
export function flagOf(element: XmlElement, name: string): boolean | undefined {
  if (!elementAt(element, name)) return undefined;
  return /^(?:1|true|yes|)$/i.test(fieldOf(element, name));
}

/** The content of a child with a format, a text and files. */
export function contentOf(
  question: QuestionElement,
  name: string,
  mark?: (text: string) => string,
): Content {
  const element = elementAt(question.element, name);
  return element ? contentIn(question, element, mark) : [];
}

/** The content of an element with a format, a text and files. */
export function contentIn(
  question: QuestionElement,
  element: XmlElement,
  mark: (text: string) => string = (text) => text,
): Content {
  const child = elementAt(element, 'text');
  const text = textOf(child ?? element);
  if (text.trim() === '') return [];
  const files = new Map(childElements(element, 'file').map((file) => [filePath(file), file]));
  const asset = (url: string): string | undefined => fileAddress(url, files, question);
  const format = formatNamed(element.attributes.format);
  const { content, dropped } = readFormatted(mark(text), format, { asset });
  if (dropped.length > 0) {
    const names = [...new Set(dropped.map(({ name }) => name))].join(', ');
    const message = `In ${element.name}: ${names} was left out.`;
    question.report('import-html-dropped', message, 'The words around it were kept.');
  }
  for (const path of files.keys()) {
    question.report('import-part-dropped', `No text shows the file ${path}; it was left out.`);
  }
  return content;
}

/** The answers of a question, in order. */
export function answersOf(question: QuestionElement): readonly MoodleAnswer[] {
  return childElements(question.element, 'answer').map((answer) => answerIn(question, answer));
}

/** One answer with its share and feedback. */
function answerIn(question: QuestionElement, answer: XmlElement): MoodleAnswer {
  const fraction = Number(answer.attributes.fraction ?? fieldOf(answer, 'fraction'));
  const feedback = elementAt(answer, 'feedback');
  const text = elementAt(answer, 'text');
  return {
    fraction: Number.isFinite(fraction) ? fraction : 0,
    text: text ? textOf(text).trim() : ownText(answer),
    content: contentIn(question, answer),
    feedback: feedback ? contentIn(question, feedback) : [],
    tolerance: fieldOf(answer, 'tolerance'),
  };
}

/** In old files the text stands in the answer itself. */
function ownText(answer: XmlElement): string {
  return answer.children
    .filter((child) => typeof child === 'string')
    .join('')
    .trim();
}

function filePath({ attributes }: XmlElement): string {
  return `${attributes.path ?? '/'}/${attributes.name ?? ''}`
    .replace(/^\/+/, '')
    .replace(/\/+/g, '/');
}

/** The file is taken from the map, so that those left in it are shown nowhere. */
function fileAddress(
  url: string,
  files: Map<string, XmlElement>,
  { assets, folder, report }: QuestionElement,
): string | undefined {
  const [, encoded] = /^@@PLUGINFILE@@\/([^?#]*)/.exec(url) ?? [];
  if (encoded === undefined) return undefined;
  const path = decodePath(encoded);
  const file = files.get(path) ?? used.get(files)?.get(path);
  const bytes = file && decodeBase64(textOf(file));
  if (!file || !bytes || bytes.length === 0) {
    const message = `The file ${path} is not in the question.`;
    report(
      'import-image-missing',
      message,
      'Export the question again, or add the file to the item.',
    );
    return encodeURI(path.replace(/^.*\//, ''));
  }
  files.delete(path);
  const others = used.get(files) ?? new Map<string, XmlElement>();
  used.set(files, others.set(path, file));
  return encodeURI(addAsset(assets, folder, path, bytes));
}

/** Files that a text has shown already; it may show them again. */
const used = new WeakMap<Map<string, XmlElement>, Map<string, XmlElement>>();

function decodePath(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

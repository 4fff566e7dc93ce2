/** A question while it is read. */
import { isDecimal } from '../../interactions/decimal.ts';
import type { Content } from '../../model/index.ts';
import type { ReportFinding } from '../answer/read-answer.ts';
import { contentOf } from '../answer/report-to.ts';
import { readHtml } from '../html/read-html.ts';
import { readPlainText } from '../text/read-markup.ts';
import type { Property, SourceQuestion } from './split-questions.ts';

/** What the readers of a kind are given. */
export interface QuestionSource {
  /** The properties of that name, in order. */
  readonly all: (name: string) => readonly Property[];
  /** The text of a property that stands once, as it is; a second one is reported. */
  readonly text: (name: string) => string;
  /** The same as content, by the format in the cell behind it. */
  readonly content: (name: string) => Content;
  /** A text at this place among the cells, with its format behind it. */
  readonly contentAt: (property: Property, place: number) => Content;
  readonly report: ReportFinding;
}

/** @param asset the address that a file of the question gets in the item */
export function newQuestionSource(
  { properties }: SourceQuestion,
  report: ReportFinding,
  asset: (url: string) => string | undefined,
): QuestionSource {
  const all = (name: string): readonly Property[] =>
    properties.filter((property) => property.name === name);
  const only = (name: string): Property | undefined => {
    const [first, ...others] = all(name).filter(({ cells }) => cells.some(isFilled));
    if (others.length > 0) {
      report('import-field-conflict', `${name} stands ${others.length + 1} times; one was read.`);
    }
    return first;
  };
  const contentAt = ({ cells }: Property, place: number): Content => {
    const text = cells[place] ?? '';
    const isHtml = (cells[place + 1] ?? '').trim().toUpperCase() === 'HTML';
    return contentOf(isHtml ? readHtml(text, { asset }) : readPlainText(text, { asset }), report);
  };
  return {
    all,
    text: (name) => only(name)?.cells.find(isFilled)?.trim() ?? '',
    content: (name) => {
      const property = only(name);
      return property ? contentAt(property, property.cells.findIndex(isFilled)) : [];
    },
    contentAt,
    report,
  };
}

/** The number in a cell; undefined where there is none. */
export function numberOf(cell: string | undefined): number | undefined {
  const text = (cell ?? '').trim().replace(/%$/, '');
  return isDecimal(text) ? Number(text) : undefined;
}

function isFilled(cell: string): boolean {
  return cell.trim() !== '';
}

/** A response to an item as Moodle would record it for the exported question. */

import type { XmlElement } from '../../../src/formats/xml.ts';
import { childElements, elementAt, textOf } from '../../../src/formats/xml-query.ts';
import {
  isFormulaResponse,
  isPointList,
  isTextList,
  isTextRecord,
} from '../../../src/interactions/response-shapes.ts';
import type { Interaction, Item, ResponseByKind, Responses } from '../../../src/model/index.ts';
import type { MoodleResponse } from './grade-question.ts';

/** Fields of the form, and the values that the candidate saw. */
export interface MoodleAttempt {
  readonly response: MoodleResponse;
  readonly values?: Readonly<Record<string, string>>;
}

/**
 * The attempt; undefined where it cannot be made in Moodle: more points than there are markers.
 * @param size pixels of the image of a question with markers
 */
export function respond(
  item: Item,
  responses: Responses,
  question: XmlElement,
  size: { readonly width: number; readonly height: number },
): MoodleAttempt | undefined {
  const [first] = item.interactions;
  if (!first) return { response: {} };
  if (first.id.startsWith('gap-')) return { response: gapFields(item, responses) };
  const given = responses[first.id];
  if (given === undefined) return { response: {} };
  switch (first.kind) {
    case 'choice': {
      if (!isTextList(given)) return undefined;
      if (question.attributes.type === 'truefalse') {
        return { response: { answer: given[0] === 'true' ? '1' : '0' } };
      }
      const picked = given.map((id) => first.choices.findIndex((choice) => choice.id === id));
      return first.cardinality === 'single'
        ? { response: { answer: String(picked[0]) } }
        : { response: Object.fromEntries(picked.map((index) => [`choice${index}`, '1'])) };
    }
    case 'text-entry':
    case 'numeric-entry':
      return { response: { answer: String(given) } };
    case 'formula': {
      if (!isFormulaResponse(given)) return undefined;
      const values = Object.entries(given.variables).map(([name, one]) => [name, String(one)]);
      return { response: { answer: given.value }, values: Object.fromEntries(values) };
    }
    case 'match':
      return isTextRecord(given) ? { response: matchFields(first, given, question) } : undefined;
    case 'hotspot': {
      const markers = Number(textOf(elementAt(question, 'drag', 'noofdrags') ?? question));
      if (!isPointList(given) || given.length > markers) return undefined;
      const places = given.map(
        ({ x, y }) => `${Math.round(x * size.width)},${Math.round(y * size.height)}`,
      );
      return { response: { c1: places.join(';') } };
    }
    default:
      return undefined;
  }
}

function gapFields({ interactions }: Item, responses: Responses): MoodleResponse {
  return Object.fromEntries(
    interactions.flatMap((gap, index): [string, string][] => {
      const given = responses[gap.id];
      return given === undefined ? [] : [[`sub${index + 1}_answer`, gapValue(gap, String(given))]];
    }),
  );
}

function gapValue(gap: Interaction, given: string): string {
  if (gap.kind !== 'inline-choice') return given;
  return String(gap.choices.findIndex(({ id }) => id === given));
}

/** The text of a target is that of a row which wants it, or of the row that it has for itself. */
function matchFields(
  { sources, targets }: Extract<Interaction, { kind: 'match' }>,
  given: ResponseByKind['match'],
  question: XmlElement,
): MoodleResponse {
  const rows = childElements(question, 'subquestion').map((row) => ({
    isDistractor: textOf(elementAt(row, 'text') ?? row).trim() === '',
    answer: textOf(elementAt(row, 'answer') ?? row).trim(),
  }));
  const pairs = rows.filter(({ isDistractor }) => !isDistractor);
  const distractors = rows.filter(({ isDistractor }) => isDistractor);
  const used = new Set(sources.map(({ target }) => target));
  const texts = new Map(sources.map(({ target }, index) => [target, pairs[index]?.answer]));
  for (const [index, { id }] of targets.filter(({ id }) => !used.has(id)).entries()) {
    texts.set(id, distractors[index]?.answer);
  }
  return Object.fromEntries(
    sources.flatMap(({ id }, index): [string, string][] => {
      const target = given[id];
      return target === undefined ? [] : [[`sub${index}`, texts.get(target) ?? '']];
    }),
  );
}

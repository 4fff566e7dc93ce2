/**
 * How Moodle grades a question of its XML format, written from its documentation and observed behaviour
 * and without any code of the exporter or importer.
 */

import type { XmlElement } from '../../../src/formats/xml.ts';
import { childElements, elementAt, textOf } from '../../../src/formats/xml-query.ts';
import { evaluatePhp } from './evaluate-php.ts';
import { gradeCloze } from './grade-cloze.ts';
import { type Answer, gradeNumber, gradeText } from './grade-entry.ts';
import { gradeMarkers } from './grade-markers.ts';

/** What Moodle records of an attempt: fields of the form by name. */
export type MoodleResponse = Readonly<Record<string, string>>;

/**
 * The share of the points. Fields are `answer` (the index of a choice, a text, 1 or 0), `choice<index>`
 * of several, `sub<number>` of a matching (the text of an answer), `sub<number>_answer` of a cloze,
 * `p<number>` of a gap, `c1` of a marker.
 * @param values of the variables that the candidate sees; the first set where there are none
 */
export function gradeQuestion(
  question: XmlElement,
  response: MoodleResponse,
  values: Readonly<Record<string, string>> = firstSet(question),
): number {
  const given = response.answer ?? '';
  switch (question.attributes.type) {
    case 'multichoice':
      return gradeMultichoice(question, response);
    case 'truefalse':
      return fractionOf(
        childElements(question, 'answer').find(
          (answer) => valueAt(answer, 'text') === (given === '1' ? 'true' : 'false'),
        ),
        given,
      );
    case 'shortanswer':
      return gradeText(answersOf(question), given, valueAt(question, 'usecase') === '1');
    case 'numerical':
      return gradeNumber(answersOf(question), given);
    case 'calculated':
    case 'calculatedsimple':
      return gradeNumber(
        answersOf(question).map((answer) => computed(answer, values)),
        given,
      );
    case 'matching':
      return gradeMatching(question, response);
    case 'cloze':
      return gradeCloze(textOf(elementAt(question, 'questiontext', 'text') ?? question), response);
    case 'gapselect':
      return gradeGaps(question, response, 'selectoption');
    case 'ddwtos':
      return gradeGaps(question, response, 'dragbox');
    case 'ddmarker':
      return gradeMarkers(question, response);
    default:
      throw new Error(`No grading of ${question.attributes.type}.`);
  }
}

function valueAt(element: XmlElement, ...path: readonly string[]): string {
  const found = elementAt(element, ...path);
  return found ? textOf(elementAt(found, 'text') ?? found).trim() : '';
}

function fractionOf(answer: XmlElement | undefined, given: string): number {
  return given === '' ? 0 : Number(answer?.attributes.fraction ?? 0) / 100;
}

function answersOf(question: XmlElement): readonly Answer[] {
  return childElements(question, 'answer').map((answer) => ({
    fraction: Number(answer.attributes.fraction) / 100,
    text: valueAt(answer, 'text'),
    tolerance: Number(valueAt(answer, 'tolerance') || 0),
    toleranceType: Number(valueAt(answer, 'tolerancetype') || 2),
  }));
}

/** One choice earns its share, which may be negative; several add up to at least nothing. */
function gradeMultichoice(question: XmlElement, response: MoodleResponse): number {
  const answers = childElements(question, 'answer');
  if (/^(?:true|1)$/.test(valueAt(question, 'single'))) {
    const given = response.answer ?? '';
    return fractionOf(given === '' ? undefined : answers[Number(given)], given);
  }
  const sum = answers.reduce(
    (total, answer, index) => total + fractionOf(answer, response[`choice${index}`] ?? ''),
    0,
  );
  return Math.min(1, Math.max(0, sum));
}

/** Each pair is an equal share. */
function gradeMatching(question: XmlElement, response: MoodleResponse): number {
  const pairs = childElements(question, 'subquestion').filter(
    (pair) => valueAt(pair, 'text') !== '',
  );
  const right = pairs.filter(
    (pair, index) => response[`sub${index}`] === valueAt(pair, 'answer', 'text'),
  );
  return right.length / pairs.length;
}

/** `[[3]]` wants the third word; a response counts the words of its group. */
function gradeGaps(question: XmlElement, response: MoodleResponse, name: string): number {
  const words = childElements(question, name).map((word) => ({
    text: valueAt(word, 'text'),
    group: valueAt(word, 'group'),
  }));
  const text = valueAt(question, 'questiontext', 'text');
  const wanted = [...text.matchAll(/\[\[(\d+)\]\]/g)].map(
    ([, number]) => words[Number(number) - 1],
  );
  const right = wanted.filter((word, index) => {
    const group = words.filter((one) => one.group === word?.group);
    return word !== undefined && group[Number(response[`p${index + 1}`]) - 1] === word;
  });
  return right.length / wanted.length;
}

function computed(answer: Answer, values: Readonly<Record<string, string>>): Answer {
  return answer.text === '*' ? answer : { ...answer, text: evaluatePhp(answer.text, values) };
}

function firstSet(question: XmlElement): Readonly<Record<string, string>> {
  const list = elementAt(question, 'dataset_definitions');
  const definitions = list ? childElements(list, 'dataset_definition') : [];
  return Object.fromEntries(
    definitions.map((definition) => [
      valueAt(definition, 'name'),
      valueAt(definition, 'dataset_items', 'dataset_item', 'value'),
    ]),
  );
}

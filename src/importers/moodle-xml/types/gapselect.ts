/** `gapselect` and `ddwtos`: words put into gaps, from menus or by dragging. */

import type { XmlElement } from '../../../formats/xml.ts';
import { childElements, elementAt } from '../../../formats/xml-query.ts';
import { describeContent } from '../../../interactions/describe-content.ts';
import type { Choice, Content, InlineChoiceInteraction } from '../../../model/index.ts';
import { gapMark } from '../../html/marks.ts';
import type { TypeReading } from '../../moodle/reading.ts';
import { readCombinedFeedback } from '../combined-feedback.ts';
import { oneParagraph } from '../one-paragraph.ts';
import { contentIn, fieldOf, flagOf, type QuestionElement } from '../question-element.ts';

interface Word {
  readonly content: Content;
  readonly group: string;
}

/** `[[3]]` is the place of the third word; its menu has all words of the same group. */
export function readGapselect(question: QuestionElement): TypeReading | undefined {
  return readWords(question, childElements(question.element, 'selectoption'));
}

/** The same with words that are dragged. Words that can be used once only can be used often here. */
export function readDdwtos(question: QuestionElement): TypeReading | undefined {
  const boxes = childElements(question.element, 'dragbox');
  if (boxes.some((box) => !elementAt(box, 'infinite'))) {
    const message = 'Each word could be dragged once; every menu offers all words of its group.';
    question.report('import-part-dropped', message);
  }
  return readWords(question, boxes);
}

function readWords(
  question: QuestionElement,
  elements: readonly XmlElement[],
): TypeReading | undefined {
  const words = elements.map((element): Word => {
    return {
      content: oneParagraph(contentIn(question, element)),
      group: fieldOf(element, 'group') || '1',
    };
  });
  const gaps: InlineChoiceInteraction[] = [];
  const used = new Set<Word>();
  const text = elementAt(question.element, 'questiontext');
  const mark = (html: string): string =>
    html.replace(/\[\[(\d+)\]\]/g, (place, number: string) => {
      const word = words[Number(number) - 1];
      if (!word) return place;
      const id = `gap-${gaps.length + 1}`;
      const own = words.filter(({ group }) => group === word.group);
      if (own.length === 1) {
        question.report(
          'import-part-dropped',
          `The only word for ${place} is among all others now.`,
        );
      }
      const menu = own.length === 1 ? words : own;
      for (const one of menu) used.add(one);
      gaps.push({ kind: 'inline-choice', id, choices: choicesOf(menu, word) });
      return gapMark(id);
    });
  const stem = text ? contentIn(question, text, mark) : [];
  if (gaps.length === 0 || gaps.some(({ choices }) => choices.length < 2 || choices.length > 26)) {
    question.report('import-item-unreadable', 'A gap needs a number in [[ ]] and 2 to 26 words.');
    return undefined;
  }
  const unused = words
    .filter((word) => !used.has(word))
    .map(({ content }) => describeContent(content));
  if (unused.length > 0) {
    question.report('import-part-dropped', `No gap offers the words ${unused.join(', ')}.`);
  }
  const shuffle = flagOf(question.element, 'shuffleanswers') === true;
  return {
    type: 'cloze',
    stem,
    interactions: gaps,
    feedback: readCombinedFeedback(question),
    metadata: shuffle ? {} : { shuffle: false },
  };
}

/** Equal words are one choice. */
function choicesOf(menu: readonly Word[], key: Word): readonly Choice[] {
  const name = JSON.stringify(key.content);
  const contents = new Map(menu.map(({ content }) => [JSON.stringify(content), content]));
  return [...contents].map(([text, content], index) => ({
    id: String.fromCharCode(97 + index),
    content,
    correct: text === name,
  }));
}

/** Short answers, patterns and essays. */
import { isAnswer } from '../../../src/formats/qti12/conditions.ts';
import { htmlMaterial } from '../../../src/formats/qti12/material.ts';
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import { element, type XmlElement } from '../../../src/formats/xml.ts';
import type { Content, Item, TextKey } from '../../../src/model/index.ts';
import { newQuestion, presentationOf } from '../new-question.ts';
import type { Question, QuestionContext } from '../question.ts';

const response = 'response1';

const typed = (rows: string): XmlElement =>
  element(
    'response_str',
    { ident: response, rcardinality: 'Single' },
    element('render_fib', { fibtype: 'String', rows }),
  );

/** Every accepted text; some readers keep only the first. */
export function writeTextEntry(item: Item, context: QuestionContext): Question {
  const { keys } = soleInteraction(item, 'text-entry');
  const tests = keys.flatMap((key) =>
    key.kind === 'literal'
      ? [isAnswer(response, key.value.replace(/\s+/g, ' ').trim(), { case: 'No' })]
      : [],
  );
  return newQuestion(item, { profile: 'fib', response: typed('1'), tests }, context);
}

/** The text that a response has to hold: `.*fish.*` asks for fish. */
export function writePattern(item: Item, context: QuestionContext): Question {
  const [key] = soleInteraction(item, 'text-entry').keys;
  const part = key && containedText(key);
  const tests =
    part === undefined ? [] : [element('varsubstring', { respident: response, case: 'No' }, part)];
  return newQuestion(item, { profile: 'pattern_match', response: typed('1'), tests }, context);
}

/** The text that the pattern looks for anywhere, whatever the case; undefined for other patterns. */
export function containedText(key: TextKey): string | undefined {
  if (key.kind !== 'pattern' || key.flags !== 'i') return undefined;
  const [, inner] = /^\.\*((?:\\[^\w\s]|[^\\^$.*+?()[\]{}|])+)\.\*$/u.exec(key.source) ?? [];
  return inner?.replace(/\\(.)/gu, '$1');
}

/** Without processing no feedback can be shown; a solution stands where the sample answer does. */
export function writeEssay(item: Item, context: QuestionContext): Question {
  const { sampleAnswer } = soleInteraction(item, 'extended-text');
  for (const part of ['general', 'correct', 'incorrect'] as const) {
    if (item.feedback[part]) {
      context.report({
        kind: 'omitted',
        field: `feedback.${part}`,
        reason: 'An essay has no feedback, only a solution.',
      });
    }
  }
  if (sampleAnswer && item.solution) {
    context.report({
      kind: 'degraded',
      field: 'sampleAnswer',
      reason: 'The solution follows the sample answer.',
    });
  }
  const parts = [sampleAnswer, item.solution].flatMap((content): Content[] =>
    content ? [content] : [],
  );
  return {
    profile: 'essay',
    presentation: presentationOf(item, typed('5'), context),
    feedback: parts.length === 0 ? [] : [solutionOf(parts, context)],
  };
}

function solutionOf(parts: readonly Content[], { html }: QuestionContext): XmlElement {
  const content = parts.flatMap(
    (part, index): Content => (index === 0 ? part : [{ type: 'thematicBreak' }, ...part]),
  );
  return element(
    'itemfeedback',
    { ident: 'solution' },
    element('solution', {}, element('solutionmaterial', {}, htmlMaterial(html.block(content)))),
  );
}

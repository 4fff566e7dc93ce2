/** Matching as Blackboard writes it: the right side stands in a block of its own. */
import type { XmlElement } from '../../../formats/xml.ts';
import { childElements, descendants } from '../../../formats/xml-query.ts';
import type { MatchInteraction } from '../../../model/index.ts';
import { equalValues, givesPoints } from '../conditions.ts';
import { matchReading } from '../match-reading.ts';
import { materialHtml } from '../material.ts';
import type { Question, QuestionReading } from '../question.ts';

/** Labels have no texts, but the position of those on the right; undefined for any other layout. */
export function readBlackboardMatch(question: Question): QuestionReading | undefined {
  const { conditions, presentation, responses, text } = question;
  const right = descendants(presentation, 'flow').find(isRightBlock);
  if (!right) return undefined;
  const words = childElements(right, 'flow').map((one) => text.plain(materialHtml(one), 'targets'));
  const targets = [...new Set(words)].map((value, index) => ({ id: `t${index + 1}`, text: value }));
  const lefts = descendants(presentation, 'flow').filter(
    (flow) => childElements(flow, 'response_lid').length > 0,
  );
  const scoring = conditions.filter(givesPoints);
  const sources = responses.flatMap(
    ({ element, ident, labels }, index): MatchInteraction['sources'] => {
      const left = lefts.find((flow) => childElements(flow).includes(element));
      const keys = conditions.flatMap(({ tests }) => equalValues(tests, ident));
      const at = labels.findIndex((label) => keys.includes(label.ident));
      const target = targets.find((one) => one.text === words[at]);
      return left && target
        ? [
            {
              id: `s${index + 1}`,
              content: text.block(materialHtml(left), 'choices'),
              target: target.id,
            },
          ]
        : [];
    },
  );
  if (scoring.length === 0 || sources.length < responses.length) return undefined;
  return matchReading(sources, targets);
}

function isRightBlock({ attributes }: XmlElement): boolean {
  return attributes.class === 'RIGHT_MATCH_BLOCK';
}

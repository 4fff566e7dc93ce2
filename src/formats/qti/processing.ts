/** Response processing: by a template where nothing else has to be done. */
import { element, type XmlElement } from '../xml.ts';
import {
  condition,
  correct,
  isBlank,
  mapResponse,
  operator,
  setOutcome,
  setScore,
  variable,
} from './expressions.ts';
import type { QtiScoring } from './item-parts.ts';
import type { QtiVersion, TemplateName } from './version.ts';

/** The element, none where nothing is processed. */
export function responseProcessing(
  scoring: QtiScoring,
  feedbackRules: readonly XmlElement[],
  version: QtiVersion,
): readonly XmlElement[] {
  if (scoring.kind === 'template' && feedbackRules.length === 0) {
    return [element('responseProcessing', { template: version.template(scoring.template) })];
  }
  const rules = [...scoringRules(scoring), ...feedbackRules];
  return rules.length === 0 ? [] : [element('responseProcessing', {}, ...rules)];
}

function scoringRules(scoring: QtiScoring): readonly XmlElement[] {
  switch (scoring.kind) {
    case 'template':
      return [templateRule(scoring.template)];
    case 'rules':
      return scoring.rules;
    case 'human':
    case 'none':
      return [];
  }
}

/** What the template says. */
function templateRule(template: TemplateName): XmlElement {
  if (template === 'match_correct') {
    const isRight = operator('match', variable('RESPONSE'), correct('RESPONSE'));
    return condition({ if: isRight, do: [setScore(1)] }, { do: [setScore(0)] });
  }
  const earned =
    template === 'map_response'
      ? mapResponse('RESPONSE')
      : element('mapResponsePoint', { identifier: 'RESPONSE' });
  return condition(
    { if: isBlank('RESPONSE'), do: [setScore(0)] },
    { do: [setOutcome('SCORE', earned)] },
  );
}

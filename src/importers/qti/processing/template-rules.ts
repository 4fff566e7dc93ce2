/** The rules that response processing templates stand for. */
import { element, type XmlElement } from '../../../formats/xml.ts';

/** The rules of the three standard templates by the end of their address. */
const templates: ReadonlyMap<string, readonly XmlElement[]> = new Map([
  ['match_correct', [matchCorrect()]],
  ['map_response', [mapWith('mapResponse')]],
  ['map_response_point', [mapWith('mapResponsePoint')]],
  ['cc2_match', [matchCorrect()]],
  ['cc2_map_response', [mapWith('mapResponse')]],
]);

/** Undefined for a template that is not one of QTI's own. */
export function templateRules(address: string): readonly XmlElement[] | undefined {
  const name = address.slice(address.lastIndexOf('/') + 1).replace(/\.xml$/, '');
  return templates.get(name);
}

function matchCorrect(): XmlElement {
  const identifier = { identifier: 'RESPONSE' };
  const isCorrect = element(
    'match',
    {},
    element('variable', identifier),
    element('correct', identifier),
  );
  return element(
    'responseCondition',
    {},
    element('responseIf', {}, isCorrect, setScore('1')),
    element('responseElse', {}, setScore('0')),
  );
}

function setScore(value: string): XmlElement {
  return element(
    'setOutcomeValue',
    { identifier: 'SCORE' },
    element('baseValue', { baseType: 'float' }, value),
  );
}

function mapWith(name: string): XmlElement {
  const identifier = { identifier: 'RESPONSE' };
  return element(
    'responseCondition',
    {},
    element(
      'responseIf',
      {},
      element('isNull', {}, element('variable', identifier)),
      setScore('0'),
    ),
    element(
      'responseElse',
      {},
      element('setOutcomeValue', { identifier: 'SCORE' }, element(name, identifier)),
    ),
  );
}

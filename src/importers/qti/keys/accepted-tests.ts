/** What the rules of an item accept as a response: the tests in conditions that give points. */
import type { XmlElement } from '../../../formats/xml.ts';
import { childElements, descendants, elementAt, textOf } from '../../../formats/xml-query.ts';

/** A test of one response; operands are expressions of QTI. */
export type AcceptedTest =
  /** The same value; `isCaseSensitive` for texts. */
  | { readonly kind: 'same'; readonly operand: XmlElement; readonly isCaseSensitive: boolean }
  /** A number near another one; `below` and `above` as the source writes them. */
  | {
      readonly kind: 'near';
      readonly operand: XmlElement;
      readonly mode: 'absolute' | 'relative';
      readonly below: string;
      readonly above: string;
    }
  | {
      readonly kind: 'rounded';
      readonly operand: XmlElement;
      readonly mode: 'significantFigures' | 'decimalPlaces';
      readonly figures: number;
    }
  | {
      readonly kind: 'between';
      readonly min: XmlElement;
      readonly max: XmlElement;
      /** Whether a bound itself is accepted. */
      readonly minInclusive: boolean;
      readonly maxInclusive: boolean;
    }
  | { readonly kind: 'pattern'; readonly source: string };

/** The tests of a response in the item's own rules, in their order. */
export function acceptedTests(item: XmlElement, responseId: string): readonly AcceptedTest[] {
  const processing = elementAt(item, 'responseProcessing');
  if (!processing) return [];
  const branches = [
    ...descendants(processing, 'responseIf'),
    ...descendants(processing, 'responseElseIf'),
  ];
  return branches.filter(givesPoints).flatMap((branch) => {
    const [test] = childElements(branch);
    return test ? testsIn(test, responseId) : [];
  });
}

/** Some outcome is set to something else than zero. */
function givesPoints(branch: XmlElement): boolean {
  return childElements(branch, 'setOutcomeValue').some((rule) => {
    const [value] = childElements(rule);
    return value?.name !== 'baseValue' || !/^\s*-?0*\.?0*\s*$|^\s*-/.test(textOf(value));
  });
}

function testsIn(test: XmlElement, id: string): readonly AcceptedTest[] {
  if (test.name === 'or') return childElements(test).flatMap((one) => testsIn(one, id));
  if (test.name === 'and') {
    const range = rangeOf(childElements(test), id);
    return range ? [range] : childElements(test).flatMap((one) => testsIn(one, id));
  }
  if (test.name === 'patternMatch') {
    return operandBeside(test, id, 1)
      ? [{ kind: 'pattern', source: test.attributes.pattern ?? '' }]
      : [];
  }
  const operand = operandBeside(test, id, 2);
  return operand ? comparison(test, operand, isResponse(childElements(test)[0], id)) : [];
}

function comparison(
  test: XmlElement,
  operand: XmlElement,
  isResponseFirst: boolean,
): readonly AcceptedTest[] {
  const { attributes } = test;
  switch (test.name) {
    case 'match':
      return [{ kind: 'same', operand, isCaseSensitive: true }];
    case 'stringMatch':
      return attributes.substring === 'true'
        ? []
        : [{ kind: 'same', operand, isCaseSensitive: attributes.caseSensitive !== 'false' }];
    case 'equal': {
      const mode = attributes.toleranceMode ?? 'exact';
      if (mode === 'exact') return [{ kind: 'same', operand, isCaseSensitive: true }];
      const given = (attributes.tolerance ?? '0').trim().split(/\s+/);
      const [low = '0', high = low] = given;
      // The tolerances are those around the first operand.
      const [below, above] = isResponseFirst ? [high, low] : [low, high];
      return [
        { kind: 'near', operand, mode: mode === 'relative' ? mode : 'absolute', below, above },
      ];
    }
    case 'equalRounded': {
      const mode =
        attributes.roundingMode === 'decimalPlaces' ? 'decimalPlaces' : 'significantFigures';
      return [{ kind: 'rounded', operand, mode, figures: Number(attributes.figures ?? '0') }];
    }
    default:
      return [];
  }
}

/** `gte` and `lte`, `gt` and `lt`, in either order and with the response on either side. */
function rangeOf(tests: readonly XmlElement[], id: string): AcceptedTest | undefined {
  let min: XmlElement | undefined;
  let max: XmlElement | undefined;
  let [minInclusive, maxInclusive] = [true, true];
  for (const test of tests) {
    const operand = operandBeside(test, id, 2);
    if (!operand || !/^[gl]te?$/.test(test.name)) return undefined;
    const isFirst = isResponse(childElements(test)[0], id);
    if (test.name.startsWith('g') === isFirst) {
      min = operand;
      minInclusive = test.name.endsWith('e');
    } else {
      max = operand;
      maxInclusive = test.name.endsWith('e');
    }
  }
  return min && max ? { kind: 'between', min, max, minInclusive, maxInclusive } : undefined;
}

/** The operand that is not the response; with one operand the response itself. */
function operandBeside(test: XmlElement, id: string, count: number): XmlElement | undefined {
  const operands = childElements(test);
  if (operands.length !== count || !operands.some((one) => isResponse(one, id))) return undefined;
  return count === 1 ? operands[0] : operands.find((one) => !isResponse(one, id));
}

function isResponse(operand: XmlElement | undefined, id: string): boolean {
  return operand?.name === 'variable' && operand.attributes.identifier === id;
}

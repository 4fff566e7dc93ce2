/** An item's own scoring: from responses to outcome variables. */
import type { XmlElement } from '../../../formats/xml.ts';
import { childElements, elementAt } from '../../../formats/xml-query.ts';
import {
  type ResponseDeclaration,
  readResponseDeclarations,
  valuesIn,
} from '../declarations/response.ts';
import { type ProcessingContext, UnsupportedRuleError } from './context.ts';
import { evaluate, runRules } from './rules.ts';
import { templateRules } from './template-rules.ts';
import { alternatives, nullValue, numeric, parseValue, type Value } from './value.ts';

/** Responses as QTI writes them, by identifier; absent is blank. */
export type QtiResponses = Readonly<Record<string, readonly string[]>>;

/** Runs an item's processing; the same item can be run many times. */
export interface ItemSession {
  readonly responses: ReadonlyMap<string, ResponseDeclaration>;
  /** Whether the item says how it is scored. */
  readonly hasProcessing: boolean;
  /**
   * All variables after processing. Template variables may be given instead of drawn.
   * @throws UnsupportedRuleError
   */
  readonly run: (
    responses: QtiResponses,
    template?: ReadonlyMap<string, Value>,
  ) => ReadonlyMap<string, Value>;
}

/** Opens an item whose names are those of QTI 2.x. */
export function openSession(item: XmlElement): ItemSession {
  const responses = readResponseDeclarations(item);
  const declared = ['outcomeDeclaration', 'templateDeclaration'].flatMap((name) =>
    childElements(item, name).map(readVariable),
  );
  const types = new Map(declared.map(({ id, value }) => [id, value]));
  const processing = elementAt(item, 'responseProcessing');
  const rules = processing ? rulesOf(processing) : [];
  const templating = elementAt(item, 'templateProcessing');
  return {
    responses,
    hasProcessing: processing !== undefined,
    run: (given, template) => {
      const context: ProcessingContext = {
        responses,
        types,
        variables: new Map([
          ['SCORE', numeric(0)],
          ...declared.map(({ id, value }) => [id, value] as const),
        ]),
        correct: new Map([...responses].map(([id, one]) => [id, correctValue(one)])),
        given: new Set(template?.keys()),
        random: () => 0,
        evaluate,
      };
      for (const [id, value] of template ?? []) context.variables.set(id, value);
      if (templating) runRules(childElements(templating), context);
      for (const [id, declaration] of responses) {
        const texts = given[id];
        context.variables.set(id, texts ? parseValue(texts, declaration) : nullValue);
      }
      runRules(rules, context);
      return context.variables;
    },
  };
}

/** Blackboard lists all that it accepts as the correct response of a single one. */
function correctValue(declaration: ResponseDeclaration): Value {
  const { cardinality, baseType, correct } = declaration;
  const isList = cardinality === 'single' && correct.length > 1;
  return parseValue(correct, { cardinality: isList ? alternatives : cardinality, baseType });
}

/** Rules written out win over a template, as the specification has it. */
function rulesOf(processing: XmlElement): readonly XmlElement[] {
  const rules = childElements(processing);
  const { template } = processing.attributes;
  if (rules.length > 0 || template === undefined) return rules;
  const standard = templateRules(template);
  if (!standard) throw new UnsupportedRuleError(`the template ${template}`);
  return standard;
}

/** A numeric outcome without default begins at 0. */
function readVariable(declaration: XmlElement): { readonly id: string; readonly value: Value } {
  const { identifier = '', cardinality = 'single', baseType = '' } = declaration.attributes;
  const texts = valuesIn(elementAt(declaration, 'defaultValue'));
  const isNumber = baseType === 'float' || baseType === 'integer';
  const isScore = declaration.name === 'outcomeDeclaration' && cardinality === 'single' && isNumber;
  const given = texts.length === 0 && isScore ? ['0'] : texts;
  return { id: identifier, value: parseValue(given, { cardinality, baseType }) };
}

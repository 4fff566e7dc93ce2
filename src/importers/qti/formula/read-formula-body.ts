/** An item with drawn values as a formula item. */
import { variablesOf } from '../../../content/formula/variables-of.ts';
import { visitContent } from '../../../content/walk.ts';
import type { XmlElement } from '../../../formats/xml.ts';
import { descendants } from '../../../formats/xml-query.ts';
import { printExpression } from '../../../interactions/formula/print.ts';
import type { Content, FormulaInteraction, Responses } from '../../../model/index.ts';
import { type BodyContext, type BodyReading, interactionContext } from '../item/body-reading.ts';
import { fieldContent, liftField } from '../item/read-field.ts';
import { acceptedTests } from '../keys/accepted-tests.ts';
import { numeric, type Value } from '../processing/value.ts';
import { readDefinitions } from './definitions.ts';
import { readComputedAnswer } from './read-answer.ts';
import { toExpression } from './to-expression.ts';

/** Undefined, reported, where what is drawn or computed cannot be said here. */
export function readFormulaBody(
  interactions: readonly XmlElement[],
  context: BodyContext,
): BodyReading | undefined {
  const { reader, item } = context;
  const [field, second] = interactions;
  const refuse = (reason: string): undefined => {
    reader.report('import-type-unsupported', `${reason}; nothing was imported.`, hint);
    return undefined;
  };
  if (field?.name !== 'textEntryInteraction' || second) {
    return refuse('Values are drawn for a question that does not ask for one number');
  }
  const definitions = readDefinitions(item);
  if (!definitions) return refuse('How values are drawn depends on conditions');
  const { declaration } = interactionContext(context, field);
  const [test] = acceptedTests(item, declaration.id);
  const answer = readComputedAnswer(test, definitions);
  const expression = answer && toExpression(answer.expression, definitions);
  if (!answer || !expression)
    return refuse('The answer is computed in a way that no formula can say');
  const lifted = liftField(fieldContent(field, context));
  const { stem, unit } = lifted ?? {
    stem: withoutGap(fieldContent(field, context)),
    unit: undefined,
  };
  const shown = descendants(item, 'printedVariable').map(
    ({ attributes }) => attributes.identifier ?? '',
  );
  const used = new Set([...variablesOf(expression), ...shown]);
  const computed = shown.find((name) => definitions.computed.has(name));
  if (computed !== undefined) return refuse(`The text shows the computed value ${computed}`);
  const interaction: FormulaInteraction = {
    kind: 'formula',
    id: 'response',
    variables: [...definitions.drawn.values()].filter(({ name }) => used.has(name)),
    expression: printExpression(expression, 'stemma'),
    tolerance: answer.tolerance,
    ...(answer.decimals !== undefined && { decimals: answer.decimals }),
    ...(unit !== undefined && { unit }),
  };
  if (interaction.variables.length === 0) return refuse('No value is drawn');
  return {
    type: 'formula',
    stem,
    interactions: [interaction],
    respond: ({ response }) => ({ [declaration.id]: isTyped(response) ? [response.value] : [] }),
    template: valuesSeen,
  };
}

const hint = 'Write one instance of it as a numeric item, or its formula by hand.';

interface Typed {
  readonly value: string;
  readonly variables: Readonly<Record<string, number>>;
}

function isTyped(response: unknown): response is Typed {
  return typeof response === 'object' && response !== null && 'variables' in response;
}

function valuesSeen({ response }: Responses): ReadonlyMap<string, Value> {
  const seen = isTyped(response) ? Object.entries(response.variables) : [];
  return new Map(seen.map(([name, value]) => [name, numeric(value)]));
}

/** A field inside a sentence leaves a line there; the answer stands below. */
function withoutGap(content: Content): Content {
  visitContent(content, (node) => {
    if (!('children' in node)) return;
    for (const [at, child] of node.children.entries()) {
      if (child.type === 'gap') node.children.splice(at, 1, { type: 'text', value: '…' });
    }
  });
  return content;
}

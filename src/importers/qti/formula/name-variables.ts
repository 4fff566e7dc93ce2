/** Template variables under names that formulas here can have, also inside of MathML. */
import { isConstantName, isFunctionName } from '../../../content/formula/expression.ts';
import type { XmlElement } from '../../../formats/xml.ts';
import { childElements, isElement } from '../../../formats/xml-query.ts';

import { markMathVariables } from './math-variables.ts';

/** The item with its template variables renamed where their names are none here. */
export function nameVariables(item: XmlElement): XmlElement {
  const declarations = childElements(item, 'templateDeclaration');
  const identifiers = declarations.map(({ attributes }) => attributes.identifier ?? '');
  const names = new Map<string, string>();
  for (const identifier of identifiers) {
    const name = freeName(identifier, [...identifiers, ...names.values()]);
    if (name !== identifier) names.set(identifier, name);
  }
  const inMath = declarations
    .filter(({ attributes }) => attributes.mathVariable === 'true')
    .map(
      ({ attributes: { identifier = '' } }) =>
        [identifier, names.get(identifier) ?? identifier] as const,
    );
  return markMathVariables(names.size === 0 ? item : renamed(item, names), new Map(inMath));
}

/** Our exporters write `variable_MIN` where MIN has a meaning of its own. */
function freeName(identifier: string, taken: readonly string[]): string {
  const short = identifier.replace(/^variable_/, '').replace(/[^A-Za-z0-9_]/g, '_');
  const isLegal = (name: string) =>
    /^[A-Za-z]\w*$/.test(name) && !isConstantName(name) && !isFunctionName(name);
  const candidates = [short, identifier, `${short}_value`, `v_${short}`];
  const free = (name: string) => isLegal(name) && (name === identifier || !taken.includes(name));
  return candidates.find(free) ?? `v_${taken.length}`;
}

function renamed(element: XmlElement, names: ReadonlyMap<string, string>): XmlElement {
  const { identifier } = element.attributes;
  const name = identifier === undefined ? undefined : names.get(identifier);
  const isVariable = /^(?:variable|printedVariable|templateDeclaration|setTemplateValue)$/.test(
    element.name,
  );
  return {
    ...element,
    attributes:
      isVariable && name !== undefined
        ? { ...element.attributes, identifier: name }
        : element.attributes,
    children: element.children.map((child) => (isElement(child) ? renamed(child, names) : child)),
  };
}

/** Takes the properties of a component one by one and tells of those that are wrong or left. */
import type { Html } from 'mdast';
import { closestName } from '../../diagnostics/closest-name.ts';
import { type BodyReader, spanOf } from '../body-reader.ts';
import type { Span } from '../source-text.ts';
import { type Property, readProperties } from './jsx-properties.ts';

/** What a property can be. */
export interface PropertyKind<T> {
  /** What is expected, in words: “has to be …”. */
  readonly words: string;
  /** The value, undefined when it is not of the kind. */
  readonly read: (value: unknown) => T | undefined;
}

/** Reads one component. */
export interface ComponentReader {
  /** The value of a property; a fault is reported and gives undefined. */
  readonly take: <T>(name: string, kind: PropertyKind<T>) => T | undefined;
  /** The same, and it has to be there. */
  readonly need: <T>(name: string, kind: PropertyKind<T>) => T | undefined;
  /** Where a property stands, or the component. */
  readonly spanOf: (name: string) => Span;
  readonly report: (at: Span, message: string, hint: string) => void;
  /** Tells of properties that nobody took; whether the component is free of faults. */
  readonly finish: () => boolean;
}

/** Begins to read the tag that is the node. */
export function componentReader(
  node: Html,
  component: string,
  reader: BodyReader,
): ComponentReader {
  const properties = new Map(readProperties(node.value).map((one) => [one.name, one]));
  const tag = spanOf(node);
  const taken: string[] = [];
  let isFaulty = false;
  const spanOfProperty = (property: Property | undefined): Span =>
    property ? { start: tag.start + property.at.start, end: tag.start + property.at.end } : tag;
  const report = (at: Span, message: string, hint: string) => {
    isFaulty = true;
    reader.report('bad-component', at, { message, hint });
  };
  const take = <T>(name: string, kind: PropertyKind<T>): T | undefined => {
    taken.push(name);
    const property = properties.get(name);
    if (!property || 'fault' in property) return undefined;
    const value = kind.read(property.value);
    if (value === undefined) {
      report(
        spanOfProperty(property),
        `\`${name}\` has to be ${kind.words}.`,
        exampleOf(name, kind),
      );
    }
    return value;
  };
  return {
    take,
    need: (name, kind) => {
      if (!properties.has(name)) {
        report(tag, `\`<${component}>\` needs \`${name}\`.`, `Add it: ${exampleOf(name, kind)}`);
      }
      return take(name, kind);
    },
    spanOf: (name) => spanOfProperty(properties.get(name)),
    report,
    finish: () => {
      for (const property of properties.values()) {
        if ('fault' in property) report(spanOfProperty(property), property.fault, property.hint);
        else if (!taken.includes(property.name)) {
          const guess = closestName(property.name, taken);
          report(
            spanOfProperty(property),
            `\`<${component}>\` has no property \`${property.name}\`.`,
            guess
              ? `Did you mean \`${guess}\`?`
              : `It has ${taken.map((one) => `\`${one}\``).join(', ')}.`,
          );
        }
      }
      return !isFaulty;
    },
  };
}

function exampleOf<T>(name: string, kind: PropertyKind<T>): string {
  return kind.words.includes('text') ? `\`${name}="…"\`.` : `\`${name}={…}\`, ${kind.words}.`;
}

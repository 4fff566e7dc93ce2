/** Declares what a response is, which one is correct and what each earns. */
import { element, type XmlElement } from '../xml.ts';

/** What a response earns, value by value. */
export interface Mapping {
  /** Key and what it earns. */
  readonly entries: readonly (readonly [key: string, value: string])[];
  /** Nothing below this. */
  readonly lowerBound?: string;
  readonly upperBound?: string;
  /** For texts: whether case matters, by key; absent: it matters as the base type says. */
  readonly caseSensitive?: (key: string) => boolean;
}

/** What points of an image earn, region by region. */
export interface AreaMapping {
  /** Shape, coordinates and what a point in it earns. */
  readonly areas: readonly {
    readonly shape: string;
    readonly coords: string;
    readonly value: string;
  }[];
  /** What a point outside of all regions earns. */
  readonly defaultValue: string;
}

/** A response variable. */
export interface ResponseDeclaration {
  readonly identifier: string;
  readonly cardinality: 'single' | 'multiple' | 'ordered';
  readonly baseType: 'identifier' | 'string' | 'float' | 'directedPair' | 'point' | 'file';
  readonly correct?: readonly string[];
  readonly mapping?: Mapping;
  readonly areaMapping?: AreaMapping;
}

/** The declaration as an element; an empty correct response and mapping are left out. */
export function responseDeclaration(declaration: ResponseDeclaration): XmlElement {
  const { identifier, cardinality, baseType, correct = [], mapping, areaMapping } = declaration;
  const parts: XmlElement[] = [];
  if (correct.length > 0) {
    const values = correct.map((value) => element('value', {}, value));
    parts.push(element('correctResponse', {}, ...values));
  }
  if (mapping && mapping.entries.length > 0) parts.push(mappingElement(mapping));
  if (areaMapping) parts.push(areaMappingElement(areaMapping));
  return element('responseDeclaration', { identifier, cardinality, baseType }, ...parts);
}

function mappingElement({ entries, lowerBound, upperBound, caseSensitive }: Mapping): XmlElement {
  return element(
    'mapping',
    {
      ...(lowerBound !== undefined && { lowerBound }),
      ...(upperBound !== undefined && { upperBound }),
      defaultValue: '0',
    },
    ...entries.map(([mapKey, mappedValue]) =>
      element('mapEntry', {
        mapKey,
        mappedValue,
        ...(caseSensitive && { caseSensitive: String(caseSensitive(mapKey)) }),
      }),
    ),
  );
}

function areaMappingElement({ areas, defaultValue }: AreaMapping): XmlElement {
  return element(
    'areaMapping',
    { lowerBound: '0', upperBound: '1', defaultValue },
    ...areas.map(({ coords, shape, value }) =>
      element('areaMapEntry', { shape, coords, mappedValue: value }),
    ),
  );
}

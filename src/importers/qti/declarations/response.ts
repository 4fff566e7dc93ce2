/** What an item declares about the responses to it. */
import type { XmlElement } from '../../../formats/xml.ts';
import { childElements, elementAt, textOf } from '../../../formats/xml-query.ts';

/** The score of one value of a response. */
export interface MapEntry {
  readonly key: string;
  readonly value: number;
  readonly isCaseSensitive: boolean;
  /** Whether the source says itself that case counts, or leaves it to the specification. */
  readonly caseRule: 'stated' | 'default';
}

/** Scores by value. */
export interface Mapping {
  readonly lowerBound?: number;
  readonly upperBound?: number;
  readonly defaultValue: number;
  readonly entries: readonly MapEntry[];
}

/** The score of a point in an area; `coords` in pixels of the image. */
export interface AreaMapEntry {
  readonly shape: string;
  readonly coords: string;
  readonly value: number;
}

/** A response variable. */
export interface ResponseDeclaration {
  readonly id: string;
  readonly cardinality: string;
  readonly baseType: string;
  /** Values of the correct response; empty where none is declared. */
  readonly correct: readonly string[];
  readonly mapping?: Mapping;
  readonly areaMapping?: Omit<Mapping, 'entries'> & { readonly entries: readonly AreaMapEntry[] };
}

/** The response declarations of an item by identifier. */
export function readResponseDeclarations(
  item: XmlElement,
): ReadonlyMap<string, ResponseDeclaration> {
  const declarations = childElements(item, 'responseDeclaration').map(readDeclaration);
  return new Map(declarations.map((declaration) => [declaration.id, declaration]));
}

/** The texts of the `value` children. */
export function valuesIn(parent: XmlElement | undefined): readonly string[] {
  return parent ? childElements(parent, 'value').map((value) => textOf(value).trim()) : [];
}

function readDeclaration(declaration: XmlElement): ResponseDeclaration {
  const { identifier = '', cardinality = 'single', baseType = '' } = declaration.attributes;
  const mapping = elementAt(declaration, 'mapping');
  const areaMapping = elementAt(declaration, 'areaMapping');
  return {
    id: identifier,
    cardinality,
    baseType,
    correct: valuesIn(elementAt(declaration, 'correctResponse')),
    ...(mapping && { mapping: { ...readBounds(mapping), entries: readEntries(mapping) } }),
    ...(areaMapping && {
      areaMapping: { ...readBounds(areaMapping), entries: readAreas(areaMapping) },
    }),
  };
}

function readBounds({ attributes }: XmlElement): Omit<Mapping, 'entries'> {
  const lowerBound = numberIn(attributes.lowerBound);
  const upperBound = numberIn(attributes.upperBound);
  return {
    defaultValue: numberIn(attributes.defaultValue) ?? 0,
    ...(lowerBound !== undefined && { lowerBound }),
    ...(upperBound !== undefined && { upperBound }),
  };
}

function readEntries(mapping: XmlElement): readonly MapEntry[] {
  return childElements(mapping, 'mapEntry').map(({ attributes }) => ({
    key: attributes.mapKey ?? '',
    value: numberIn(attributes.mappedValue) ?? 0,
    isCaseSensitive: attributes.caseSensitive !== 'false',
    caseRule: attributes.caseSensitive === 'true' ? 'stated' : 'default',
  }));
}

function readAreas(mapping: XmlElement): readonly AreaMapEntry[] {
  return childElements(mapping, 'areaMapEntry').map(({ attributes }) => ({
    shape: attributes.shape ?? '',
    coords: attributes.coords ?? '',
    value: numberIn(attributes.mappedValue) ?? 0,
  }));
}

function numberIn(text: string | undefined): number | undefined {
  const value = Number(text);
  return text === undefined || text.trim() === '' || !Number.isFinite(value) ? undefined : value;
}

/** How many points an item's own document gives at most. */
import type { XmlElement } from '../../../formats/xml.ts';
import { childElements, elementAt, textOf } from '../../../formats/xml-query.ts';
import type { BodyReading } from './body-reading.ts';

/** What the rules give for the key; what a person may give; else what the item declares. */
export function mostPoints(
  root: XmlElement,
  { type }: BodyReading,
  scored: number | undefined,
): number {
  if (scored !== undefined) return scored;
  if (type === 'stimulus') return 1;
  const outcomes = childElements(root, 'outcomeDeclaration');
  const declared = (name: string) =>
    outcomes.find(({ attributes }) => attributes.identifier === name);
  const most = Number(declared('SCORE')?.attributes.normalMaximum);
  const value = declared('MAXSCORE');
  const text = value && elementAt(value, 'defaultValue', 'value');
  const maximum = most > 0 ? most : Number(text ? textOf(text) : '1');
  return maximum > 0 ? maximum : 1;
}

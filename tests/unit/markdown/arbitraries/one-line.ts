/** Content of a single line. */
import type { PhrasingContent } from 'mdast';
import type { Content } from '../../../../src/model/index.ts';
import { phrasing } from './phrasing.ts';

/** A paragraph of the nodes. */
export const paragraphOf = (children: PhrasingContent[]): Content => [
  { type: 'paragraph', children },
];

/** A paragraph on one line. */
export const oneLine = phrasing(1, true).map(paragraphOf);

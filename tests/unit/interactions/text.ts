import type { Content } from '../../../src/model/index.ts';

/** A paragraph of plain text. */
export function text(value: string): Content {
  return [{ type: 'paragraph', children: [{ type: 'text', value }] }];
}

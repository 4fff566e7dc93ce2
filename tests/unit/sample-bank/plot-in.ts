import { visitContent } from '../../../src/content/walk.ts';
import type { Plot } from '../../../src/model/index.ts';
import { sampleItem } from './sample-item.ts';

/** The first drawing in the stem of an item. */
export function plotIn(id: string): Plot {
  const plots: Plot[] = [];
  visitContent(sampleItem(id).stem, (node) => {
    if (node.type === 'plot') plots.push(node);
  });
  const [plot] = plots;
  if (!plot) throw new Error(`${id} has no plot`);
  return plot;
}

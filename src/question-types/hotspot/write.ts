/** Writes the image and the shapes under `## Hotspot`. */
import type { List, ListItem, Paragraph } from 'mdast';
import { encodeText } from '../../markdown/plain-text.ts';
import type { AuthoredItem, HotspotInteraction } from '../../model/index.ts';
import { interactionOf } from '../interaction-of.ts';
import type { TypeWriting } from '../question-type.ts';
import { printShape } from './shape.ts';

/** The section `## Hotspot`. */
export function writeHotspot(item: AuthoredItem): TypeWriting {
  const { image, areas } = interactionOf(item, 'hotspot');
  const picture: Paragraph = { type: 'paragraph', children: [{ type: 'image', ...image }] };
  const list: List = {
    type: 'list',
    ordered: false,
    spread: false,
    children: areas.map(printArea),
  };
  return { sections: { Hotspot: [picture, list] } };
}

function printArea(area: HotspotInteraction['areas'][number]): ListItem {
  const label = area.label === undefined ? '' : `: ${encodeText(area.label.trim())}`;
  const value = printShape(area.shape) + label;
  return {
    type: 'listItem',
    spread: false,
    checked: area.correct,
    children: [{ type: 'paragraph', children: [{ type: 'html', value }] }],
  };
}

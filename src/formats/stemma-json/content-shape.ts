/** The shape of content: every node that an item may hold. */
import type { BlockContent, DefinitionContent, PhrasingContent } from 'mdast';
import type { ContentBlock } from '../../model/index.ts';
import {
  dictionary,
  either,
  flag,
  list,
  named,
  number,
  object,
  oneOf,
  pair,
  type Shape,
  text,
  variants,
} from './shape.ts';

const any = text();
const optionalText = either(any, oneOf(null));
const reference = { identifier: any };
const label = { label: optionalText };
const title = { title: optionalText };
const referenceType = oneOf('shortcut', 'collapsed', 'full');

const phrasing: Shape<PhrasingContent> = named('phrasing', () => phrasingShape);
const block: Shape<BlockContent | DefinitionContent> = named('block', () => blockShape);
const phrases = list(phrasing);
const blocks = list(block);
const flow = named('flow', () => flowShape);

const tableCell = object({ type: oneOf('tableCell'), children: phrases }, {});
const tableRow = object({ type: oneOf('tableRow'), children: list(tableCell) }, {});
const listItem = object(
  { type: oneOf('listItem'), children: blocks },
  { spread: either(flag, oneOf(null)), checked: either(flag, oneOf(null)) },
);
const series = object(
  {},
  {
    expression: any,
    data: list(pair(number())),
    label: any,
    mark: oneOf('line', 'point', 'bar'),
  },
);

const element = object(
  {
    type: oneOf('element'),
    name: text(/^[a-z][a-z0-9]*$/),
    attributes: dictionary(any),
    children: list(flow),
  },
  {},
);

const phrasingShapes = {
  text: object({ type: oneOf('text'), value: any }, {}),
  emphasis: object({ type: oneOf('emphasis'), children: phrases }, {}),
  strong: object({ type: oneOf('strong'), children: phrases }, {}),
  delete: object({ type: oneOf('delete'), children: phrases }, {}),
  inlineCode: object({ type: oneOf('inlineCode'), value: any }, {}),
  break: object({ type: oneOf('break') }, {}),
  link: object({ type: oneOf('link'), url: any, children: phrases }, title),
  linkReference: object(
    { type: oneOf('linkReference'), ...reference, referenceType, children: phrases },
    label,
  ),
  image: object({ type: oneOf('image'), url: any }, { ...title, alt: optionalText }),
  imageReference: object(
    { type: oneOf('imageReference'), ...reference, referenceType },
    { ...label, alt: optionalText },
  ),
  footnoteReference: object({ type: oneOf('footnoteReference'), ...reference }, label),
  inlineMath: object({ type: oneOf('inlineMath'), value: any }, {}),
  gap: object({ type: oneOf('gap'), interaction: any }, {}),
  variable: object({ type: oneOf('variable'), name: any }, {}),
  element,
} as const;

const blockShapes = {
  paragraph: object({ type: oneOf('paragraph'), children: phrases }, {}),
  heading: object(
    { type: oneOf('heading'), depth: oneOf(1, 2, 3, 4, 5, 6), children: phrases },
    {},
  ),
  thematicBreak: object({ type: oneOf('thematicBreak') }, {}),
  blockquote: object({ type: oneOf('blockquote'), children: blocks }, {}),
  list: object(
    { type: oneOf('list'), children: list(listItem) },
    {
      ordered: either(flag, oneOf(null)),
      start: either(number(), oneOf(null)),
      spread: either(flag, oneOf(null)),
    },
  ),
  table: object(
    { type: oneOf('table'), children: list(tableRow) },
    { align: list(oneOf('left', 'right', 'center', null)) },
  ),
  code: object({ type: oneOf('code'), value: any }, { lang: optionalText, meta: optionalText }),
  definition: object({ type: oneOf('definition'), ...reference, url: any }, { ...label, ...title }),
  footnoteDefinition: object(
    { type: oneOf('footnoteDefinition'), ...reference, children: blocks },
    label,
  ),
  math: object({ type: oneOf('math'), value: any }, { meta: optionalText }),
  element,
  figure: object(
    { type: oneOf('figure'), src: any, alt: any },
    { caption: any, width: number({ above: 0 }) },
  ),
  plot: object(
    { type: oneOf('plot'), series: list(series), alt: any },
    {
      caption: any,
      width: number({ above: 0 }),
      height: number({ above: 0 }),
      xLabel: any,
      yLabel: any,
      xDomain: pair(number()),
      yDomain: pair(number()),
    },
  ),
} as const;

const phrasingShape: Shape<PhrasingContent> = variants('type', phrasingShapes);
const blockShape: Shape<BlockContent | DefinitionContent> = variants('type', blockShapes);
const { definition: _, footnoteDefinition: __, ...contentShapes } = blockShapes;
const flowShape: Shape<BlockContent | PhrasingContent> = variants('type', {
  ...contentShapes,
  ...phrasingShapes,
});

/** Any part of an item: stem, choice, hint, feedback … */
export const content: Shape<ContentBlock[]> = list(block);

/** What `$defs` of a schema with content has to define. */
export const contentDefinitions: Readonly<Record<string, object>> = {
  phrasing: phrasingShape.schema,
  block: blockShape.schema,
  flow: flowShape.schema,
};

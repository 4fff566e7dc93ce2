/** What the conversion of HTML knows wherever it is. */
import type { BlockContent, PhrasingContent } from 'mdast';
import type { DefaultTreeAdapterTypes } from 'parse5';

/** Something that content does not hold, in words, and where it was (0-based offset). */
export interface Dropped {
  readonly name: string;
  readonly offset: number;
}

/** A node of content of either level. */
export type Converted = BlockContent | PhrasingContent;

/** An element of the parser's tree. */
export type SourceElement = DefaultTreeAdapterTypes.Element;

/** Where the conversion is. */
export interface Context {
  /** Collects what is dropped. */
  readonly dropped: Dropped[];
  /** Of the nearest element whose place is known, for those that the parser implies. */
  readonly offset: number;
  /** The nodes that an element becomes. */
  readonly convert: (element: SourceElement) => Converted[];
  /** The nodes of everything inside an element. */
  readonly convertChildren: (parent: DefaultTreeAdapterTypes.ParentNode) => Converted[];
}

/** Records that an element is not carried. */
export function dropElement(element: SourceElement, context: Context): void {
  context.dropped.push({ name: `<${element.tagName}>`, offset: offsetOf(element, context) });
}

/** Records every attribute of an element but those named. */
export function dropAttributes(
  element: SourceElement,
  context: Context,
  isKept: (name: string) => boolean,
): void {
  for (const { name } of element.attrs) {
    if (!isKept(name)) dropAttribute(element, name, context);
  }
}

/** Records that an attribute is not carried. */
export function dropAttribute(element: SourceElement, name: string, context: Context): void {
  const offset = element.sourceCodeLocation?.attrs?.[name]?.startOffset;
  context.dropped.push({
    name: `${name} of <${element.tagName}>`,
    offset: offset ?? offsetOf(element, context),
  });
}

/** The value of an attribute. */
export function attributeOf(element: SourceElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** The elements directly inside. */
export function childElements(parent: DefaultTreeAdapterTypes.ParentNode): SourceElement[] {
  return parent.childNodes.filter((node): node is SourceElement => 'tagName' in node);
}

/** All text inside, as it is. */
export function textOf(parent: DefaultTreeAdapterTypes.ParentNode): string {
  let text = '';
  for (const child of parent.childNodes) {
    if ('value' in child) text += child.value;
    else if ('childNodes' in child) text += child.nodeName === 'br' ? '\n' : textOf(child);
  }
  return text;
}

function offsetOf(element: SourceElement, context: Context): number {
  return element.sourceCodeLocation?.startOffset ?? context.offset;
}

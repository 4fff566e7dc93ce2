/** What the manifest says of an item: IEEE LOM, and the metadata of QTI. */
import type { BankSettings, Item } from '../../model/index.ts';
import { element, type XmlElement } from '../xml.ts';
import { isElement } from '../xml-query.ts';
import { lomNamespace, lomOf } from './lom.ts';
import type { QtiVersion } from './version.ts';

/** The metadata of a resource; of each part only what the item states. */
export function itemMetadata(
  item: Item,
  interactionTypes: readonly string[],
  version: QtiVersion,
  settings: Pick<BankSettings, 'outcomeFrameworks'>,
): XmlElement {
  return element(
    'metadata',
    {},
    prefixed(
      qtiMetadata(item, interactionTypes, version),
      'qmd',
      version.manifest.metadataNamespace,
    ),
    prefixed(lomOf(item, settings), 'lom', lomNamespace),
  );
}

/** Names with a prefix: many readers look for names only, and a manifest has resources of its own. */
function prefixed(root: XmlElement, prefix: string, namespace: string): XmlElement {
  const { children, name } = withPrefix(root, prefix);
  return element(name, { [`xmlns:${prefix}`]: namespace }, ...children);
}

function withPrefix({ attributes, children, name }: XmlElement, prefix: string): XmlElement {
  const renamed = children.map((child) => (isElement(child) ? withPrefix(child, prefix) : child));
  return element(`${prefix}:${name}`, attributes, ...renamed);
}

function qtiMetadata(
  item: Item,
  interactionTypes: readonly string[],
  { isKebab }: QtiVersion,
): XmlElement {
  const { correct, general, incorrect } = item.feedback;
  const hasFeedback = Boolean(correct ?? incorrect ?? general);
  const types = interactionTypes
    .filter((type) => isKebab || type !== misspelt)
    .map((type) => element('interactionType', {}, type));
  return element(
    'qtiMetadata',
    {},
    element('timeDependent', {}, 'false'),
    ...types,
    element('feedbackType', {}, hasFeedback ? 'nonadaptive' : 'none'),
    element('solutionAvailable', {}, String(item.interactions.some(({ kind }) => isKeyed(kind)))),
    element('toolName', {}, 'Stemma'),
  );
}

/** The metadata of QTI 2 have another name for it than QTI 2 itself. */
const misspelt = 'selectPointInteraction';

function isKeyed(kind: Item['interactions'][number]['kind']): boolean {
  return kind !== 'extended-text' && kind !== 'upload';
}

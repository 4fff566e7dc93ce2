/** Regions of an image. */
import { defaultScoring } from '../../../interactions/default-scoring.ts';
import type { HotspotInteraction, Item } from '../../../model/index.ts';
import { soleInteraction } from '../../sole-interaction.ts';
import { element, type XmlElement } from '../../xml.ts';
import { areaShape } from '../area-shape.ts';
import { baseValue, operator, scoreIf } from '../expressions.ts';
import type { ImagePixels } from '../image-pixels.ts';
import type { QtiContent } from '../item-content.ts';
import type { QtiItemContext, QtiItemParts, QtiScoring } from '../item-parts.ts';
import { mediaTypeOf } from '../media-types.ts';
import { responseDeclaration } from '../response-declaration.ts';
import { equalShares, negativeShare } from '../shares.ts';
import type { QtiVersion } from '../version.ts';

/** Regions to pick from; where all of them are right, a point to set anywhere. */
export function writeHotspot(item: Item, context: QtiItemContext): QtiItemParts {
  const interaction = soleInteraction(item, 'hotspot');
  const content = context.content();
  const pixels = context.imageSize(interaction.image.url);
  if (!pixels) throw new TypeError(`The image of item ${item.id} has no size.`);
  const { areas } = interaction;
  const drawn: DrawnHotspot = {
    areas,
    image: imageElement(interaction.image, pixels, content, context.version),
    pixels,
    keys: areas.filter(({ correct }) => correct),
    isPartial: (item.scoring ?? defaultScoring.hotspot) !== 'all-or-nothing',
  };
  const stem = content.block(item.stem);
  const arePicked = drawn.keys.length < areas.length;
  const { interaction: asked, response, scoring } = (arePicked ? pickRegions : setPoints)(drawn);
  if (!arePicked && areas.some(({ label }) => label !== undefined)) {
    const reason = 'A point is set anywhere on the image: its regions have no labels.';
    context.report({ kind: 'omitted', field: 'areas.label', reason });
  }
  return {
    content,
    responses: [response],
    body: [...stem, asked],
    scoring,
    hasHotspotImage: context.version.imageSchema !== undefined,
  };
}

interface DrawnHotspot {
  readonly areas: HotspotInteraction['areas'];
  readonly keys: HotspotInteraction['areas'];
  readonly image: XmlElement;
  readonly pixels: ImagePixels;
  readonly isPartial: boolean;
}

interface AskedHotspot {
  readonly response: XmlElement;
  readonly interaction: XmlElement;
  readonly scoring: QtiScoring;
}

/** QTI 3.0.1 has an image, all before an object. */
function imageElement(
  { alt, url }: HotspotInteraction['image'],
  { height, width }: ImagePixels,
  content: QtiContent,
  version: QtiVersion,
): XmlElement {
  const address = content.address(url);
  const size = { width: String(width), height: String(height) };
  if (version.imageSchema !== undefined) return element('img', { src: address, alt, ...size });
  const type = mediaTypeOf(address) ?? 'image/png';
  return element('object', { type, data: address, ...size }, alt);
}

function pickRegions({ areas, image, isPartial, keys, pixels }: DrawnHotspot): AskedHotspot {
  const ids = keys.map(({ id }) => id);
  const isMapped = isPartial && ids.length > 1;
  const shares = equalShares(ids.length);
  const entries = areas.map(({ id }) => {
    return [id, shares[ids.indexOf(id)] ?? negativeShare(ids.length)] as const;
  });
  return {
    response: responseDeclaration({
      identifier: 'RESPONSE',
      cardinality: ids.length > 1 ? 'multiple' : 'single',
      baseType: 'identifier',
      correct: ids,
      ...(isMapped && { mapping: { entries, lowerBound: '0', upperBound: '1' } }),
    }),
    interaction: element(
      'hotspotInteraction',
      { responseIdentifier: 'RESPONSE', maxChoices: ids.length > 1 ? '0' : '1' },
      image,
      ...areas.map(({ id, label, shape }) =>
        element('hotspotChoice', {
          identifier: id,
          ...areaShape(shape, pixels),
          ...(label !== undefined && { hotspotLabel: label }),
        }),
      ),
    ),
    scoring: { kind: 'template', template: isMapped ? 'map_response' : 'match_correct' },
  };
}

/** Shares may add up to a little less than one. */
const nearlyOne = baseValue('float', '0.999999');

/** Points in no region take a share away. */
function setPoints({ image, isPartial, keys, pixels }: DrawnHotspot): AskedHotspot {
  const shares = equalShares(keys.length);
  const areas = keys.map(({ shape }, index) => ({
    ...areaShape(shape, pixels),
    value: shares[index] ?? '0',
  }));
  const earned = element('mapResponsePoint', { identifier: 'RESPONSE' });
  const isSingle = keys.length === 1;
  return {
    response: responseDeclaration({
      identifier: 'RESPONSE',
      cardinality: isSingle ? 'single' : 'multiple',
      baseType: 'point',
      areaMapping: { areas, defaultValue: isSingle ? '0' : negativeShare(keys.length) },
    }),
    interaction: element(
      'selectPointInteraction',
      { responseIdentifier: 'RESPONSE', maxChoices: isSingle ? '1' : '0' },
      image,
    ),
    scoring:
      isPartial || isSingle
        ? { kind: 'template', template: 'map_response_point' }
        : { kind: 'rules', rules: [scoreIf(operator('gte', earned, nearlyOne), ['RESPONSE'])] },
  };
}

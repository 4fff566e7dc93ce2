/** Regions of an image. */
import { defaultScoring } from '../../../interactions/default-scoring.ts';
import type { HotspotInteraction, Item, Shape } from '../../../model/index.ts';
import { soleInteraction } from '../../sole-interaction.ts';
import { element, type XmlElement } from '../../xml.ts';
import type { ImagePixels } from '../image-pixels.ts';
import type { QtiItemContext, QtiItemParts, QtiScoring } from '../item-parts.ts';
import { mediaTypeOf } from '../media-types.ts';
import { type Mapping, responseDeclaration } from '../response-declaration.ts';
import { equalShares, negativeShare } from '../shares.ts';

/** Each region can be picked. */
export function writeHotspot(item: Item, context: QtiItemContext): QtiItemParts {
  const interaction = soleInteraction(item, 'hotspot');
  const { areas, image } = interaction;
  const content = context.content();
  const pixels = context.imageSize(image.url);
  if (!pixels) throw new TypeError(`The image of item ${item.id} has no size.`);
  const keys = areas.filter(({ correct }) => correct).map(({ id }) => id);
  const { mapping, scoring } = scoringOf(interaction, keys, item);
  return {
    content,
    responses: [
      responseDeclaration({
        identifier: 'RESPONSE',
        cardinality: keys.length > 1 ? 'multiple' : 'single',
        baseType: 'identifier',
        correct: keys,
        ...(mapping && { mapping }),
      }),
    ],
    body: [
      ...content.block(item.stem),
      element(
        'hotspotInteraction',
        { responseIdentifier: 'RESPONSE', maxChoices: keys.length > 1 ? '0' : '1' },
        imageElement(image, content.address(image.url), pixels, context),
        ...areas.map(({ id, label, shape }) =>
          element('hotspotChoice', {
            identifier: id,
            ...shapeAttributes(shape, pixels),
            ...(label !== undefined && { hotspotLabel: label }),
          }),
        ),
      ),
    ],
    scoring,
    hasHotspotImage: context.version.imageSchema !== undefined,
  };
}

/** QTI 3.0.1 has an image, all before an object. */
function imageElement(
  { alt }: HotspotInteraction['image'],
  address: string,
  { height, width }: ImagePixels,
  { version }: QtiItemContext,
): XmlElement {
  const size = { width: String(width), height: String(height) };
  if (version.imageSchema !== undefined) return element('img', { src: address, alt, ...size });
  const type = mediaTypeOf(address) ?? 'image/png';
  return element('object', { type, data: address, ...size }, alt);
}

/** In whole pixels of the image as it is drawn. */
function shapeAttributes(shape: Shape, { height, width }: ImagePixels) {
  const x = (fraction: number): number => Math.round(fraction * width);
  const y = (fraction: number): number => Math.round(fraction * height);
  const written = (kind: string, coords: readonly number[]) => ({
    shape: kind,
    coords: coords.join(','),
  });
  switch (shape.kind) {
    case 'circle':
      return written('circle', [x(shape.x), y(shape.y), Math.max(1, x(shape.r))]);
    case 'rect': {
      const corner = [x(shape.x + shape.width), y(shape.y + shape.height)];
      return written('rect', [x(shape.x), y(shape.y), ...corner]);
    }
    case 'polygon': {
      const [first] = shape.points;
      const closed = first ? [...shape.points, first] : [];
      return written(
        'poly',
        closed.flatMap(([left, top]) => [x(left), y(top)]),
      );
    }
  }
}

function scoringOf(
  { areas }: HotspotInteraction,
  keys: readonly string[],
  item: Item,
): { readonly mapping?: Mapping; readonly scoring: QtiScoring } {
  const policy = item.scoring ?? defaultScoring.hotspot;
  if (policy === 'all-or-nothing' || keys.length < 2) {
    return { scoring: { kind: 'template', template: 'match_correct' } };
  }
  const shares = equalShares(keys.length);
  const entries = areas.map(({ id }) => {
    const position = keys.indexOf(id);
    return [id, shares[position] ?? negativeShare(keys.length)] as const;
  });
  return {
    mapping: { entries, lowerBound: '0', upperBound: '1' },
    scoring: { kind: 'template', template: 'map_response' },
  };
}

/** `hotspotInteraction`, and `selectPointInteraction` with the areas of its mapping. */
import type { XmlElement } from '../../../formats/xml.ts';
import { childElements, elementAt, textOf } from '../../../formats/xml-query.ts';
import { containsPoint } from '../../../interactions/hotspot/contains.ts';
import type { HotspotInteraction } from '../../../model/index.ts';
import { draftHint } from '../../answer/read-answer.ts';
import { printHtml } from '../content/print-html.ts';
import { candidateSets, keyValues } from '../keys/key-values.ts';
import { type ImageSize, imageSizeOf } from './image-size.ts';
import type { InteractionContext, InteractionReading } from './interaction-reading.ts';
import { readShape } from './shape.ts';

type Area = HotspotInteraction['areas'][number];

/** Regions of a picture, each an identifier of the response. */
export function readHotspot(
  interaction: XmlElement,
  context: InteractionContext,
): InteractionReading | undefined {
  const { session, declaration } = context;
  const picture = readPicture(interaction, context);
  if (!picture) return undefined;
  const choices = childElements(interaction, 'hotspotChoice');
  const identifiers = choices.map(({ attributes }) => attributes.identifier ?? '');
  const candidates =
    declaration.cardinality === 'single'
      ? identifiers.map((one) => [one])
      : candidateSets(identifiers);
  const keys = keyValues(declaration, session, candidates);
  const drawn = choices.map(({ attributes }): Area | undefined => {
    const { identifier = '', shape = '', coords = '', hotspotLabel } = attributes;
    const label = hotspotLabel ?? attributes['aria-label'];
    return areaOf({ shape, coords }, keys.includes(identifier), picture.size, label, context);
  });
  return reading(interaction, picture, drawn, context, (points, areas) => {
    const { proportion = 1 } = picture.image;
    const hit = points.map((point) => {
      const area = areas.find(({ shape }) => containsPoint(shape, point, proportion));
      return identifiers[drawn.findIndex((one) => one?.shape === area?.shape && one !== undefined)];
    });
    return { [declaration.id]: [...new Set(hit.flatMap((identifier) => identifier ?? []))] };
  });
}

/** Points of a picture; the mapping says which areas are right. */
export function readSelectPoint(
  interaction: XmlElement,
  context: InteractionContext,
): InteractionReading | undefined {
  const { declaration } = context;
  const picture = readPicture(interaction, context);
  if (!picture) return undefined;
  const entries = declaration.areaMapping?.entries ?? [];
  const drawn = entries.map((entry) =>
    areaOf(entry, entry.value > 0, picture.size, undefined, context),
  );
  return reading(interaction, picture, drawn, context, (points) => ({
    [declaration.id]: points.map(
      ({ x, y }) => `${Math.round(x * picture.size.width)} ${Math.round(y * picture.size.height)}`,
    ),
  }));
}

interface Picture {
  readonly image: HotspotInteraction['image'];
  readonly size: ImageSize;
}

type Point = { readonly x: number; readonly y: number };

function reading(
  interaction: XmlElement,
  { image }: Picture,
  drawn: readonly (Area | undefined)[],
  { reader }: InteractionContext,
  respond: (points: readonly Point[], areas: readonly Area[]) => Readonly<Record<string, string[]>>,
): InteractionReading | undefined {
  const areas = drawn
    .flatMap((area) => area ?? [])
    .map((area, at) => ({ ...area, id: `h${at + 1}` }));
  if (areas.length === 0) {
    reader.report('import-item-unreadable', 'The picture has no regions.');
    return undefined;
  }
  const hasKey = areas.some(({ correct }) => correct);
  if (!hasKey) reader.report('import-answer-missing', 'No region is right.', draftHint);
  const prompt = elementAt(interaction, 'prompt');
  return {
    type: 'hotspot',
    interactions: [{ kind: 'hotspot', id: 'response', image, areas }],
    ...(!hasKey && { isDraft: true }),
    html: prompt ? `<div>${printHtml([prompt])}</div>` : '',
    respond: ({ response }) =>
      respond(Array.isArray(response) ? response.filter(isPoint) : [], areas),
  };
}

function isPoint(value: unknown): value is Point {
  return typeof value === 'object' && value !== null && 'x' in value && 'y' in value;
}

/** The picture with its size, which areas in pixels need. */
function readPicture(interaction: XmlElement, { reader }: InteractionContext): Picture | undefined {
  const picture = ['object', 'img'].flatMap((name) => elementAt(interaction, name) ?? [])[0];
  const address = picture?.attributes.data ?? picture?.attributes.src;
  const url = address === undefined ? undefined : reader.asset(address);
  if (!picture || address === undefined) {
    reader.report('import-item-unreadable', 'The question has no picture to point at.');
    return undefined;
  }
  const size = imageSizeOf(picture, reader.bytesOf(address));
  if (!size) {
    reader.report(
      'import-item-unreadable',
      'The size of the picture is not known, so its regions are not either.',
    );
    return undefined;
  }
  const alt = (picture.attributes.alt ?? textOf(picture)).replace(/\s+/g, ' ').trim();
  // Only hosts that have read the file state a proportion; it is not part of the item.
  return { image: { url: url ?? address, alt: alt === '' ? 'Image' : alt }, size };
}

function areaOf(
  { shape, coords }: { readonly shape: string; readonly coords: string },
  correct: boolean,
  size: ImageSize,
  label: string | undefined,
  { reader }: InteractionContext,
): Area | undefined {
  const read = readShape(shape, coords, size);
  if (!read) {
    reader.report('import-part-dropped', `A region of the shape ${shape || 'none'} was left out.`);
    return undefined;
  }
  return {
    id: '',
    shape: read,
    correct,
    ...(label ? { label: label.replace(/\s+/g, ' ').trim() } : {}),
  };
}

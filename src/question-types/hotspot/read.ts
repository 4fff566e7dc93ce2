/** Reads the image and the shapes under `## Hotspot`. */
import type { Image, ListItem } from 'mdast';
import { type Section, sectionOf } from '../../markdown/body.ts';
import { type BodyReader, sliceOf, spanOf, spanOfAll } from '../../markdown/body-reader.ts';
import { lowerImage } from '../../markdown/lowering/lower-link.ts';
import { decodeText } from '../../markdown/plain-text.ts';
import { readContent } from '../../markdown/read-content.ts';
import type { HotspotInteraction } from '../../model/index.ts';
import type { TypeReading, TypeSource } from '../question-type.ts';
import { readShape } from './shape.ts';

/** The stem, the image and its regions. */
export function readHotspot({ body, reader }: TypeSource): TypeReading {
  const stem = readContent(body.stem, reader);
  const section = sectionOf(body, 'Hotspot');
  if (!section) {
    reader.report('missing-hotspot', spanOfAll(body.stem) ?? { start: 0, end: 0 }, {
      message: 'A hotspot item needs the section `## Hotspot`.',
      hint: 'Write an image and below it a list of shapes: `- [x] circle 0.5,0.5 0.1`.',
    });
    return { stem, interactions: [] };
  }
  const interaction = readSection(section, reader);
  return { stem, interactions: interaction ? [interaction] : [] };
}

function readSection(section: Section, reader: BodyReader): HotspotInteraction | undefined {
  const [first, list, third] = section.nodes;
  const image =
    first?.type === 'paragraph' && first.children.length === 1 ? first.children[0] : undefined;
  if (
    (image?.type !== 'image' && image?.type !== 'imageReference') ||
    list?.type !== 'list' ||
    third
  ) {
    const at = third ?? (image ? list : first) ?? section.heading;
    reader.report('missing-hotspot', spanOf(at), {
      message: 'Under `## Hotspot` an image and one list of shapes have to stand, nothing else.',
      hint: 'Write `![what it shows](file.svg)`, a blank line, and `- [x] circle 0.5,0.5 0.1`.',
    });
    return undefined;
  }
  const [lowered] = lowerImage(image, { reader, isInCell: false });
  const areas = list.children.flatMap((item, index) => readArea(item, index, reader) ?? []);
  if (areas.length === list.children.length && !areas.some((area) => area.correct)) {
    reader.report('missing-key', spanOf(list), {
      message: 'No shape is marked as right.',
      hint: 'Mark the key with `[x]`.',
      ...(reader.isDraft && { severity: 'warning' }),
    });
  }
  const target: Image | undefined = lowered?.type === 'image' ? lowered : undefined;
  if (!target) return undefined;
  return {
    kind: 'hotspot',
    id: 'response',
    image: { url: target.url, alt: target.alt ?? '' },
    areas,
  };
}

function readArea(
  item: ListItem,
  index: number,
  reader: BodyReader,
): HotspotInteraction['areas'][number] | undefined {
  const [line, second] = item.children;
  if (line?.type !== 'paragraph' || second || typeof item.checked !== 'boolean') {
    reader.report('bad-shape', spanOf(second ?? item), {
      message: second ? 'A shape is one line.' : 'The shape does not begin with a box.',
      hint: 'Write `- [x] circle 0.5,0.5 0.1` for the key and `- [ ] …` for other regions.',
    });
    return undefined;
  }
  const written = sliceOf(line, reader).replace(/^\[[ xX]\]\s+/, '');
  const reading = readShape(written);
  if (!reading.ok) {
    const { start, end } = spanOf(line);
    const offset = sliceOf(line, reader).indexOf(written);
    reader.report('bad-shape', { start: start + offset + reading.offset, end }, reading);
    return undefined;
  }
  const label = decodeText(reading.label?.replace(/\s+/g, ' ') ?? '');
  return {
    id: `h${index + 1}`,
    shape: reading.shape,
    correct: item.checked,
    ...(label !== '' && { label }),
  };
}

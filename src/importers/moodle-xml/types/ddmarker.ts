/** `ddmarker`: markers put on an image. */
import { backgroundSize, type Size } from '../../../formats/moodle/image-size.ts';
import type { XmlElement } from '../../../formats/xml.ts';
import { childElements, elementAt, textOf } from '../../../formats/xml-query.ts';
import type { HotspotInteraction, Shape } from '../../../model/index.ts';
import type { TypeReading } from '../../moodle/reading.ts';
import { addAsset, decodeBase64 } from '../assets.ts';
import { readCombinedFeedback } from '../combined-feedback.ts';
import { fieldOf, type QuestionElement } from '../question-element.ts';

/** With one kind of marker, its places are the key; with several it is no pointing at regions. */
export function readDdmarker(question: QuestionElement): TypeReading | undefined {
  const { element, report, assets, folder } = question;
  const drags = childElements(element, 'drag');
  const drops = childElements(element, 'drop');
  const file = elementAt(element, 'file');
  const bytes = file && decodeBase64(textOf(file));
  const size = bytes && backgroundSize(bytes);
  if (!file || !bytes || !size || drops.length === 0) {
    report('import-item-unreadable', 'The image, its size or its regions are missing.');
    return undefined;
  }
  const [drag, second] = drags;
  const label = drag ? fieldOf(drag, 'text').replace(/^[^\p{L}\p{N}]+$/u, '') : '';
  if (!drag || second || drops.some((drop) => fieldOf(drop, 'choice') !== '1')) {
    report('import-type-unsupported', 'Several labels are put on an image.');
    return undefined;
  }
  const shapes = drops.map((drop) => readShape(drop, size));
  const areas = shapes.flatMap((shape, index) =>
    shape ? [{ id: `h${index + 1}`, shape, correct: true }] : [],
  );
  if (areas.length < shapes.length) {
    report('import-item-unreadable', 'A region has a shape that is not known.');
    return undefined;
  }
  if (label !== '') {
    report('import-part-dropped', `The marker has no words here; they were “${label}”.`);
  }
  if (areas.length > 1) {
    report('import-scoring-changed', 'All regions have to be found now; each earned a share.');
  }
  const name = addAsset(assets, folder, file.attributes.name ?? 'image', bytes);
  const interaction: HotspotInteraction = {
    kind: 'hotspot',
    id: 'response',
    image: { url: encodeURI(name), alt: label === '' ? name : label },
    areas,
  };
  return {
    type: 'hotspot',
    interactions: [interaction],
    feedback: readCombinedFeedback(question),
  };
}

/** Coordinates are pixels: `x,y;r`, `x,y;width,height`, `x,y;x,y;…`. */
function readShape(drop: XmlElement, { width, height }: Size): Shape | undefined {
  const points = fieldOf(drop, 'coords')
    .split(';')
    .map((pair) => pair.split(',').map(Number));
  if (points.flat().some((value) => !Number.isFinite(value))) return undefined;
  const [[x = 0, y = 0] = [], [a = 0, b = 0] = []] = points;
  const at = { x: share(x, width), y: share(y, height) };
  switch (fieldOf(drop, 'shape')) {
    case 'circle':
      return { kind: 'circle', ...at, r: share(a, width) };
    case 'rectangle':
      return { kind: 'rect', ...at, width: share(a, width), height: share(b, height) };
    case 'polygon':
      return {
        kind: 'polygon',
        points: points.map(([px = 0, py = 0]) => [share(px, width), share(py, height)] as const),
      };
    default:
      return undefined;
  }
}

/** Fractions with four decimals: less than a pixel of any image. */
function share(value: number, size: number): number {
  return Math.round((value / size) * 10_000) / 10_000;
}

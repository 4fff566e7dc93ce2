/** Regions of an image. */
import { imageProportion } from '../../../formats/image-proportion.ts';
import { descendants, textOf } from '../../../formats/xml-query.ts';
import type { HotspotInteraction, Shape } from '../../../model/index.ts';
import { circleOf } from '../circle.ts';
import type { Question, QuestionReading } from '../question.ts';
import type { Label } from '../response.ts';

/** New Quizzes has right regions only, in fractions of the image. */
export function readHotspot(question: Question): QuestionReading | undefined {
  const { report, responses, text } = question;
  const response = responses.find(({ name }) => name === 'response_xy');
  const [image] = response ? descendants(response.element, 'matimage') : [];
  const address = image?.attributes.uri ?? '';
  const file = address === '' ? undefined : text.find(address, 'image');
  const proportion = file && imageProportion(file.bytes);
  const read = (response?.labels ?? []).map((label) => shapeOf(label, proportion));
  const areas = read.flatMap((shape): HotspotInteraction['areas'] =>
    typeof shape === 'string' ? [] : [{ id: '', shape, correct: true }],
  );
  if (!response || address === '' || areas.length === 0) {
    report('import-item-unreadable', 'The hot spot has no image or no region that can be read.', {
      hint: 'Draw its regions in Canvas again.',
      field: 'areas',
    });
    return undefined;
  }
  const faults = read.filter((shape) => typeof shape === 'string');
  for (const fault of faults) {
    report('import-part-dropped', `A region was left out: ${fault}.`, {
      hint: 'Draw it again and remove `status: draft`.',
      field: 'areas',
    });
  }
  return {
    type: 'hotspot',
    stem: text.block(question.stemHtml, 'stem'),
    interactions: [
      {
        kind: 'hotspot',
        id: 'response',
        image: {
          url: file?.name ?? address.replace(/^.*\//, '').replace(/[^A-Za-z0-9._-]+/g, '-'),
          alt: image?.attributes.label ?? '',
        },
        areas: areas.map((area, index) => ({ ...area, id: String.fromCharCode(97 + index) })),
      },
    ],
    ...((faults.length > 0 || !file) && { isDraft: true }),
  };
}

/** The shape, or in words why it is none. */
function shapeOf({ attributes, element }: Label, proportion: number | undefined): Shape | string {
  const numbers = textOf(element)
    .split(',')
    .map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  // A circle at the edge reaches beyond it.
  const isInside = numbers.every((value) => value >= -1 && value <= 2);
  if (!isInside)
    return `${textOf(element).trim() || 'nothing'} is no list of fractions of the image`;
  const kind = (attributes.rarea ?? '').toLowerCase();
  const [x = 0, y = 0, right = 0, bottom = 0] = numbers;
  if (kind === 'rectangle') {
    if (numbers.length !== 4 || right <= x || bottom <= y) return 'a rectangle has two corners';
    return { kind: 'rect', x, y, width: difference(right, x), height: difference(bottom, y) };
  }
  if (kind === 'ellipse') return 'an ellipse is no shape here';
  const points = Array.from(
    { length: Math.floor(numbers.length / 2) },
    (_, index): readonly [number, number] => [numbers[2 * index] ?? 0, numbers[2 * index + 1] ?? 0],
  );
  if (points.length < 3 || numbers.length % 2 === 1) return 'a polygon has three corners or more';
  return circleOf(points, proportion ?? 1) ?? { kind: 'polygon', points };
}

/** Without the noise of binary fractions. */
function difference(left: number, right: number): number {
  return Number((left - right).toFixed(10));
}

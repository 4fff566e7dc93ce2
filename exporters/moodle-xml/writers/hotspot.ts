/** `ddmarker`: one marker for each region to be found. */
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import { element, type XmlElement } from '../../../src/formats/xml.ts';
import { scoringOf } from '../../../src/interactions/default-scoring.ts';
import type { Shape } from '../../../src/model/index.ts';
import { combinedFeedback, field, hintElements, reportWithoutPlace } from '../fields.ts';
import type { QuestionWriter } from '../moodle-question.ts';
import { fileElement } from '../text-element.ts';
import type { SizedImage } from '../write-context.ts';

/** Coordinates are pixels of the image as Moodle shows it. */
export const writeHotspot: QuestionWriter = (item, context) => {
  const { image, areas } = soleInteraction(item, 'hotspot');
  const { report } = context;
  reportWithoutPlace(item, context, 'notes');
  const background = context.image(image.url);
  if (!background) throw new TypeError(`The image of ${item.id} states no size.`);
  const keys = areas.filter(({ correct }) => correct);
  if (keys.length < areas.length) {
    const reason = 'Regions that are wrong are not told apart from the rest of the image.';
    report({ kind: 'omitted', field: 'areas', reason });
  }
  if (keys.length > 1 || scoringOf(item) !== 'all-or-nothing') {
    const reason = 'Each region that has a marker earns an equal share.';
    report({ kind: 'degraded', field: 'scoring', reason });
  }
  const drops = keys.map(({ shape }, index) => dropElement(shape, index + 1, background));
  return {
    type: 'ddmarker',
    children: [
      field('shuffleanswers', 0),
      ...combinedFeedback(item, context),
      fileElement(background.name, background.bytes),
      element(
        'drag',
        {},
        field('no', 1),
        element('text', {}, '✕'),
        field('noofdrags', Math.max(1, keys.length)),
      ),
      ...drops,
      ...hintElements(item, context),
    ],
  };
};

function dropElement(shape: Shape, number: number, image: SizedImage): XmlElement {
  const { name, coords } = shapeOf(shape, image);
  return element(
    'drop',
    {},
    field('no', number),
    field('shape', name),
    field('coords', coords),
    field('choice', 1),
  );
}

function shapeOf(shape: Shape, { width, height }: SizedImage): { name: string; coords: string } {
  const point = (x: number, y: number) => `${Math.round(x * width)},${Math.round(y * height)}`;
  switch (shape.kind) {
    case 'circle':
      return {
        name: 'circle',
        coords: `${point(shape.x, shape.y)};${Math.round(shape.r * width)}`,
      };
    case 'rect':
      return {
        name: 'rectangle',
        coords: `${point(shape.x, shape.y)};${point(shape.width, shape.height)}`,
      };
    case 'polygon':
      return { name: 'polygon', coords: shape.points.map(([x, y]) => point(x, y)).join(';') };
  }
}

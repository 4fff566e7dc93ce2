/** Hot spots, which only New Quizzes has. */
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import { element, type XmlElement } from '../../../src/formats/xml.ts';
import type { HotspotInteraction, Item, Shape } from '../../../src/model/index.ts';
import type { Question, QuestionContext } from '../question.ts';

/** Corners of the polygon that stands for a circle. */
const corners = 36;

/** The right regions, in fractions of the image; there are no wrong ones in New Quizzes. */
export function writeHotspot(item: Item, context: QuestionContext): Question {
  const interaction = soleInteraction(item, 'hotspot');
  const { html, stem } = context;
  const keys = interaction.areas.filter(({ correct }) => correct);
  const proportion = proportionFor(interaction, context);
  reportLosses(interaction, context);
  return {
    type: 'hot_spot_question',
    presentation: [
      element(
        'flow',
        {},
        element(
          'response_xy',
          {
            ident: 'response1',
            rcardinality: keys.length === 1 ? 'Single' : 'Multiple',
            rtiming: 'No',
          },
          stem(item),
          element(
            'render_hotspot',
            {},
            element(
              'material',
              {},
              element('matimage', { uri: html.address(interaction.image.url) }),
            ),
            ...keys.map(({ shape }, index) => region(shape, index + 1, proportion)),
          ),
        ),
      ),
    ],
    scoring: [],
    ...(keys.length > 1 && { scoredBy: 'whole' }),
  };
}

function region(shape: Shape, ordinal: number, proportion: number): XmlElement {
  return element(
    'response_label',
    { ident: `response${ordinal}`, rarea: shape.kind === 'rect' ? 'rectangle' : 'bounded' },
    outline(shape, proportion)
      .map((value) => String(Number(value.toFixed(5))))
      .join(','),
  );
}

/** Pairs of coordinates; a circle is a polygon, for which New Quizzes has one reading only. */
function outline(shape: Shape, proportion: number): readonly number[] {
  switch (shape.kind) {
    case 'rect':
      return [shape.x, shape.y, shape.x + shape.width, shape.y + shape.height];
    case 'polygon':
      return shape.points.flat();
    case 'circle':
      return Array.from({ length: corners }, (_, index) => {
        const angle = (2 * Math.PI * index) / corners;
        return [
          shape.x + shape.r * Math.cos(angle),
          shape.y + shape.r * proportion * Math.sin(angle),
        ];
      }).flat();
  }
}

/** A radius is a fraction of the width; its share of the height needs the form of the image. */
function proportionFor(
  { areas, image }: HotspotInteraction,
  { imageProportion, report }: QuestionContext,
): number {
  if (!areas.some(({ correct, shape }) => correct && shape.kind === 'circle')) return 1;
  const proportion = imageProportion(image.url);
  if (proportion === undefined) {
    report({
      kind: 'degraded',
      field: 'areas',
      reason: 'The size of the image cannot be read: circles are taken as if it were square.',
      hint: 'Give an SVG image a viewBox, or draw the region as a polygon.',
    });
  }
  return proportion ?? 1;
}

function reportLosses({ areas, image }: HotspotInteraction, { report }: QuestionContext): void {
  if (areas.some(({ correct, shape }) => correct && shape.kind === 'circle')) {
    report({
      kind: 'degraded',
      field: 'areas',
      reason: `A circle is a polygon of ${corners} corners.`,
    });
  }
  if (areas.some(({ correct }) => !correct)) {
    report({ kind: 'omitted', field: 'areas', reason: 'There are no wrong regions.' });
  }
  if (image.alt !== '') {
    report({
      kind: 'omitted',
      field: 'image.alt',
      reason: 'The image of a hot spot has no alternative text.',
    });
  }
  if (areas.some(({ label }) => label !== undefined)) {
    report({ kind: 'omitted', field: 'areas.label', reason: 'A region has no label.' });
  }
}

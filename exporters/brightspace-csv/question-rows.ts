/** All rows of a question. */
import { assetUrls } from '../../src/content/walk.ts';
import type { Content, Difficulty, Item } from '../../src/model/index.ts';
import type { Question, QuestionContext, QuestionKind, Row } from './question.ts';

/** 1 is easy, 10 is hard. */
const difficulties: Readonly<Record<Difficulty, string>> = { easy: '2', medium: '5', hard: '8' };

/** The rows that the kind decides among those of every question, in the order of Brightspace's sample. */
export function questionRows(
  item: Item,
  kind: QuestionKind,
  rows: readonly Row[],
  { cells, report }: QuestionContext,
): Question {
  if (item.hints.length > 1) {
    report({ kind: 'degraded', field: 'hints', reason: 'All hints are shown at once.' });
  }
  const [image] = imagesOf(item.stem);
  return [
    ['NewQuestion', kind],
    ['ID', item.id],
    ['Title', item.title],
    ['QuestionText', ...cells(item.stem)],
    ['Points', String(item.points)],
    ...(item.difficulty ? [['Difficulty', difficulties[item.difficulty]]] : []),
    ...(image === undefined ? [] : [['Image', `images/${image.split('/').at(-1)}`]]),
    ...rows,
    ...textRow('Hint', joined(item.hints)),
    ...textRow(
      'Feedback',
      joined([item.feedback.general, item.solution].flatMap((part) => (part ? [part] : []))),
    ),
  ];

  function textRow(name: string, content: Content): readonly Row[] {
    return content.length === 0 ? [] : [[name, ...cells(content)]];
  }
}

/** A line between the parts. */
function joined(parts: readonly Content[]): Content {
  return parts.flatMap(
    (part, index): Content => (index === 0 ? part : [{ type: 'thematicBreak' }, ...part]),
  );
}

function imagesOf(stem: Content): readonly string[] {
  return assetUrls(stem).filter((url) => /\.(?:png|jpe?g|gif|svg|webp|bmp)$/i.test(url));
}

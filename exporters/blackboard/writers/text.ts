/** ESS, FIL and FIB. */
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import type { Item } from '../../../src/model/index.ts';
import { plainField } from '../field-html.ts';
import type { Row, RowContext } from '../row.ts';

/** An essay with the sample answer, if there is one. */
export function writeEssay(item: Item, { html }: RowContext): Row {
  const { sampleAnswer } = soleInteraction(item, 'extended-text');
  return ['ESS', html(item.stem), ...(sampleAnswer ? [html(sampleAnswer)] : [])];
}

/** A file is handed in. */
export function writeUpload({ stem }: Item, { html }: RowContext): Row {
  return ['FIL', html(stem)];
}

/** Every accepted text. */
export function writeTextEntry(item: Item, { html }: RowContext): Row {
  const { keys } = soleInteraction(item, 'text-entry');
  const answers = keys.flatMap((key) => (key.kind === 'literal' ? [plainField(key.value)] : []));
  return ['FIB', html(item.stem), ...answers];
}

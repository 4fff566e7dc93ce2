/** What a target declares about each kind of interaction, from what it can do. */
import type { InteractionKind } from '../model/index.ts';
import type { Fidelity } from './exporter.ts';
import type { ItemShape } from './item-shape.ts';
import type { ItemTarget } from './write-item.ts';

/** Each kind as it stands alone in an item. */
const shapes: Readonly<Record<InteractionKind, ItemShape>> = {
  choice: 'choice',
  'inline-choice': 'choice-cloze',
  'text-entry': 'text-entry',
  'numeric-entry': 'numeric-entry',
  formula: 'formula',
  'extended-text': 'extended-text',
  upload: 'upload',
  match: 'match',
  categorize: 'categorize',
  order: 'order',
  hotspot: 'hotspot',
  recall: 'recall',
};

/** Exact where there is a writer, degraded where there is only a simpler item, else omitted. */
export function declareFidelity<Context, Output>({
  writers,
  degradations,
}: ItemTarget<Context, Output>): Readonly<Record<InteractionKind, Fidelity>> {
  const fidelityOf = (kind: InteractionKind): Fidelity => {
    if (writers[shapes[kind]]) return 'exact';
    return degradations[shapes[kind]] ? 'degraded' : 'omitted';
  };
  return {
    choice: fidelityOf('choice'),
    'inline-choice': fidelityOf('inline-choice'),
    'text-entry': fidelityOf('text-entry'),
    'numeric-entry': fidelityOf('numeric-entry'),
    formula: fidelityOf('formula'),
    'extended-text': fidelityOf('extended-text'),
    upload: fidelityOf('upload'),
    match: fidelityOf('match'),
    categorize: fidelityOf('categorize'),
    order: fidelityOf('order'),
    hotspot: fidelityOf('hotspot'),
    recall: fidelityOf('recall'),
  };
}

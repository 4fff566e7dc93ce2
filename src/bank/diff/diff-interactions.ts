/** Compares the interactions of two states of an item. */
import { describeKey } from '../../interactions/describe.ts';
import type { Interaction } from '../../model/index.ts';
import { canonicalJson } from '../canonical-json.ts';
import { type Alignment, align } from './align.ts';
import { contentLabel } from './content-label.ts';
import { contentSense } from './content-sense.ts';
import { diffContent, sides } from './diff-content.ts';
import { type InteractionParts, interactionParts } from './interaction-parts.ts';
import type { ChangeKind, ItemChange } from './item-diff.ts';

/** Changes of what is responded to. Gaps are compared by their position. */
export function diffInteractions(
  before: readonly Interaction[],
  after: readonly Interaction[],
): readonly ItemChange[] {
  const count = Math.max(before.length, after.length);
  return Array.from({ length: count }, (_, at) => at).flatMap((at) => {
    const [old, current] = [before[at], after[at]];
    const id = (current ?? old)?.id;
    const part = id === undefined || id === 'response' ? {} : { part: id };
    if (old === undefined || current === undefined) {
      return [{ kind: 'key' as const, ...part, ...sides(keyText(old), keyText(current)) }];
    }
    return diffInteraction(old, current).map((change) => ({ ...part, ...change }));
  });
}

function keyText(interaction: Interaction | undefined): string | undefined {
  return interaction === undefined ? undefined : describeKey(interaction);
}

function diffInteraction(old: Interaction, current: Interaction): readonly ItemChange[] {
  const keys = sides(describeKey(old), describeKey(current));
  if (old.kind !== current.kind) {
    return [
      { kind: 'key', ...keys },
      { kind: 'type', ...sides(old.kind, current.kind) },
    ];
  }
  const [before, after] = [interactionParts(old), interactionParts(current)];
  const pairs = align(sensesOf(before), sensesOf(after));
  const changes = [
    ...(sameKey(before, after, pairs) ? [] : [{ kind: 'key' as const, ...keys }]),
    ...(isSameSet(before.tolerance, after.tolerance)
      ? []
      : [change('tolerance', before.tolerance.join('; '), after.tolerance.join('; '))]),
    ...cardinality(old, current),
    ...(isSame(before.variables, after.variables)
      ? []
      : [change('variables', before.variables.join('; '), after.variables.join('; '))]),
    ...diffContent('stem', before.frame, after.frame),
    ...diffOptions(before, after, pairs),
    ...diffFeedback(before, after, pairs),
    ...diffContent('solution', before.sampleAnswer, after.sampleAnswer, 'sample answer'),
    ...diffSettings(before.settings, after.settings),
  ];
  return changes.length > 0 || canonicalJson(old) === canonicalJson(current)
    ? changes
    : [{ kind: 'solution', part: 'spelling of the key', ...keys, isFormatting: true }];
}

function sensesOf({ options }: InteractionParts): readonly string[] {
  return options.map(({ content }) => contentSense(content));
}

/** Options that were only reworded keep the name they had. */
function sameKey(
  before: InteractionParts,
  after: InteractionParts,
  pairs: readonly Alignment[],
): boolean {
  const names = new Map(pairs.map((pair) => [pair.after, pair.before]));
  const [oldNames, currentNames] = [sensesOf(before), sensesOf(after)];
  const old = before.key((at) => oldNames[at] ?? '');
  const current = after.key((at) => oldNames[names.get(at) ?? -1] ?? currentNames[at] ?? '');
  return after.isOrdered ? isSame(old, current) : isSameSet(old, current);
}

function isSameSet(left: readonly string[], right: readonly string[]): boolean {
  return isSame(left.toSorted(), right.toSorted());
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((text, at) => text === right[at]);
}

function cardinality(old: Interaction, current: Interaction): readonly ItemChange[] {
  if (old.kind !== 'choice' || current.kind !== 'choice') return [];
  if (old.cardinality === current.cardinality) return [];
  return [change('type', `${old.cardinality} choice`, `${current.cardinality} choice`)];
}

function diffOptions(
  before: InteractionParts,
  after: InteractionParts,
  pairs: readonly Alignment[],
): readonly ItemChange[] {
  const changes = pairs.flatMap((pair): readonly ItemChange[] => {
    const old = before.options[pair.before ?? -1]?.content;
    const current = after.options[pair.after ?? -1]?.content;
    if (old === undefined) return [change('choice-added', undefined, contentLabel(current ?? []))];
    if (current === undefined) return [change('choice-removed', contentLabel(old), undefined)];
    return diffContent('choice-reworded', old, current);
  });
  const kept = pairs.flatMap((pair) => (pair.after === undefined ? [] : (pair.before ?? [])));
  const isMoved = !after.isOrdered && kept.some((old, at) => old < (kept[at - 1] ?? 0));
  return isMoved ? [...changes, { kind: 'choice-order' }] : changes;
}

function diffFeedback(
  before: InteractionParts,
  after: InteractionParts,
  pairs: readonly Alignment[],
): readonly ItemChange[] {
  return pairs.flatMap((pair): readonly ItemChange[] => {
    if (pair.before === undefined || pair.after === undefined) return [];
    const [old, current] = [before.options[pair.before], after.options[pair.after]];
    return diffContent('feedback', old?.feedback, current?.feedback, `choice ${pair.after + 1}`);
  });
}

function diffSettings(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly ItemChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .filter((name) => before[name] !== after[name])
    .map((name) => ({ ...change('metadata', before[name], after[name]), part: name }));
}

function change(
  kind: ChangeKind,
  before: string | undefined,
  after: string | undefined,
): ItemChange {
  return { kind, ...sides(before, after) };
}

/** A text with gaps. */
import { scoringOf } from '../../../interactions/default-scoring.ts';
import type { Item, ScoringPolicy } from '../../../model/index.ts';
import { element, type XmlElement, type XmlNode } from '../../xml.ts';
import {
  allOf,
  baseValue,
  condition,
  isBlank,
  operator,
  scoreIf,
  setOutcome,
  setScore,
  variable,
} from '../expressions.ts';
import { type GapInteraction, type QtiGap, qtiGap } from '../gaps.ts';
import type { QtiItemContext, QtiItemParts } from '../item-parts.ts';
import { unitNodes } from '../unit.ts';

/** Writes an item whose interactions stand in its stem. */
export function writeCloze(item: Item, context: QtiItemContext): QtiItemParts {
  const interactions = item.interactions.filter(isGapInteraction);
  const gaps = new Map(interactions.map((one) => [one.id, qtiGap(one, item, context)]));
  const units = new Map(interactions.map((one) => [one.id, unitOf(one, context)]));
  const content = context.content((id) => withUnit(gaps.get(id)?.place, units.get(id) ?? []));
  return {
    content,
    responses: [...gaps.values()].map(({ declaration }) => declaration),
    body: content.block(item.stem),
    scoring: { kind: 'rules', rules: rulesOf([...gaps.values()], scoringOf(item)) },
    choiceResponses: interactions.flatMap((one) =>
      one.kind === 'inline-choice'
        ? [
            {
              response: gaps.get(one.id)?.response ?? '',
              cardinality: 'single' as const,
              choices: one.choices,
            },
          ]
        : [],
    ),
  };
}

function unitOf(interaction: GapInteraction, context: QtiItemContext): readonly XmlNode[] {
  const unit = interaction.kind === 'numeric-entry' ? interaction.unit : undefined;
  if (unit === undefined) return [];
  const reason = 'The unit of a gap is part of the text after it.';
  context.report({ kind: 'degraded', field: 'unit', reason });
  return unitNodes(unit, context.content());
}

/** A span holds the field and what belongs to it together. */
function withUnit(place: XmlElement | undefined, unit: readonly XmlNode[]): XmlElement | undefined {
  return place && unit.length > 0 ? element('span', {}, place, ...unit) : place;
}

function isGapInteraction(
  interaction: Item['interactions'][number],
): interaction is GapInteraction {
  return ['inline-choice', 'numeric-entry', 'text-entry'].includes(interaction.kind);
}

/** Gaps that are right are counted in SCORE, which is then divided by their number. */
function rulesOf(gaps: readonly QtiGap[], policy: ScoringPolicy): readonly XmlElement[] {
  if (policy === 'all-or-nothing') {
    const isRight = allOf(gaps.map((gap) => gap.isRight));
    return [
      scoreIf(
        isRight,
        gaps.map(({ response }) => response),
      ),
    ];
  }
  const takesAway = policy === 'right-minus-wrong';
  const counted = gaps.map(({ isRight, response }) => {
    const judged = condition(
      { if: isRight, do: [addToScore(1)] },
      ...(takesAway ? [{ do: [addToScore(-1)] }] : []),
    );
    // A blank is nothing to judge, and one player breaks off where it is.
    return condition({ if: operator('not', isBlank(response)), do: [judged] });
  });
  const share = operator('divide', variable('SCORE'), baseValue('float', gaps.length));
  return [
    setScore(0),
    ...counted,
    ...(takesAway ? [notBelowZero()] : []),
    setOutcome('SCORE', share),
  ];
}

function addToScore(amount: number): XmlElement {
  return setOutcome('SCORE', operator('sum', variable('SCORE'), baseValue('float', amount)));
}

function notBelowZero(): XmlElement {
  const isBelow = operator('lt', variable('SCORE'), baseValue('float', 0));
  return condition({ if: isBelow, do: [setScore(0)] });
}

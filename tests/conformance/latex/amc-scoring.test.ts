import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { multipleScoring, singleScoring } from '../../../exporters/latex-amc/amc-scoring.ts';
import { scoreItem } from '../../../src/interactions/score.ts';
import type { ChoiceInteraction, Item } from '../../../src/model/index.ts';
import { itemOf } from '../../unit/made/items.ts';

const isInstalled = spawnSync('perl', ['-MAMC::Scoring', '-MJSON::PP', '-e', '1']).status === 0;

function choiceOf(item: Item): ChoiceInteraction {
  const [interaction] = item.interactions;
  if (interaction?.kind !== 'choice') throw new Error('Not a choice.');
  return interaction;
}

/** Every set of choices that can be marked. */
function everyResponse({ choices }: ChoiceInteraction): readonly (readonly string[])[] {
  return Array.from({ length: 2 ** choices.length }, (_, bits) =>
    choices.filter((_choice, index) => (bits >> index) % 2 === 1).map(({ id }) => id),
  );
}

/** The points that Auto Multiple Choice gives for each response. */
function scoresOf(item: Item): readonly number[] {
  const interaction = choiceOf(item);
  const isMultiple = interaction.cardinality === 'multiple';
  const directive = isMultiple ? multipleScoring(item, interaction) : singleScoring(item.points);
  const scoring = directive.slice('\\scoring{'.length, -1);
  const lines = everyResponse(interaction).map((response) =>
    JSON.stringify({
      isMultiple,
      scoring,
      answers: interaction.choices.map(({ correct, id }) => ({
        correct: Number(correct),
        ticked: Number(response.includes(id)),
      })),
    }),
  );
  const input = lines.join('\n');
  const output = execFileSync('perl', ['tests/conformance/latex/amc-score.pl'], { input });
  return String(output).trim().split('\n').map(Number);
}

function ourScores(item: Item): readonly number[] {
  return everyResponse(choiceOf(item)).map((response) => {
    const outcome = scoreItem(item, { response });
    return outcome.status === 'scored' ? outcome.fraction * item.points : Number.NaN;
  });
}

const policies = ['all-or-nothing', 'partial', 'right-minus-wrong'];
const keys = ['x    ', 'xx   ', 'xxx  ', 'xxxxx'];

describe.skipIf(!isInstalled)('Auto Multiple Choice (where it is installed)', () => {
  test.each(policies.flatMap((policy) => keys.map((key) => [policy, key] as const)))(
    'gives our points for every set of marks, by %s with the keys “%s”',
    (policy, key) => {
      const choices = [...key].map((mark, index) => `- [${mark}] choice ${index}`);
      const item = itemOf(
        'c',
        'multiple-response',
        `Which?\n\n${choices.join('\n')}`,
        `points: 3\nscoring: ${policy}`,
      );
      const ours = ourScores(item);
      const theirs = scoresOf(item);
      expect(theirs).toHaveLength(ours.length);
      for (const [index, score] of theirs.entries())
        expect(score).toBeCloseTo(ours[index] ?? -1, 6);
    },
  );

  test('gives our points for one mark, none and several', () => {
    const item = itemOf('c', 'multiple-choice', 'W?\n\n- [ ] a\n- [x] b\n- [ ] c', 'points: 2.5');
    expect(scoresOf(item)).toEqual(ourScores(item));
  });
});

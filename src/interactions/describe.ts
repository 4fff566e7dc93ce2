/** Keys in words: for reviewers, answer pages and targets that only take text. */
import type { Interaction } from '../model/index.ts';
import { describeCategorize } from './categorize/describe.ts';
import { describeChoices } from './choice/describe.ts';
import { describeContent } from './describe-content.ts';
import { describeExtendedText } from './extended-text/describe.ts';
import { describeFormula } from './formula/describe.ts';
import { describeHotspot } from './hotspot/describe.ts';
import { describeMatch } from './match/describe.ts';
import { describeNumericEntry } from './numeric-entry/describe.ts';
import { describeOrder } from './order/describe.ts';
import { describeTextEntry } from './text-entry/describe.ts';

/** What a right response is, in one line of plain text; formulas are LaTeX between `$`. */
export function describeKey(interaction: Interaction): string {
  switch (interaction.kind) {
    case 'choice':
    case 'inline-choice':
      return describeChoices(interaction.choices);
    case 'text-entry':
      return describeTextEntry(interaction);
    case 'numeric-entry':
      return describeNumericEntry(interaction);
    case 'formula':
      return describeFormula(interaction);
    case 'extended-text':
      return describeExtendedText(interaction);
    case 'upload':
      return 'scored by a person';
    case 'match':
      return describeMatch(interaction);
    case 'categorize':
      return describeCategorize(interaction);
    case 'order':
      return describeOrder(interaction);
    case 'hotspot':
      return describeHotspot(interaction);
    case 'recall':
      return describeContent(interaction.back);
  }
}

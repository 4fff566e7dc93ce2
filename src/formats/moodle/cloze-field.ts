/** A gap as a field in the text: `{1:SHORTANSWER:=Paris}`. */
import type { Content, Interaction } from '../../model/index.ts';
import type { ReportLoss } from '../loss.ts';
import { numericAnswers } from './numeric-answers.ts';
import { textAnswers } from './text-answers.ts';

/** How fields are written. */
export interface ClozeSettings {
  readonly report: ReportLoss;
  /** HTML in one line, for choices. */
  readonly html: (content: Content) => string;
}

/** The field as it stands in HTML, with every sign in its answers that means something as a reference. */
export function clozeField(
  interaction: Interaction,
  weight: number,
  isShuffled: boolean,
  { report, html }: ClozeSettings,
): string {
  switch (interaction.kind) {
    case 'inline-choice': {
      const choices = interaction.choices.map(({ content, correct, feedback }) => {
        const comment = feedback ? `#${escapeField(html(feedback))}` : '';
        return `${correct ? '=' : ''}${escapeField(html(content))}${comment}`;
      });
      return field(weight, isShuffled ? 'MULTICHOICE_S' : 'MULTICHOICE', choices);
    }
    case 'numeric-entry': {
      const answers = numericAnswers(interaction, report);
      return field(
        weight,
        'NUMERICAL',
        answers.map(({ value, tolerance }) => `=${value}:${tolerance}`),
      );
    }
    case 'text-entry': {
      const answers = textAnswers(interaction, report);
      const type = answers?.isCaseSensitive ? 'SHORTANSWER_C' : 'SHORTANSWER';
      return field(
        weight,
        type,
        (answers?.texts ?? []).map((text) => `=${escapeField(text)}`),
      );
    }
    default:
      throw new TypeError(`There is no field for ${interaction.kind}.`);
  }
}

function field(weight: number, type: string, answers: readonly string[]): string {
  return `{${weight}:${type}:${answers.join('~')}}`;
}

/** Moodle cuts the field at its signs first and resolves references once afterwards. */
function escapeField(text: string): string {
  return text
    .replace(/[&<>"'{}~#/\\=%]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/\s*\n\s*/g, ' ');
}

/** Essay. */
import { contentToText } from '../../../src/content/to-text.ts';
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import { element } from '../../../src/formats/xml.ts';
import type { ExtendedTextInteraction, Item } from '../../../src/model/index.ts';
import type { Question, QuestionContext } from '../question.ts';

/** Scored by a person, who in New Quizzes sees the sample answer and the rubric as notes. */
export function writeExtendedText(item: Item, context: QuestionContext): Question {
  const interaction = soleInteraction(item, 'extended-text');
  const { profile, stem } = context;
  const notes = profile.hasGradingNotes ? gradingNotes(item, interaction) : '';
  reportLosses(item, interaction, context);
  return {
    type: 'essay_question',
    fields: notes === '' ? {} : { grading_notes: notes },
    presentation: [
      stem(item),
      element(
        'response_str',
        {
          ident: 'response1',
          rcardinality: 'Single',
          ...(profile.hasWordLimits && wordLimits(interaction)),
        },
        element('render_fib', {}, element('response_label', { ident: 'answer1', rshuffle: 'No' })),
      ),
    ],
    scoring: [
      element('respcondition', { continue: 'No' }, element('conditionvar', {}, element('other'))),
    ],
    ...(!profile.hasGradingNotes &&
      context.options.solution === 'feedback' &&
      interaction.sampleAnswer && { afterwards: interaction.sampleAnswer }),
  };
}

function wordLimits({
  minWords,
  maxWords,
}: ExtendedTextInteraction): Readonly<Record<string, string>> {
  if (minWords === undefined && maxWords === undefined) return {};
  return {
    word_count: 'Yes',
    word_limit_enabled: 'Yes',
    ...(minWords !== undefined && { word_limit_min: String(minWords) }),
    ...(maxWords !== undefined && { word_limit_max: String(maxWords) }),
  };
}

/** Plain text, a line for each criterion. */
function gradingNotes(item: Item, { sampleAnswer }: ExtendedTextInteraction): string {
  const criteria = (item.rubric ?? []).map(({ criterion, points, description }) => {
    const [name, words] = [criterion, description].map((content) => contentToText(content));
    return `${name} (${points})${words === '' ? '' : `: ${words}`}`;
  });
  return [...(sampleAnswer ? [contentToText(sampleAnswer)] : []), ...criteria].join('\n');
}

function reportLosses(
  item: Item,
  { sampleAnswer, minWords, maxWords }: ExtendedTextInteraction,
  { options, profile, report }: QuestionContext,
): void {
  if (!profile.hasWordLimits && (minWords !== undefined || maxWords !== undefined)) {
    report({ kind: 'omitted', field: 'words', reason: 'A text has no limits of length.' });
  }
  if (profile.hasGradingNotes) {
    const reason = 'It becomes plain text in the grading notes.';
    if (sampleAnswer) report({ kind: 'degraded', field: 'sampleAnswer', reason });
    if (item.rubric) report({ kind: 'degraded', field: 'rubric', reason });
    return;
  }
  if (!sampleAnswer) return;
  report(
    options.solution === 'feedback'
      ? {
          kind: 'degraded',
          field: 'sampleAnswer',
          reason: 'It is shown to the candidate with the general feedback.',
        }
      : { kind: 'omitted', field: 'sampleAnswer', reason: 'There are no notes for grading.' },
  );
}

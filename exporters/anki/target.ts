/** What cards can do. */
import { freezeFormula } from '../../src/formats/degradations/freeze-formula.ts';
import { hotspotToChoice } from '../../src/formats/degradations/hotspot-to-choice.ts';
import { patternsToLiterals } from '../../src/formats/degradations/patterns-to-literals.ts';
import { degraded, partly } from '../../src/formats/field-fidelity.ts';
import type { ItemTarget } from '../../src/formats/write-item.ts';
import type { NoteContext, NoteDraft } from './note.ts';
import { writeChoice } from './writers/choice.ts';
import { writeCloze } from './writers/cloze.ts';
import { judgedSummary } from './writers/judged.ts';
import { writeExtendedText, writeRecall } from './writers/open.ts';
import { writeCategorize, writeMatch, writeOrder } from './writers/sorting.ts';
import { writeNumber, writeWords } from './writers/typed.ts';

const cards = 'cards, one for each gap; the learner judges the own answer';

/** Notes of the three types that every Anki has. */
export const ankiTarget: ItemTarget<NoteContext, NoteDraft> = {
  writers: {
    'single-choice': writeChoice,
    'multiple-choice': writeChoice,
    'true-false': writeChoice,
    'numeric-entry': writeNumber,
    'text-entry': writeWords,
    'text-cloze': writeCloze,
    'choice-cloze': writeCloze,
    'mixed-cloze': writeCloze,
    'number-cloze': writeCloze,
    match: writeMatch,
    order: writeOrder,
    categorize: writeCategorize,
    'extended-text': writeExtendedText,
    recall: writeRecall,
  },
  degradations: {
    'pattern-entry': patternsToLiterals,
    'pattern-cloze': patternsToLiterals,
    hotspot: hotspotToChoice,
    formula: freezeFormula,
  },
  omissions: {
    upload: 'A card takes no files.',
    stimulus: 'A card has to ask something.',
  },
  limits: {
    'single-choice': judgedSummary,
    'multiple-choice': judgedSummary,
    'true-false': judgedSummary,
    'numeric-entry': 'a card on which the number is typed and compared sign by sign',
    'choice-cloze': cards,
    'mixed-cloze': cards,
    'number-cloze': cards,
    match: judgedSummary,
    order: judgedSummary,
    categorize: judgedSummary,
    'extended-text': judgedSummary,
  },
  carries: {
    id: 'exact',
    title: 'exact',
    headings: 'exact',
    unit: 'exact',
    sampleAnswer: degraded('It is the back of the card.'),
    rubric: degraded('The back shows it as a table.'),
    hints: 'exact',
    solution: 'exact',
    difficulty: 'exact',
    bloom: 'exact',
    outcomes: 'exact',
    shuffle: 'exact',
    fixed: 'exact',
    source: 'exact',
    authors: 'exact',
    license: 'exact',
    references: 'exact',
    language: 'exact',
    'choices.feedback': degraded('The back shows it, whatever was answered.'),
    'feedback.general': 'exact',
    'feedback.correct': degraded('The back shows it, whatever was answered.'),
    'feedback.incorrect': degraded('The back shows it, whatever was answered.'),
    keys: partly('What is typed is compared with one accepted answer; the back lists the others.'),
    variables: partly('The variables have one value each.'),
    topics: partly('The main topic becomes a deck, the others tags.'),
    tags: partly('Tags have no blanks: they become underscores.'),
    scoring: degraded('The learner judges the own answer.'),
    stimulus: degraded('The stimulus is repeated on the front of each of its cards.'),
  },
};

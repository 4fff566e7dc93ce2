/** What Moodle's questions carry. */
import { categorizeToMatch } from '../../src/formats/degradations/categorize-to-match.ts';
import { hotspotToChoice } from '../../src/formats/degradations/hotspot-to-choice.ts';
import { orderToMatch } from '../../src/formats/degradations/order-to-match.ts';
import { patternsToLiterals } from '../../src/formats/degradations/patterns-to-literals.ts';
import { degraded, omitted, partly } from '../../src/formats/field-fidelity.ts';
import { hasTextAnswers } from '../../src/formats/moodle/text-answers.ts';
import { stemWithUnits } from '../../src/formats/unit-line.ts';
import type { ItemTarget, ItemWriter } from '../../src/formats/write-item.ts';
import type { XmlElement } from '../../src/formats/xml.ts';
import type { QuestionWriter } from './moodle-question.ts';
import type { MoodleXmlOptions } from './options.ts';
import { questionXml } from './question-xml.ts';
import type { WriteContext } from './write-context.ts';
import { writeChoice } from './writers/choice.ts';
import { writeCloze } from './writers/cloze.ts';
import { writeExtendedText } from './writers/extended-text.ts';
import { writeFormula } from './writers/formula.ts';
import { writeHotspot } from './writers/hotspot.ts';
import { writeMatch } from './writers/match.ts';
import { writeNumericEntry } from './writers/numeric-entry.ts';
import { writeOrder } from './writers/order.ts';
import { writeStimulus } from './writers/stimulus.ts';
import { writeTextEntry } from './writers/text-entry.ts';
import { writeTrueFalse } from './writers/true-false.ts';
import { writeUpload } from './writers/upload.ts';

const patternLimit = 'Patterns are the texts that they match, or have * for any characters.';

/** @param hasSize whether the image of that address, in the item of that path, states its size */
export function moodleTarget(
  { ordering }: MoodleXmlOptions,
  hasSize: (itemPath: string, url: string) => boolean = () => true,
): ItemTarget<WriteContext, XmlElement> {
  return {
    writers: {
      'single-choice': whole(writeChoice),
      'multiple-choice': whole(writeChoice),
      'true-false': whole(writeTrueFalse),
      'numeric-entry': whole(writeNumericEntry),
      'text-entry': whole(writeTextEntry),
      'pattern-entry': whole(writeTextEntry),
      'text-cloze': whole(writeCloze),
      'choice-cloze': whole(writeCloze),
      'mixed-cloze': whole(writeCloze),
      'number-cloze': whole(writeCloze),
      'pattern-cloze': whole(writeCloze),
      match: whole(writeMatch),
      ...(ordering === 'question' && { order: whole(writeOrder) }),
      hotspot: whole(writeHotspot),
      formula: whole(writeFormula),
      'extended-text': whole(writeExtendedText),
      upload: whole(writeUpload),
      stimulus: whole(writeStimulus),
    },
    degradations: {
      'pattern-entry': patternsToLiterals,
      'pattern-cloze': patternsToLiterals,
      'number-cloze': patternsToLiterals,
      order: orderToMatch,
      categorize: categorizeToMatch,
      hotspot: hotspotToChoice,
    },
    refuses: ({ path, interactions }) => {
      const [first] = interactions;
      if (first?.kind === 'hotspot' && !hasSize(path, first.image.url)) {
        return 'The image of a hot spot has to state its size, at least 20 pixels.';
      }
      const isEmpty = interactions.some((one) => one.kind === 'text-entry' && !hasTextAnswers(one));
      return isEmpty ? 'Moodle knows no such patterns.' : undefined;
    },
    omissions: { recall: 'Moodle has no flashcards.' },
    limits: {
      'pattern-entry': patternLimit,
      'pattern-cloze': patternLimit,
      hotspot: 'The image needs a size in pixels; regions that are wrong are not kept.',
    },
    comparesSpaces: true,
    carries: {
      choices: partly('True always stands before False.'),
      targets: partly('The answers of a matching are plain text.'),
      keys: partly(
        'Texts are compared with their white space and with * for any characters; a bound is always ' +
          'accepted, and which spellings of a number are read is up to Moodle.',
      ),
      areas: partly('Only regions that are right are kept.'),
      'areas.label': omitted('Regions have no labels.'),
      'image.alt': omitted('The image of a question with markers has no alternative text.'),
      headings: omitted('The columns of a matching have no heads.'),
      'choices.feedback': partly('Feedback on right and wrong responses joins it in true/false.'),
      variables: partly('Lists of values become drawn sets.'),
      unit: degraded('The unit stands in the text, behind the field.'),
      words: 'exact',
      sampleAnswer: degraded('The sample answer is shown to those who grade.'),
      accept: 'exact',
      maxFiles: partly('There is a limit of up to three files, or none.'),
      plots: degraded('Plots are pictures.'),
      id: 'exact',
      title: 'exact',
      points: partly('The points of a text with gaps are a whole number for each gap.'),
      scoring: partly('Shares of the points are added up; there is no all or nothing.'),
      shuffle: partly('True always stands before False; no single choice can keep its place.'),
      fixed: degraded('No choice can keep its place, so none is shuffled.'),
      stimulus: degraded('The stimulus is repeated in the stem of each of its questions.'),
      topics: partly('Only the main topic becomes a category.'),
      tags: 'exact',
      hints: partly('True/false, essays and texts have no hints; there are no values in hints.'),
      solution: degraded('The solution follows the general feedback, under a heading.'),
      'feedback.general': 'exact',
      'feedback.correct': partly('Not every type of question has it.'),
      'feedback.incorrect': partly('Not every type of question has it.'),
      rubric: degraded('The rubric is a table that is shown to those who grade.'),
      notes: partly('Only essays have a text for those who grade.'),
    },
  };
}

/** The question with what all questions have; units stand in its text. */
function whole(write: QuestionWriter): ItemWriter<WriteContext, XmlElement> {
  return (item, context) => {
    const shown = { ...item, stem: stemWithUnits(item) };
    return questionXml(shown, write(shown, context), context);
  };
}

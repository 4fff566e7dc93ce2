/** What kind of question it is, by its name or by its shape. */
import { elementAt } from '../../formats/xml-query.ts';
import { givesPoints, positiveTests } from './conditions.ts';
import type { Question, QuestionReader } from './question.ts';
import { readBlackboardMatch } from './readers/blackboard-match.ts';
import { readBlanks } from './readers/blanks.ts';
import { readCategorize } from './readers/categorize.ts';
import { readMultipleChoice, readSingleChoice, readTrueFalse } from './readers/choice.ts';
import { readEssay, readUpload } from './readers/essay.ts';
import { readFormula } from './readers/formula.ts';
import { readHotspot } from './readers/hotspot.ts';
import { readInlineGaps } from './readers/inline-gaps.ts';
import { readMatch } from './readers/match.ts';
import { readNumericEntry } from './readers/numeric-entry.ts';
import { readOrder } from './readers/order.ts';
import { readStimulus } from './readers/stimulus.ts';
import { readTextEntry } from './readers/text-entry.ts';
import { tokenNames } from './tokens.ts';

/** Readers by the names that Canvas, Blackboard, Brightspace and Common Cartridge give. */
const byName: ReadonlyMap<string, QuestionReader> = new Map(
  Object.entries({
    multiplechoice: readSingleChoice,
    truefalse: readTrueFalse,
    eitheror: readSingleChoice,
    multipleanswers: readMultipleChoice,
    multipleanswer: readMultipleChoice,
    multipleresponse: readMultipleChoice,
    multiselect: readMultipleChoice,
    shortanswer: readTextEntry,
    fib: readText,
    patternmatch: readText,
    fillintheblank: readText,
    fillintheblanks: readText,
    multishortanswer: readText,
    fillinmultipleblanks: readBlanks,
    fillintheblankplus: readBlanks,
    multipledropdowns: readBlanks,
    jumbledsentence: readBlanks,
    matching: readAnyMatch,
    ordering: readOrder,
    categorization: readCategorize,
    numerical: readNumericEntry,
    numeric: readNumericEntry,
    arithmetic: readNumericEntry,
    significantfigures: readNumericEntry,
    calculated: readFormula,
    hotspot: readHotspot,
    essay: readEssay,
    longanswer: readEssay,
    shortresponse: readEssay,
    fileupload: readUpload,
    textonly: readStimulus,
    text: readStimulus,
  }),
);

/** Types that no item corresponds to. */
const unsupported: ReadonlySet<string> = new Set(['likert', 'opinionscale', 'quizbowl']);

/** The name of the type as the source gives it. */
export function typeName({ fields }: Pick<Question, 'fields'>): string {
  const labels = [
    'question_type',
    'bbmd_questiontype',
    'qmd_questiontype',
    'cc_profile',
    'qmd_itemtype',
  ];
  const stated = labels.map((label) => fields.get(label)?.trim() ?? '').find((name) => name !== '');
  return stated ?? '';
}

/** The reader of the question; undefined when nothing corresponds to it. */
export function readerOf(question: Question): QuestionReader | undefined {
  const name = typeName(question)
    .replace(/^cc\.|\.v0p1$/g, '')
    .replace(/_question\s*$/, '')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  if (unsupported.has(name)) return undefined;
  return byName.get(name) ?? byShape(question);
}

function byShape(question: Question): QuestionReader | undefined {
  const { conditions, responses, stemHtml } = question;
  const [first, second] = responses;
  if (!first) return stemHtml.trim() === '' ? undefined : readStimulus;
  if (elementAt(question.element, 'itemproc_extension', 'calculated')) return readFormula;
  if (first.name === 'response_xy') return readHotspot;
  if (/^ordered$/i.test(first.cardinality)) return readOrder;
  if (first.name === 'response_lid' || first.name === 'response_grp') {
    if (!second)
      return /^multiple$/i.test(first.cardinality) ? readMultipleChoice : readSingleChoice;
    const names = new Set(tokenNames(stemHtml));
    if (responses.some(({ ident }) => names.has(ident.replace(/^response_/, ''))))
      return readBlanks;
    return /^multiple$/i.test(first.cardinality) ? readCategorize : readAnyMatch;
  }
  const tests = conditions.filter(givesPoints).flatMap((one) => positiveTests(one.tests));
  if (tests.some(({ kind }) => kind === 'bound') || first.name === 'response_num') {
    return readNumericEntry;
  }
  return tests.some(({ kind }) => kind === 'equal' || kind === 'contains') ? readText : readEssay;
}

/** One text for the whole question, or a text for each of several fields. */
function readText(question: Question): ReturnType<QuestionReader> {
  return question.responses.length > 1 ? readInlineGaps(question) : readTextEntry(question);
}

/** Blackboard keeps the right side of a match in a block of its own. */
function readAnyMatch(question: Question): ReturnType<QuestionReader> {
  return readBlackboardMatch(question) ?? readMatch(question);
}

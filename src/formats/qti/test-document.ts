/** An assessment as a test. */
import type { AssessmentSettings } from '../../model/index.ts';
import { element, type XmlElement, type XmlNode } from '../xml.ts';
import { operator } from './expressions.ts';
import { printQtiDocument } from './print-document.ts';
import type { QtiVersion } from './version.ts';

/** An item in a section. */
export interface TestItem {
  /** Unique in the test. */
  readonly identifier: string;
  /** Id of the item. */
  readonly item: string;
  /** Path of its document in the package. */
  readonly path: string;
  /** What the score of the item is multiplied by. */
  readonly weight: number;
}

/** A section of a test. */
export interface TestSection {
  readonly title: string;
  readonly items: readonly TestItem[];
  /** How many are drawn; all without it. */
  readonly pick?: number;
}

/** What a test is made of. */
export interface QtiTest {
  readonly identifier: string;
  readonly title: string;
  readonly settings: AssessmentSettings;
  /** Shown before the items of the first section. */
  readonly introduction: readonly XmlNode[];
  readonly sections: readonly TestSection[];
}

/** The document. */
export function testDocument(test: QtiTest, version: QtiVersion): string {
  const { identifier, introduction, sections, settings, title } = test;
  const limit = timeLimits(settings);
  const folder = /^.*\/|^/.exec(version.layout.test(identifier))?.[0] ?? '';
  const root = element(
    'assessmentTest',
    { identifier, title, toolName: 'Stemma' },
    scoreDeclaration('SCORE'),
    scoreDeclaration('MAXSCORE'),
    ...limit,
    element(
      'testPart',
      {
        identifier: 'part-1',
        navigationMode: settings.lockQuestionsAfterAnswering ? 'linear' : 'nonlinear',
        submissionMode: settings.purpose === 'practice' ? 'individual' : 'simultaneous',
      },
      ...sessionControl(settings),
      ...sections.map((section, index) =>
        sectionElement(section, index, index === 0 ? introduction : [], test, folder),
      ),
    ),
    element('outcomeProcessing', {}, total('SCORE'), total('MAXSCORE')),
  );
  return printQtiDocument(root, version);
}

function scoreDeclaration(identifier: string): XmlElement {
  return element(
    'outcomeDeclaration',
    { identifier, cardinality: 'single', baseType: 'float' },
    element('defaultValue', {}, element('value', {}, '0')),
  );
}

/** In seconds. */
function timeLimits({ timeLimitMinutes }: AssessmentSettings): readonly XmlElement[] {
  if (timeLimitMinutes === undefined) return [];
  return [element('timeLimits', { maxTime: String(Math.round(timeLimitMinutes * 60)) })];
}

function sessionControl(settings: AssessmentSettings): readonly XmlElement[] {
  const { purpose, showCorrectAnswers, showResponses } = settings;
  const attributes = {
    ...(purpose === 'practice' && { showFeedback: 'true' }),
    ...(showResponses !== undefined && { allowReview: String(showResponses !== 'never') }),
    ...(showCorrectAnswers !== undefined && {
      showSolution: String(showCorrectAnswers !== 'never'),
    }),
  };
  if (Object.keys(attributes).length === 0) return [];
  return [element('itemSessionControl', attributes)];
}

function sectionElement(
  { items, pick, title }: TestSection,
  index: number,
  introduction: readonly XmlNode[],
  { settings }: QtiTest,
  folder: string,
): XmlElement {
  return element(
    'assessmentSection',
    { identifier: `section-${index + 1}`, title, visible: 'true' },
    ...(pick === undefined ? [] : [element('selection', { select: String(pick) })]),
    ...(settings.shuffleQuestions ? [element('ordering', { shuffle: 'true' })] : []),
    ...(introduction.length === 0 ? [] : [introductionBlock(introduction)]),
    ...items.map(({ identifier, path, weight }) =>
      element(
        'assessmentItemRef',
        { identifier, href: path.slice(folder.length) },
        element('weight', { identifier: 'WEIGHT', value: String(weight) }),
      ),
    ),
  );
}

function introductionBlock(children: readonly XmlNode[]): XmlElement {
  return element(
    'rubricBlock',
    { use: 'instructions', view: 'candidate' },
    element('contentBody', {}, ...children),
  );
}

function total(identifier: string): XmlElement {
  const all = element('testVariables', {
    variableIdentifier: identifier,
    weightIdentifier: 'WEIGHT',
  });
  return element('setOutcomeValue', { identifier }, operator('sum', all));
}

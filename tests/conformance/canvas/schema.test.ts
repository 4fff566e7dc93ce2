import { describe, expect, it } from 'vitest';
import type { CanvasOptions } from '../../../exporters/canvas/options.ts';
import { packageOf } from '../../unit/canvas/made-package.ts';
import { dot, everySetting, everyType } from '../../unit/made/every-type.ts';
import { hasSchemas, schemaProblems } from '../schema-problems.ts';

const questions = 'qti1.2/ims_qtiasiv1p2.xsd';

/** Attributes that New Quizzes reads and QTI 1.2 does not have, by element. */
const newQuizzesAttributes = {
  presentation: ['allowed_types', 'files_count'],
  response_label: ['answer_type', 'lock', 'position', 'scoring_algorithm'],
  response_str: ['word_count', 'word_limit_enabled', 'word_limit_max', 'word_limit_min'],
  varequal: ['margin', 'margintype', 'precision', 'precisiontype'],
} as const;

/** Values of `rarea` that New Quizzes has beside those of QTI 1.2, as the schema spells them. */
const newQuizzesAreas = ['rectangle', 'bounded'];

/** Settings that Canvas reads and our copy of its schema, which is older, does not have. */
const newerSettings = [
  'calculator_type',
  'display_item_correct_answer',
  'display_item_feedback',
  'display_item_response',
  'display_item_response_correctness',
  'display_item_response_correctness_qualifier',
  'display_item_response_qualifier',
  'display_items',
  'display_points_awarded',
  'display_points_possible',
  'hide_correct_answers_at',
  'hide_item_response_correctness_at',
  'nq_ip_filter',
  'one_time_results',
  'result_view_restricted',
  'show_correct_answers_at',
  'show_correct_answers_last_attempt',
  'show_item_response_correctness_at',
  'shuffle_questions',
];

function filesOf(profile: CanvasOptions['profile']): readonly (readonly [string, string])[] {
  const { files } = packageOf(everyType, {
    assessments: [everySetting],
    assets: { 'dot.png': dot },
    options: { profile, container: 'both', draws: 'bank', variants: 2 },
  });
  return [...files];
}

function isNewQuizzesExtension(message: string): boolean {
  const [, element = '', attribute = ''] =
    /^Element '(\w+)', attribute '(\w+)': The attribute/.exec(message) ?? [];
  const areas = new RegExp(`attribute 'rarea': .* value '(?:${newQuizzesAreas.join('|')})'`);
  return (
    areas.test(message) ||
    Object.entries(newQuizzesAttributes).some(
      ([name, attributes]) =>
        name === element && attributes.some((allowed) => allowed === attribute),
    )
  );
}

describe.skipIf(!hasSchemas)('a package of every type and setting', () => {
  it('is QTI 1.2 to the letter for Classic', () => {
    const documents = filesOf('classic').filter(([, text]) => text.includes('<questestinterop'));
    expect(documents).toHaveLength(4);
    for (const [path, text] of documents)
      expect([path, schemaProblems(text, questions)]).toEqual([path, []]);
  });

  it('is QTI 1.2 for New Quizzes but for extensions that are named here', () => {
    const messages = filesOf('new-quizzes')
      .filter(([, text]) => text.includes('<questestinterop'))
      .flatMap(([, text]) => schemaProblems(text, questions));
    expect(messages.filter((message) => !isNewQuizzesExtension(message))).toEqual([]);
    expect(messages.length).toBeGreaterThan(10);
  });

  it.each(['classic', 'new-quizzes'] as const)('has a manifest of IMS CP 1.1 (%s)', (profile) => {
    const [, manifest = ''] = filesOf(profile).find(([path]) => path === 'imsmanifest.xml') ?? [];
    // The schema is that of content packaging itself; Canvas writes the namespace of its cartridges.
    const renamed = manifest.replaceAll('/xsd/imsccv1p1/imscp_v1p1', '/xsd/imscp_v1p1');
    expect(schemaProblems(renamed, 'imscp1.1/imscp_v1p1.xsd')).toEqual([]);
  });

  it.each(['classic', 'new-quizzes'] as const)('has settings of Canvas (%s)', (profile) => {
    const [, settings = ''] = filesOf(profile).find(([path]) => path.endsWith('_meta.xml')) ?? [];
    const newer = new RegExp(`<(${newerSettings.join('|')})(?: [^>]*)?(?:/>|>[^<]*</\\1>)`, 'g');
    expect(schemaProblems(settings.replace(newer, ''), 'canvas/cccv1p0.xsd')).toEqual([]);
    expect(settings.match(newer)?.length).toBeGreaterThan(0);
  });

  it('is refused by the schemas where it is wrong', () => {
    const [, quiz = ''] = filesOf('classic').find(([, text]) => text.includes('<assessment')) ?? [];
    expect(
      schemaProblems(quiz.replace(' rcardinality="Single"', ' rcardinality="One"'), questions),
    ).toEqual([expect.stringContaining("'rcardinality'")]);
    expect(
      schemaProblems(quiz.replace('<presentation>', '<presentation><question/>'), questions),
    ).toEqual([expect.stringContaining("'question'")]);
  });
});

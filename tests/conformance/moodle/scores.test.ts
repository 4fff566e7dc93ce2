/** Exported questions earn in Moodle what items earn here, or the exporter has said that they do not. */
import { existsSync, readFileSync } from 'node:fs';
import { imageSize } from 'image-size';
import { beforeAll, describe, expect, test } from 'vitest';
import { exportTargets } from '../../../exporters/targets.ts';
import { parseXml } from '../../../src/formats/parse-xml.ts';
import type { XmlElement } from '../../../src/formats/xml.ts';
import { childElements, elementAt, textOf } from '../../../src/formats/xml-query.ts';
import { aikenImporter } from '../../../src/importers/aiken/index.ts';
import { giftImporter } from '../../../src/importers/gift/index.ts';
import { scoreItem } from '../../../src/interactions/score.ts';
import type { Diagnostic, Item } from '../../../src/model/index.ts';
import type { ExportSource } from '../../../src/node/run-export.ts';
import { completeItem, itemOf } from '../../unit/made/items.ts';
import { itemsOf, madeSource, sampleSource } from '../exporters/every-item.ts';
import { exportAll } from '../exporters/export-all.ts';
import { simulatedResponses } from '../responses.ts';
import { hasWideSpaces, isSpaceLoss } from '../wide-spaces.ts';
import { gradeQuestion, type MoodleResponse } from './grade-question.ts';
import { respond } from './respond.ts';

const reference = '../shared/corpus/reference/moodle';

function questionsIn(xml: string): ReadonlyMap<string, XmlElement> {
  const parsed = parseXml(xml);
  if (!parsed.ok) throw new Error(parsed.message);
  return new Map(
    childElements(parsed.root, 'question').map((question) => {
      const name = elementAt(question, 'idnumber') ?? elementAt(question, 'name', 'text');
      return [name ? textOf(name).trim() : '', question];
    }),
  );
}

interface ReferenceTest {
  readonly response: Readonly<Record<string, string>> & {
    readonly _raw?: Readonly<Record<string, string>>;
  };
  readonly expect: number;
}

/** Choices and answers are named by their texts there. */
function recorded({ response }: ReferenceTest, question: XmlElement): MoodleResponse {
  const { _raw: raw, ...named } = response;
  if (raw) return raw;
  const texts = (name: string) =>
    childElements(question, name).map((one) => textOf(elementAt(one, 'text') ?? one).trim());
  switch (question.attributes.type) {
    case 'multichoice':
      return Object.fromEntries(
        Object.entries(named).map(([name, value]) =>
          name === 'answer'
            ? [name, String(texts('answer').indexOf(value))]
            : [`choice${texts('answer').indexOf(name)}`, value],
        ),
      );
    case 'matching':
      return Object.fromEntries(
        Object.entries(named).map(([name, value]) => [
          `sub${texts('subquestion').indexOf(name)}`,
          value,
        ]),
      );
    default:
      return named;
  }
}

describe.skipIf(!existsSync(reference))('the model of the grading', () => {
  test('gives the scores that Moodle gave', () => {
    const questions = questionsIn(readFileSync(`${reference}/all.xml`, 'utf8'));
    const tests: Readonly<Record<string, readonly ReferenceTest[]>> = JSON.parse(
      readFileSync(`${reference}/all.tests.json`, 'utf8'),
    );
    const wrong: string[] = [];
    for (const [name, cases] of Object.entries(tests)) {
      const question = questions.get(name) ?? questions.get(`q-${name}`);
      if (!question) throw new Error(`There is no question ${name}.`);
      for (const one of cases) {
        const score = gradeQuestion(question, recorded(one, question));
        if (Math.abs(score - one.expect) > 1e-6) {
          wrong.push(`${name} ${JSON.stringify(one.response)}: ${score}, not ${one.expect}`);
        }
      }
    }
    expect(Object.keys(tests)).toHaveLength(11);
    expect(wrong).toEqual([]);
  });
});

let sources: readonly ExportSource[] = [];

/** Short answers that Moodle compares as they are compared here: one word, wildcards, case. */
const shortAnswers = ['- Paris\n- Lut\\*ce', '- /pan.*/i\n- /\\(.*\\)/i', '- /pH.*/', '- 42'].map(
  (keys, index) => itemOf(`short-${index + 1}`, 'short-answer', `Which?\n\n## Answer\n\n${keys}`),
);

beforeAll(async () => {
  sources = [madeSource(), madeSource(shortAnswers), await sampleSource()];
});

/** Losses after which the score may be another. */
function allowsOther(losses: readonly Diagnostic[]): boolean {
  return losses.some(
    (loss) =>
      ['type', 'scoring', 'keys', 'variables'].includes(loss.field ?? '') && !isSpaceLoss(loss),
  );
}

function written(source: ExportSource, diagnostics: readonly Diagnostic[]): readonly Item[] {
  const losses = Map.groupBy(diagnostics, ({ item }) => item);
  return itemsOf(source).filter(({ id, interactions }) => {
    const own = losses.get(id) ?? [];
    const isLeftOut = own.some(({ code }) => code === 'export-item-omitted');
    return interactions.length > 0 && !isLeftOut && !allowsOther(own);
  });
}

function targetNamed(name: string) {
  const target = exportTargets.find((one) => one.name === name);
  if (!target) throw new Error(`There is no target ${name}.`);
  return target;
}

/** Pixels of the image that the question has inside; Moodle makes larger ones fit 600 × 400. */
function sizeIn(question: XmlElement): { width: number; height: number } {
  const file = elementAt(question, 'file');
  if (!file) return { width: 1, height: 1 };
  const { width, height } = imageSize(Buffer.from(textOf(file), 'base64'));
  const scale = Math.min(1, 600 / width, 400 / height);
  return { width: width * scale, height: height * scale };
}

test('Moodle XML: every response to every item earns the same', async () => {
  const wrong: string[] = [];
  const compared = new Map<string, number>();
  for (const source of sources) {
    const { bytes, diagnostics } = await exportAll(targetNamed('moodle-xml'), source);
    const questions = questionsIn(Buffer.from(bytes).toString());
    const spaced = new Set(diagnostics.filter(isSpaceLoss).map(({ item }) => item));
    for (const item of written(source, diagnostics)) {
      const question = questions.get(item.id);
      if (!question) {
        wrong.push(`${item.id} is not in the file`);
        continue;
      }
      for (const { name, responses } of simulatedResponses(item)) {
        if (spaced.has(item.id) && hasWideSpaces(responses)) continue;
        const outcome = scoreItem(item, responses);
        const attempt = respond(item, responses, question, sizeIn(question));
        if (outcome.status !== 'scored' || !attempt) continue;
        if (question.attributes.type === 'essay') continue;
        const score = gradeQuestion(question, attempt.response, attempt.values);
        const type = question.attributes.type ?? '';
        compared.set(type, (compared.get(type) ?? 0) + 1);
        if (Math.abs(score - outcome.fraction) > 1e-4) {
          wrong.push(`${item.id}, ${name}: ${score} in Moodle, ${outcome.fraction} here`);
        }
      }
    }
  }
  expect(wrong).toEqual([]);
  expect([...compared.keys()].sort()).toEqual([
    'calculatedsimple',
    'cloze',
    'ddmarker',
    'matching',
    'multichoice',
    'numerical',
    'shortanswer',
    'truefalse',
  ]);
  expect(Math.min(...compared.values())).toBeGreaterThan(4);
});

test.each([
  ['gift', giftImporter],
  ['aiken', aikenImporter],
] as const)('%s: what is read back is scored the same', async (name, importer) => {
  const wrong: string[] = [];
  let compared = 0;
  for (const source of sources) {
    const { bytes, diagnostics } = await exportAll(targetNamed(name), source);
    const { items } = importer.import({ path: name, bytes }, { readBeside: () => undefined });
    const titles = Map.groupBy(items, ({ item }) => item.id);
    for (const item of written(source, diagnostics)) {
      const [same, other] = titles.get(item.id) ?? [];
      if (!same || other) continue;
      const back = completeItem(same.item);
      for (const { name: given, responses } of simulatedResponses(item)) {
        const [before, after] = [scoreItem(item, responses), scoreItem(back, responses)];
        compared += 1;
        if (JSON.stringify(before) !== JSON.stringify(after)) wrong.push(`${item.id}, ${given}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(compared > 100 || name === 'aiken').toBe(true);
});

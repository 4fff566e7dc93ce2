/**
 * A small model of the New Quizzes import, written from what Instructure's public parser was seen
 * to do: everything is found by namespace, the type decides, feedback has exact names, every text
 * is HTML.
 */
import type { XmlElement } from 'libxml2-wasm';
import { contentAt, find, type XmlFile, xmlFiles } from './archive.ts';
import { fieldsOf, variantsOf } from './classic.ts';
import { sanitized } from './html.ts';
import {
  type Imported,
  type ImportedChoice,
  type ImportedGroup,
  type ImportedNumber,
  type ImportedQuestion,
  imported,
} from './imported.ts';

const scoringTests = './/q:respcondition[q:setvar]/q:conditionvar';

/** What New Quizzes makes of a package; throws where its parser stops. */
export function importNewQuizzes(archive: Uint8Array): Imported {
  const files = xmlFiles(archive);
  const manifest = files.find(({ path }) => path.endsWith('imsmanifest.xml'));
  if (!manifest) throw new Error('Document is empty');
  const resources = find(manifest.root, ".//*[local-name()='resource']");
  const fileOf = (resource: XmlElement): XmlFile | undefined => {
    const path =
      resource.attr('href')?.value ?? contentAt(resource, "*[local-name()='file']/@href");
    return files.find((file) => file.path === path);
  };
  const banks = resources.flatMap((resource) => banksIn(fileOf(resource)));
  return {
    quizzes: resources
      .filter((resource) => resource.attr('type')?.value === 'imsqti_xmlv1p2')
      .flatMap((resource) => {
        const file = fileOf(resource);
        const quiz = file && find(file.root, 'q:assessment')[0];
        if (!quiz) return [];
        return [
          {
            ident: quiz.attr('ident')?.value ?? '',
            title: quiz.attr('title')?.value ?? '',
            settings: settingsOf(resource, resources, fileOf),
            questions: find(quiz, './/q:item[not(ancestor::q:section/q:selection_ordering)]').map(
              question,
            ),
            groups: find(quiz, './/q:section[q:selection_ordering]').map((group) =>
              groupOf(group, banks),
            ),
          },
        ];
      }),
    banks,
  };
}

/** Only the first dependency is followed. */
function settingsOf(
  quiz: XmlElement,
  resources: readonly XmlElement[],
  fileOf: (resource: XmlElement) => XmlFile | undefined,
): ReadonlyMap<string, string> {
  const first = contentAt(quiz, "*[local-name()='dependency']/@identifierref");
  const resource = resources.find((one) => one.attr('identifier')?.value === first);
  const file = resource && fileOf(resource);
  const settings = file ? find(file.root, '/c:quiz/c:*') : [];
  return new Map(settings.map((one) => [one.name, one.content]));
}

function banksIn(file: XmlFile | undefined) {
  return (file ? find(file.root, 'q:objectbank') : []).map((bank) => ({
    ident: bank.attr('ident')?.value ?? '',
    title: fieldsOf(bank).get('bank_title') ?? '',
    questions: find(bank, 'q:item').map(question),
  }));
}

function groupOf(
  group: XmlElement,
  banks: readonly { ident: string; questions: readonly ImportedQuestion[] }[],
): ImportedGroup {
  const source = contentAt(group, './/q:sourcebank_ref');
  return {
    title: group.attr('title')?.value ?? '',
    pick: Number(contentAt(group, './/q:selection_number')),
    points: Number(contentAt(group, './/q:points_per_item') ?? 0),
    questions:
      source === undefined
        ? find(group, 'q:item').map(question)
        : (banks.find(({ ident }) => ident === source)?.questions ?? []),
  };
}

function question(item: XmlElement): ImportedQuestion {
  const fields = fieldsOf(item);
  const type = contentAt(item, '(.//q:fieldentry)[1]') ?? '';
  const base = imported({
    ident: item.attr('ident')?.value ?? '',
    type,
    points: Number(fields.get('points_possible') ?? 1),
    stem: sanitized(contentAt(item, 'q:presentation//q:mattext') ?? ''),
    fields: withAttributes(item, fields),
    feedback: itemFeedback(item),
  });
  switch (type) {
    case 'multiple_choice_question':
    case 'true_false_question':
    case 'multiple_answers_question':
      return { ...base, choices: choicesOf(item) };
    case 'short_answer_question':
      return { ...base, texts: find(item, './/q:varequal').map(({ content }) => content) };
    case 'fill_in_multiple_blanks_question':
    case 'multiple_dropdowns_question':
      return { ...base, blanks: blanksOf(item, base.stem, type) };
    case 'matching_question':
      return { ...base, ...matchOf(item) };
    case 'numerical_question':
      return { ...base, numbers: find(item, scoringTests).map(numberOf) };
    case 'calculated_question':
      return { ...base, variants: variantsOf(item) };
    case 'ordering_question':
      return { ...base, order: orderOf(item) };
    case 'categorization_question':
      return { ...base, ...categoriesOf(item) };
    case 'hot_spot_question':
      return { ...base, regions: regionsOf(item) };
    case 'essay_question':
    case 'file_upload_question':
    case 'text_only_question':
      return base;
    default:
      throw new Error(`UnsupportedSchema Multiple Types (${type})`);
  }
}

/** Settings of single questions stand in attributes that only this parser reads. */
function withAttributes(
  item: XmlElement,
  fields: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const holders = [
    ...find(item, 'q:presentation'),
    ...find(item, './/q:response_str'),
    ...find(item, './/q:render_choice'),
  ];
  const attributes = holders.flatMap((holder) =>
    holder.attrs.map((one) => [one.name, one.value] as const),
  );
  return new Map([...fields, ...attributes]);
}

/** Exact names, and a path of exactly two elements to the text. */
function itemFeedback(item: XmlElement): ImportedQuestion['feedback'] {
  const at = (ident: string): string | undefined =>
    contentAt(item, `q:itemfeedback[@ident='${ident}']/*/*/q:mattext`);
  const [general, correct, incorrect] = [
    at('general_fb'),
    at('correct_fb'),
    at('general_incorrect_fb'),
  ];
  return {
    ...(general !== undefined && { general: sanitized(general) }),
    ...(correct !== undefined && { correct: sanitized(correct) }),
    ...(incorrect !== undefined && { incorrect: sanitized(incorrect) }),
  };
}

function answerFeedback(item: XmlElement, answer: string): { feedback?: string } {
  const shown = contentAt(
    item,
    `.//q:respcondition[not(q:setvar)][q:conditionvar/q:varequal='${answer}']/q:displayfeedback/@linkrefid`,
  );
  const text = contentAt(item, `q:itemfeedback[@ident='${shown ?? ''}']/*/*/q:mattext`);
  return text === undefined ? {} : { feedback: sanitized(text) };
}

/** Side by side, without `and`, only the first right answer is seen. */
function choicesOf(item: XmlElement): readonly ImportedChoice[] {
  const right = find(item, scoringTests).flatMap((tests) => {
    const together = find(tests, 'q:and/q:varequal');
    return together.length > 0 ? together : find(tests, 'q:varequal').slice(0, 1);
  });
  const keys = new Set(right.map(({ content }) => content));
  return find(item, './/q:response_label').map((label) => {
    const ident = label.attr('ident')?.value ?? '';
    return {
      text: sanitized(contentAt(label, './/q:mattext') ?? ''),
      isRight: keys.has(ident),
      ...answerFeedback(item, ident),
    };
  });
}

/** The stem is split at every token; each blank is looked up by the text of its response. */
function blanksOf(item: XmlElement, stem: string, type: string): ImportedQuestion['blanks'] {
  const responses = find(item, './/q:response_lid');
  return stem.split(/(\[[A-Za-z0-9_\-.]+\])/).flatMap((part) => {
    if (!/^\[[A-Za-z0-9_\-.]+\]$/.test(part)) return [];
    const name = part.slice(1, -1);
    const response = responses.find((one) => contentAt(one, 'q:material') === name);
    if (!response) throw new Error(`NoMethodError: no blank ${name}`);
    const keys = new Set(
      find(item, `${scoringTests}/q:varequal[@respident='response_${name}']`).map(
        ({ content }) => content,
      ),
    );
    const isMenu =
      type === 'multiple_dropdowns_question' ||
      contentAt(response, ".//q:response_label[@answer_type='dropdown']") !== undefined;
    return [
      {
        name,
        isMenu,
        answers: find(response, './/q:response_label').map((label) => {
          const ident = label.attr('ident')?.value ?? '';
          return {
            text: contentAt(label, './/q:mattext') ?? '',
            isRight: !isMenu || keys.has(ident),
            ...answerFeedback(item, ident),
          };
        }),
      },
    ];
  });
}

/** Options are told apart by their texts, read as HTML. */
function matchOf(item: XmlElement): Pick<ImportedQuestion, 'pairs' | 'rights'> {
  const responses = find(item, './/q:response_lid');
  const label = (ident: string): string =>
    sanitized(contentAt(item, `.//q:response_label[@ident='${ident}']//q:mattext`) ?? '');
  const labels = find(item, './/q:response_label').map((one) => one.attr('ident')?.value ?? '');
  return {
    pairs: responses.map((response) => {
      const ident = response.attr('ident')?.value ?? '';
      const key = contentAt(item, `${scoringTests}/q:varequal[@respident='${ident}']`) ?? '';
      return {
        left: sanitized(contentAt(response, 'q:material/q:mattext') ?? ''),
        right: label(key),
      };
    }),
    rights: [...new Set(labels.map(label))],
  };
}

function numberOf(tests: XmlElement): ImportedNumber {
  const value = find(tests, 'q:or/q:varequal')[0];
  const bound = (name: string): number => Number(contentAt(tests, `.//q:${name}`));
  if (!value) return { kind: 'range', min: bound('vargte'), max: bound('varlte') };
  const precision = value.attr('precision')?.value;
  if (find(tests, 'q:or/q:and').length === 0) throw new Error('UnsupportedNumericType');
  return precision === undefined
    ? {
        kind: 'exact',
        value: Number(value.content),
        margin: `${value.attr('margin')?.value ?? '?'} ${value.attr('margintype')?.value ?? '?'}`,
      }
    : { kind: 'precision', value: Number(value.content), precision: Number(precision) };
}

function orderOf(item: XmlElement): readonly string[] {
  return find(item, `${scoringTests}/q:varequal`).map(({ content }) =>
    sanitized(contentAt(item, `.//q:response_label[@ident='${content}']//q:mattext`) ?? ''),
  );
}

/** Members that no category claims are distractors: they are among the right sides only. */
function categoriesOf(item: XmlElement): Pick<ImportedQuestion, 'pairs' | 'rights'> {
  const member = (ident: string): string =>
    sanitized(contentAt(item, `.//q:response_label[@ident='${ident}']//q:mattext`) ?? '');
  return {
    pairs: find(item, `${scoringTests}/q:varequal`).map((test) => ({
      left: sanitized(
        contentAt(
          item,
          `.//q:response_lid[@ident='${test.attr('respident')?.value ?? ''}']/q:material/q:mattext`,
        ) ?? '',
      ),
      right: member(test.content),
    })),
    rights: [
      ...new Set(
        find(item, './/q:response_label').map((one) => member(one.attr('ident')?.value ?? '')),
      ),
    ],
  };
}

function regionsOf(item: XmlElement): readonly string[] {
  return find(item, './/q:render_hotspot/q:response_label').map(
    (label) => `${label.attr('rarea')?.value ?? ''} ${label.content}`,
  );
}

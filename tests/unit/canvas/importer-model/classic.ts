/**
 * A small model of Canvas's Classic import ("QTI .zip file"), written from what its code was seen
 * to do: names are taken without namespaces, feedback is sorted by words in its identifier, keys
 * are found condition by condition.
 */
import type { XmlElement } from 'libxml2-wasm';
import { contentAt, find, type XmlFile, xmlFiles } from './archive.ts';
import { classicHtml } from './html.ts';
import {
  type Imported,
  type ImportedChoice,
  type ImportedGroup,
  type ImportedNumber,
  type ImportedQuestion,
  imported,
} from './imported.ts';

const any = (name: string): string => `*[local-name()='${name}']`;
const below = (name: string): string => `.//${any(name)}`;

/** What Classic makes of a package. */
export function importClassic(archive: Uint8Array): Imported {
  const files = xmlFiles(archive);
  return {
    quizzes: files.flatMap(({ root }) =>
      find(root, `self::*/${any('assessment')}`).map((quiz) => {
        const ident = quiz.attr('ident')?.value ?? '';
        const section = find(quiz, any('section'))[0] ?? quiz;
        return {
          ident,
          title: quiz.attr('title')?.value ?? '',
          settings: settingsOf(ident, files),
          questions: find(section, any('item')).map(question),
          groups: find(section, any('section')).map((group) => groupOf(group, files)),
        };
      }),
    ),
    banks: banksIn(files),
  };
}

function banksIn(files: readonly XmlFile[]) {
  return files.flatMap(({ root }) =>
    find(root, `self::*/${any('objectbank')}`).map((bank) => ({
      ident: bank.attr('ident')?.value ?? '',
      title: fieldsOf(bank).get('bank_title') ?? '',
      questions: find(bank, any('item')).map(question),
    })),
  );
}

/** Only at one place, and only where the manifest calls it a learning application resource. */
function settingsOf(quiz: string, files: readonly XmlFile[]): ReadonlyMap<string, string> {
  const path = `${quiz}/assessment_meta.xml`;
  const manifest = files.find(({ root }) => root.name === 'manifest');
  const isListed =
    manifest !== undefined &&
    find(
      manifest.root,
      `${below('resource')}[contains(@type, 'learning-application-resource')]/${any('file')}[@href='${path}']`,
    ).length > 0;
  const file = isListed ? files.find((one) => one.path === path) : undefined;
  return new Map(file ? find(file.root, '*').map((one) => [one.name, one.content]) : []);
}

function groupOf(group: XmlElement, files: readonly XmlFile[]): ImportedGroup {
  const source = contentAt(group, below('sourcebank_ref'));
  const questions = find(group, any('item')).map(question);
  return {
    title: group.attr('title')?.value ?? '',
    pick: Number(contentAt(group, below('selection_number'))),
    points: Number(contentAt(group, below('points_per_item')) ?? 1),
    questions:
      source === undefined
        ? questions
        : (banksIn(files).find(({ ident }) => ident === source)?.questions ?? []),
  };
}

function question(item: XmlElement): ImportedQuestion {
  const fields = fieldsOf(item);
  const stem = contentAt(item, `${any('presentation')}/${any('material')}/${any('mattext')}`) ?? '';
  const base = imported({
    ident: item.attr('ident')?.value ?? '',
    type: fields.get('question_type') ?? '',
    points: Number(fields.get('points_possible') ?? 1),
    stem:
      stem.length > 16_384 ? 'The imported question text for this question was too long.' : stem,
    fields,
    feedback: itemFeedback(item),
  });
  switch (base.type) {
    case 'multiple_choice_question':
    case 'multiple_answers_question':
      return { ...base, choices: choicesOf(item) };
    case 'true_false_question':
      return trueFalse({ ...base, choices: choicesOf(item) });
    case 'short_answer_question':
      return { ...base, texts: find(item, below('varequal')).map(({ content }) => content) };
    case 'fill_in_multiple_blanks_question':
    case 'multiple_dropdowns_question':
      return { ...base, blanks: blanksOf(item, base.type === 'multiple_dropdowns_question') };
    case 'matching_question':
      return { ...base, ...matchOf(item) };
    case 'numerical_question':
      return { ...base, numbers: scoring(item).flatMap(numberOf) };
    case 'calculated_question':
      return { ...base, variants: variantsOf(item) };
    case 'essay_question':
    case 'file_upload_question':
    case 'text_only_question':
      return base;
    default:
      return { ...base, type: 'Error' };
  }
}

/** Label and entry of each field of the metadata. */
export function fieldsOf(element: XmlElement): ReadonlyMap<string, string> {
  return new Map(
    find(
      element,
      `(.|${any('itemmetadata')})/${any('qtimetadata')}/${any('qtimetadatafield')}`,
    ).map((field) => [
      contentAt(field, any('fieldlabel')) ?? '',
      contentAt(field, any('fieldentry')) ?? '',
    ]),
  );
}

/** Sorted by words in the identifier; the text may stand anywhere inside. */
function itemFeedback(item: XmlElement): ImportedQuestion['feedback'] {
  const feedback: { general?: string; correct?: string; incorrect?: string } = {};
  for (const one of find(item, any('itemfeedback'))) {
    const ident = one.attr('ident')?.value ?? '';
    const text = classicHtml(contentAt(one, below('mattext')) ?? '');
    if (/wrong|incorrect|_IC$/i.test(ident)) feedback.incorrect = text;
    else if (/correct|_C$/i.test(ident)) feedback.correct = text;
    else if (/general_|_all/i.test(ident)) feedback.general = text;
  }
  return feedback;
}

/** Feedback of an answer, unless its name makes it feedback of the item. */
function answerFeedback(item: XmlElement, answer: string): { feedback?: string } {
  for (const condition of find(item, below('respcondition'))) {
    const isAbout = find(condition, below('varequal')).some(({ content }) => content === answer);
    const shown = contentAt(condition, `${any('displayfeedback')}/@linkrefid`);
    if (!isAbout || shown === undefined || /correct|wrong|general_|_all|_I?C$/i.test(shown))
      continue;
    const text = contentAt(
      item,
      `${any('itemfeedback')}[@ident='${shown}']${below('mattext').slice(1)}`,
    );
    if (text !== undefined) return { feedback: classicHtml(text) };
  }
  return {};
}

/** A later condition about the answer overrules an earlier one, also one that only shows feedback. */
function choicesOf(item: XmlElement): readonly ImportedChoice[] {
  const right = new Set<string>();
  for (const condition of find(item, below('respcondition'))) {
    const score = Number(contentAt(condition, any('setvar')) ?? 0);
    for (const test of find(condition, `${below('varequal')}[not(ancestor::${any('not')})]`)) {
      if (score > 0) right.add(test.content);
      else right.delete(test.content);
    }
  }
  return find(item, below('response_label')).map((label) => {
    const ident = label.attr('ident')?.value ?? '';
    return {
      text: contentAt(label, below('mattext')) ?? '',
      isRight: right.has(ident),
      ...answerFeedback(item, ident),
    };
  });
}

function trueFalse(base: ImportedQuestion): ImportedQuestion {
  const isKept =
    base.choices.length === 2 &&
    [/true/i, /false/i].every((word) => base.choices.some(({ text }) => word.test(text)));
  return isKept ? base : { ...base, type: 'multiple_choice_question' };
}

/** A menu's keys are kept by option, over all menus; every option of a blank is accepted. */
function blanksOf(item: XmlElement, isMenu: boolean): ImportedQuestion['blanks'] {
  const keys = new Set(
    scoring(item).flatMap((one) => find(one, below('varequal')).map((test) => test.content)),
  );
  return find(item, below('response_lid')).map((response) => ({
    name: (response.attr('ident')?.value ?? '')
      .replace(/^response_/, '')
      .replaceAll('.', '_')
      .replaceAll(' ', '-'),
    isMenu,
    answers: find(response, below('response_label')).map((label) => ({
      text: contentAt(label, below('mattext')) ?? '',
      isRight: !isMenu || keys.has(label.attr('ident')?.value ?? ''),
    })),
  }));
}

/** Options are told apart by the first run of digits in their identifiers. */
function matchOf(item: XmlElement): Pick<ImportedQuestion, 'pairs' | 'rights'> {
  const number = (ident: string): string => /\d+/.exec(ident)?.[0] ?? '';
  const rights = new Map<string, string>();
  const responses = find(item, below('response_lid'));
  for (const label of responses.flatMap((one) => find(one, below('response_label')))) {
    rights.set(number(label.attr('ident')?.value ?? ''), contentAt(label, below('mattext')) ?? '');
  }
  const keys = new Map(
    scoring(item)
      .flatMap((one) => find(one, below('varequal')))
      .map((test) => [test.attr('respident')?.value ?? '', number(test.content)]),
  );
  return {
    pairs: responses.map((response) => ({
      left: classicHtml(contentAt(response, `${any('material')}/${any('mattext')}`) ?? ''),
      right: rights.get(keys.get(response.attr('ident')?.value ?? '') ?? '') ?? '(none)',
    })),
    rights: [...rights.values()],
  };
}

function scoring(item: XmlElement): readonly XmlElement[] {
  return find(item, `${below('respcondition')}[${any('setvar')}]`);
}

function numberOf(condition: XmlElement): readonly ImportedNumber[] {
  const at = (...names: readonly string[]): string | undefined =>
    names.map((name) => contentAt(condition, below(name))).find((found) => found !== undefined);
  const [value, low, high] = [at('varequal'), at('vargte', 'vargt'), at('varlte', 'varlt')];
  if (low === undefined || high === undefined) return [];
  if (value === undefined) return [{ kind: 'range', min: Number(low), max: Number(high) }];
  const digits = precisionOf(value, low, high);
  return contentAt(condition, below('vargt')) !== undefined && digits !== undefined
    ? [{ kind: 'precision', value: Number(value), precision: digits }]
    : [
        {
          kind: 'exact',
          value: Number(value),
          margin: String(Number((Number(high) - Number(value)).toPrecision(10))),
        },
      ];
}

/** Bounds that lie half a unit of the last figure away make a precise answer. */
function precisionOf(value: string, low: string, high: string): number | undefined {
  const half = Number(high) - Number(value);
  const exponent = Math.round(Math.log10(half / 5));
  const isHalfUnit = Math.abs(half / 10 ** exponent - 5) < 1e-6;
  const isSymmetric = Math.abs(Number(value) - Number(low) - half) < half * 1e-6;
  if (!isHalfUnit || !isSymmetric) return undefined;
  return Math.floor(Math.log10(Math.abs(Number(value)))) - exponent;
}

/** The answers of the sets of values that are shipped. */
export function variantsOf(item: XmlElement): ReadonlyMap<string, string> {
  return new Map(
    find(item, below('var_set')).map((set) => [
      find(set, any('var'))
        .map((one) => `${one.attr('name')?.value ?? ''}=${one.content}`)
        .join(','),
      contentAt(set, any('answer')) ?? '',
    ]),
  );
}

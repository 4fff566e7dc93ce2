/**
 * A model of how Canvas scores what a package says, written from what its two engines were seen to
 * do: Classic by the type of the question, New Quizzes also by the algorithm that it names.
 */
import type { XmlElement } from '../../../src/formats/xml.ts';
import { childElements, descendants, elementAt, textOf } from '../../../src/formats/xml-query.ts';
import type { ImagePoint } from '../../../src/interactions/hotspot/contains.ts';
import type { Interaction, Responses } from '../../../src/model/index.ts';

/** Share of the points, or undefined where a person decides. */
export type CanvasScore = number | undefined;

/** A question of a package with the items' own names of its answers. */
export interface CanvasQuestion {
  readonly xml: XmlElement;
  readonly interactions: readonly Interaction[];
}

/** What Canvas gives for the responses, which name answers as the item does. */
export function canvasScore(question: CanvasQuestion, responses: Responses): CanvasScore {
  const type = metadata(question.xml, 'question_type');
  const score = scorers[type];
  if (!score) throw new Error(`No model of ${type}.`);
  return score(question, responses);
}

type Scorer = (question: CanvasQuestion, responses: Responses) => CanvasScore;

const scorers: Readonly<Record<string, Scorer>> = {
  multiple_choice_question: scoreSingle,
  true_false_question: scoreSingle,
  multiple_answers_question: scoreMultiple,
  short_answer_question: ({ xml }, { response }) => {
    const accepted = descendants(xml, 'varequal').map(textOf);
    return share(accepted.some((text) => isSameText(text, String(response ?? ''))));
  },
  fill_in_multiple_blanks_question: scoreBlanks,
  multiple_dropdowns_question: scoreBlanks,
  matching_question: scoreMatching,
  numerical_question: ({ xml }, { response }) => {
    const typed = typeof response === 'string' ? Number(response) : Number.NaN;
    return share(scoring(xml).some((condition) => isAccepted(condition, typed)));
  },
  calculated_question: scoreFormula,
  ordering_question: scoreOrdering,
  categorization_question: scoreCategories,
  hot_spot_question: scoreHotspot,
  essay_question: () => undefined,
  file_upload_question: () => undefined,
};

function share(isRight: boolean): number {
  return isRight ? 1 : 0;
}

function metadata(xml: XmlElement, label: string): string {
  const field = descendants(xml, 'qtimetadatafield').find(
    (one) => textAt(one, 'fieldlabel') === label,
  );
  return field ? textAt(field, 'fieldentry') : '';
}

function textAt(parent: XmlElement, name: string): string {
  const found = elementAt(parent, name);
  return found ? textOf(found) : '';
}

/** Conditions that give points. */
function scoring(xml: XmlElement): readonly XmlElement[] {
  return descendants(xml, 'respcondition').filter((one) => Number(textAt(one, 'setvar')) > 0);
}

function responsesOf(xml: XmlElement): readonly XmlElement[] {
  return descendants(xml, 'response_lid');
}

function labels(response: XmlElement): readonly string[] {
  return descendants(response, 'response_label').map(({ attributes }) => attributes.ident ?? '');
}

/** Right answers outside of any `not`. */
function named(element: XmlElement, response?: string): readonly string[] {
  return childElements(element).flatMap((child) => {
    if (child.name === 'not') return [];
    const isWanted = response === undefined || child.attributes.respident === response;
    if (child.name === 'varequal') return isWanted ? [textOf(child)] : [];
    return named(child, response);
  });
}

function picked(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function record(value: unknown): Readonly<Record<string, string>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, String(one)]))
    : {};
}

function choiceIdents({ interactions, xml }: CanvasQuestion): ReadonlyMap<string, string> {
  const [interaction] = interactions;
  const idents = responsesOf(xml).flatMap(labels);
  const choices = interaction?.kind === 'choice' ? interaction.choices : [];
  return new Map(choices.map(({ id }, index) => [id, idents[index] ?? '']));
}

function scoreSingle(question: CanvasQuestion, { response }: Responses): number {
  const idents = choiceIdents(question);
  const keys = scoring(question.xml).flatMap((one) => named(one));
  const [only, second] = picked(response);
  return share(!second && keys.includes(idents.get(only ?? '') ?? ''));
}

/** Each right one is a share, each wrong one takes a share away, unless all have to be right. */
function scoreMultiple(question: CanvasQuestion, { response }: Responses): number {
  const idents = choiceIdents(question);
  const keys = new Set(scoring(question.xml).flatMap((one) => named(one)));
  const given = picked(response).map((id) => idents.get(id) ?? '');
  const right = given.filter((ident) => keys.has(ident)).length;
  const wrong = given.length - right;
  if (metadata(question.xml, 'scoring_algorithm') === 'AllOrNothing') {
    return share(right === keys.size && wrong === 0);
  }
  return Math.max(0, (right - wrong) / keys.size);
}

function isSameText(accepted: string, typed: string): boolean {
  return accepted.trim().toLowerCase() === typed.trim().toLowerCase() && typed.trim() !== '';
}

/** Every blank is a share; a typed text has to be one of its labels, a picked one the key. */
function scoreBlanks({ interactions, xml }: CanvasQuestion, responses: Responses): number {
  const right = interactions.filter((interaction) => {
    const ident = `response_${interaction.id}`;
    const element = responsesOf(xml).find(({ attributes }) => attributes.ident === ident);
    const given = responses[interaction.id];
    if (!element || typeof given !== 'string') return false;
    if (interaction.kind === 'inline-choice') {
      const at = interaction.choices.findIndex(({ id }) => id === given);
      const keys = scoring(xml).flatMap((one) => named(one, ident));
      return keys.includes(labels(element)[at] ?? '');
    }
    return descendants(element, 'response_label').some((label) => acceptsText(label, given));
  });
  return right.length / interactions.length;
}

function acceptsText(label: XmlElement, typed: string): boolean {
  const text = textOf(label);
  return label.attributes.scoring_algorithm === 'TextRegex'
    ? new RegExp(text).test(typed)
    : isSameText(text, typed);
}

/** Every row is a share, unless all have to be right. */
function scoreMatching({ interactions, xml }: CanvasQuestion, { response }: Responses): number {
  const [interaction] = interactions;
  if (interaction?.kind !== 'match') throw new Error('No match.');
  const given = record(response);
  const rows = responsesOf(xml);
  const right = interaction.sources.filter(({ id }, index) => {
    const row = rows[index];
    const at = interaction.targets.findIndex((target) => target.id === given[id]);
    const keys = scoring(xml).flatMap((one) => named(one, row?.attributes.ident));
    return row !== undefined && at >= 0 && keys.includes(labels(row)[at] ?? '');
  }).length;
  return metadata(xml, 'scoring_algorithm') === 'DeepEquals'
    ? share(right === rows.length)
    : right / rows.length;
}

/** Bounds decide; an open lower bound around a value means its figures, which both engines round. */
function isAccepted(condition: XmlElement, typed: number): boolean {
  const bound = (name: string) => descendants(condition, name).map((one) => Number(textOf(one)))[0];
  const [value] = descendants(condition, 'varequal').map((one) => Number(textOf(one)));
  const [over, from, to] = [bound('vargt'), bound('vargte'), bound('varlte')];
  if (over !== undefined && to !== undefined && value !== undefined) {
    const isBelow = typed < to || (value < 0 && typed <= to);
    return (typed >= over && isBelow) || typed === value;
  }
  return (
    typed === value || (from !== undefined && to !== undefined && typed >= from && typed <= to)
  );
}

/** Canvas knows the answers of its sets, whatever the formula says. */
function scoreFormula({ xml }: CanvasQuestion, { response }: Responses): number {
  if (typeof response !== 'object' || !('variables' in response)) return 0;
  const { value, variables } = response;
  const seen = record(variables);
  const set = descendants(xml, 'var_set').find((one) =>
    childElements(one, 'var').every(
      (value) => Number(textOf(value)) === Number(seen[value.attributes.name ?? '']),
    ),
  );
  const answer = Number(set ? textAt(set, 'answer') : Number.NaN);
  const [stated = '0'] = descendants(xml, 'answer_tolerance').map(textOf);
  const tolerance = stated.endsWith('%')
    ? Math.abs(answer) * (Number(stated.slice(0, -1)) / 100)
    : Number(stated);
  return share(
    Math.abs(Number(value) - answer) <= tolerance * (1 + 1e-12) + 1e-9 * Math.abs(answer),
  );
}

function scoreOrdering({ interactions, xml }: CanvasQuestion, { response }: Responses): number {
  const [interaction] = interactions;
  if (interaction?.kind !== 'order') throw new Error('No order.');
  // The condition names the entries in the right order, which is theirs in the item.
  const keys = scoring(xml).flatMap((one) => named(one));
  const given = picked(response).map(
    (id) => keys[interaction.entries.findIndex((entry) => entry.id === id)],
  );
  return share(keys.length > 0 && keys.every((key, index) => key === given[index]));
}

/** Each category is a share, earned when it holds exactly its members. */
function scoreCategories({ interactions, xml }: CanvasQuestion, { response }: Responses): number {
  const [interaction] = interactions;
  if (interaction?.kind !== 'categorize') throw new Error('No categories.');
  const given = record(response);
  const conditions = scoring(xml);
  const right = conditions.filter((condition) => {
    const [ident] = descendants(condition, 'varequal').map(
      ({ attributes }) => attributes.respident,
    );
    const at = responsesOf(xml).findIndex(({ attributes }) => attributes.ident === ident);
    const row = responsesOf(xml)[at];
    const inside = interaction.members.flatMap(({ id }, index) =>
      row && given[id] === interaction.categories[at]?.id ? [labels(row)[index] ?? ''] : [],
    );
    return inside.toSorted().join() === named(condition).toSorted().join();
  });
  return right.length / conditions.length;
}

/** Every region has to be hit, and nothing else. */
function scoreHotspot({ xml }: CanvasQuestion, { response }: Responses): number {
  const regions = descendants(xml, 'response_label').map((label) => ({
    kind: label.attributes.rarea,
    numbers: textOf(label).split(',').map(Number),
  }));
  const points = Array.isArray(response) ? response.filter(isPoint) : [];
  const hits = (point: ImagePoint) =>
    regions.map(({ kind, numbers }) => isInside(point, kind ?? '', numbers));
  const areAllHit = regions.every((_, index) => points.some((point) => hits(point)[index]));
  return share(areAllHit && points.every((point) => hits(point).includes(true)));
}

function isPoint(value: unknown): value is ImagePoint {
  return typeof value === 'object' && value !== null && 'x' in value && 'y' in value;
}

function isInside({ x, y }: ImagePoint, kind: string, numbers: readonly number[]): boolean {
  if (kind === 'rectangle') {
    const [left = 0, top = 0, right = 0, bottom = 0] = numbers;
    return x >= left && x <= right && y >= top && y <= bottom;
  }
  let isIn = false;
  const corners = numbers.length / 2;
  for (let index = 0; index < corners; index += 1) {
    const [x1 = 0, y1 = 0] = numbers.slice(2 * index);
    const [x2 = 0, y2 = 0] = numbers.slice(2 * ((index + 1) % corners));
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) isIn = !isIn;
  }
  return isIn;
}

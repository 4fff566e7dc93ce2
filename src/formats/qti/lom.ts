/**
 * An item in the words of IEEE LOM, learning object metadata.
 * @see https://standards.ieee.org/ieee/1484.12.1/7699/
 */
import { contentToText } from '../../content/to-text.ts';
import type { BankSettings, Item } from '../../model/index.ts';
import { element, type XmlElement } from '../xml.ts';

/** Of the elements, which stand without a prefix here. */
export const lomNamespace = 'http://ltsc.ieee.org/xsd/LOM';

/** The record; of each part only what the item states. */
export function lomOf(item: Item, settings: Pick<BankSettings, 'outcomeFrameworks'>): XmlElement {
  const text = (value: string): XmlElement => element('string', { language: item.language }, value);
  return element(
    'lom',
    {},
    element(
      'general',
      {},
      element('identifier', {}, element('entry', {}, item.id)),
      element('title', {}, text(item.title)),
      element('language', {}, item.language),
      ...item.tags.map((tag) => element('keyword', {}, text(tag))),
    ),
    element(
      'lifeCycle',
      {},
      vocabulary('status', statuses[item.status]),
      ...item.authors.map((author) =>
        element(
          'contribute',
          {},
          vocabulary('role', 'author'),
          element('entity', {}, card(author)),
        ),
      ),
    ),
    ...educational(item, text),
    ...rights(item, text),
    ...relations(item, text),
    ...classifications(item, settings, text),
  );
}

type Text = (value: string) => XmlElement;

const statuses = {
  draft: 'draft',
  review: 'revised',
  published: 'final',
  retired: 'unavailable',
} as const satisfies Readonly<Record<Item['status'], string>>;

const difficulties = { easy: 'easy', medium: 'medium', hard: 'difficult' } as const;

function educational({ difficulty, minutes, notes }: Item, text: Text): readonly XmlElement[] {
  if (difficulty === undefined && minutes === undefined && !notes) return [];
  return [
    element(
      'educational',
      {},
      ...(difficulty === undefined ? [] : [vocabulary('difficulty', difficulties[difficulty])]),
      ...(minutes === undefined
        ? []
        : [element('typicalLearningTime', {}, element('duration', {}, duration(minutes)))]),
      ...(notes ? [element('description', {}, text(contentToText(notes)))] : []),
    ),
  ];
}

/** ISO 8601: minutes and seconds. */
function duration(minutes: number): string {
  const seconds = Math.round(minutes * 60);
  const [whole, rest] = [Math.floor(seconds / 60), seconds % 60];
  return `PT${whole > 0 ? `${whole}M` : ''}${rest > 0 || whole === 0 ? `${rest}S` : ''}`;
}

function rights({ license }: Item, text: Text): readonly XmlElement[] {
  if (license === undefined) return [];
  return [
    element(
      'rights',
      {},
      vocabulary('copyrightAndOtherRestrictions', 'yes'),
      element('description', {}, text(license)),
    ),
  ];
}

function relations({ references, source }: Item, text: Text): readonly XmlElement[] {
  return [
    ...(source === undefined ? [] : [relation('isbasedon', source, undefined, text)]),
    ...references.map(({ title, url }) => relation('references', title, url, text)),
  ];
}

function relation(kind: string, title: string, url: string | undefined, text: Text): XmlElement {
  const identifier = element(
    'identifier',
    {},
    element('catalog', {}, 'URI'),
    element('entry', {}, url ?? ''),
  );
  return element(
    'relation',
    {},
    vocabulary('kind', kind),
    element(
      'resource',
      {},
      ...(url === undefined ? [] : [identifier]),
      element('description', {}, text(title)),
    ),
  );
}

/** Topics are paths in the discipline, outcomes educational objectives, Bloom levels a competency. */
function classifications(
  { bloom, outcomes, topics }: Item,
  { outcomeFrameworks }: Pick<BankSettings, 'outcomeFrameworks'>,
  text: Text,
): readonly XmlElement[] {
  const found = outcomes.map((id) => {
    const framework = outcomeFrameworks.find((one) => one.outcomes.some((own) => own.id === id));
    const title = framework?.outcomes.find((own) => own.id === id)?.title;
    return { id, title, source: framework?.title };
  });
  return [
    ...topics.map((topic) =>
      classification(
        'discipline',
        'Topics',
        topic.split('/').map((entry) => ({ entry })),
        text,
      ),
    ),
    ...found.map(({ id, title, source }) =>
      classification('educational objective', source ?? 'Outcomes', [{ id, entry: title }], text),
    ),
    ...(bloom === undefined
      ? []
      : [classification('competency', 'Bloom’s taxonomy', [{ entry: bloom }], text)]),
  ];
}

function classification(
  purpose: string,
  source: string,
  taxons: readonly { readonly id?: string; readonly entry: string | undefined }[],
  text: Text,
): XmlElement {
  const path = taxons.map(({ id, entry }) =>
    element(
      'taxon',
      {},
      ...(id === undefined ? [] : [element('id', {}, id)]),
      ...(entry === undefined ? [] : [element('entry', {}, text(entry))]),
    ),
  );
  return element(
    'classification',
    {},
    vocabulary('purpose', purpose),
    element('taxonPath', {}, element('source', {}, text(source)), ...path),
  );
}

function vocabulary(name: string, value: string): XmlElement {
  return element(name, {}, element('source', {}, 'LOMv1.0'), element('value', {}, value));
}

/** A person as a vCard. */
function card(name: string): string {
  const escaped = name.replace(/[\\,;]/g, '\\$&').replaceAll('\n', '\\n');
  return `BEGIN:VCARD\nVERSION:3.0\nFN:${escaped}\nN:${escaped};;;;\nEND:VCARD`;
}

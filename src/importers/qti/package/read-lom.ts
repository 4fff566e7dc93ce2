/** Metadata of a resource: IEEE LOM, whatever prefix its names have. */
import type { XmlElement } from '../../../formats/xml.ts';
import { childElements, descendants, elementAt, textOf } from '../../../formats/xml-query.ts';
import type { AuthoredMetadata, Difficulty, Reference } from '../../../model/index.ts';

/** What the metadata says; `notes` is plain text. */
export interface LomReading {
  readonly title?: string;
  readonly notes?: string;
  readonly metadata: Omit<AuthoredMetadata, 'source'>;
}

/** Reads the metadata of a resource or manifest, its names without prefixes. */
export function readLom(metadata: XmlElement | undefined): LomReading {
  const lom = metadata && descendants(metadata, 'lom')[0];
  if (!lom) return { metadata: {} };
  const title = words(elementAt(lom, 'general', 'title'));
  const educational = elementAt(lom, 'educational');
  const notes = words(educational && elementAt(educational, 'description'));
  const tags = descendants(lom, 'keyword')
    .map(words)
    .filter((tag) => tag !== '');
  const authors = authorsIn(lom);
  const difficulty = difficulties[vocabulary(educational, 'difficulty')];
  const minutes = minutesOf(
    words(educational && elementAt(educational, 'typicalLearningTime', 'duration')),
  );
  const license = words(elementAt(lom, 'rights', 'description'));
  const references = referencesIn(lom);
  const status = statuses[vocabulary(elementAt(lom, 'lifeCycle'), 'status')];
  const topics = taxons(lom, 'discipline').map((path) => path.map(({ entry }) => entry).join('/'));
  const outcomes = taxons(lom, 'educational objective').flatMap((path) =>
    path.flatMap(({ id }) => id || []),
  );
  const [bloom] = taxons(lom, 'competency').flatMap((path) =>
    path.flatMap(({ entry }) => blooms.find((one) => one === entry) ?? []),
  );
  return {
    ...(title !== '' && { title }),
    ...(notes !== '' && { notes }),
    metadata: {
      ...(topics.length > 0 && { topics }),
      ...(difficulty && { difficulty }),
      ...(tags.length > 0 && { tags: [...new Set(tags)] }),
      ...(outcomes.length > 0 && { outcomes }),
      ...(bloom && { bloom }),
      ...(status && { status }),
      ...(isLicense(license) && { license }),
      ...(authors.length > 0 && { authors }),
      ...(references.length > 0 && { references }),
      ...(minutes !== undefined && { minutes }),
    },
  };
}

const difficulties: Readonly<Record<string, Difficulty>> = {
  'very easy': 'easy',
  easy: 'easy',
  medium: 'medium',
  difficult: 'hard',
  'very difficult': 'hard',
};

/** A final item is published, which is what items are without a word about it. */
const statuses: Readonly<Record<string, 'draft' | 'review' | 'retired'>> = {
  draft: 'draft',
  revised: 'review',
  unavailable: 'retired',
};

const blooms = ['remember', 'understand', 'apply', 'analyze', 'evaluate', 'create'] as const;

function words(element: XmlElement | undefined): string {
  return element ? textOf(element).replace(/\s+/g, ' ').trim() : '';
}

function vocabulary(parent: XmlElement | undefined, name: string): string {
  const term = parent && elementAt(parent, name);
  return words(term && (elementAt(term, 'value') ?? term)).toLowerCase();
}

function authorsIn(lom: XmlElement): readonly string[] {
  const life = elementAt(lom, 'lifeCycle');
  const contributions = life ? childElements(life, 'contribute') : [];
  return contributions
    .filter((one) => vocabulary(one, 'role') === 'author')
    .flatMap((one) => childElements(one, 'entity').map((entity) => nameIn(textOf(entity))))
    .filter((name) => name !== '');
}

/** The full name in a vCard, or the text where it is none. */
function nameIn(card: string): string {
  const [, name] = /^\s*FN[^:\n]*:(.*)$/im.exec(card) ?? [];
  if (name === undefined) return /BEGIN:VCARD/i.test(card) ? '' : card.trim();
  return name.replace(/\\n/g, ' ').replace(/\\(.)/g, '$1').trim();
}

/** Whole minutes, or parts where seconds are stated. */
function minutesOf(duration: string): number | undefined {
  const [, hours = '0', minutes = '0', seconds = '0'] =
    /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(duration) ?? [];
  const total = Number(hours) * 60 + Number(minutes) + Number(seconds) / 60;
  return total > 0 ? total : undefined;
}

/** An SPDX expression, and not a sentence about rights. */
function isLicense(text: string): boolean {
  return /^[A-Za-z0-9.+()-]+(?: (?:AND|OR|WITH) [A-Za-z0-9.+()-]+)*$/.test(text);
}

function referencesIn(lom: XmlElement): readonly Reference[] {
  return childElements(lom, 'relation')
    .filter((relation) => vocabulary(relation, 'kind') === 'references')
    .flatMap((relation) => {
      const title = words(elementAt(relation, 'resource', 'description'));
      const url = words(elementAt(relation, 'resource', 'identifier', 'entry'));
      return title === '' ? [] : [{ title, ...(/^https?:\/\//.test(url) && { url }) }];
    });
}

/** Paths of the classifications with that purpose. */
function taxons(
  lom: XmlElement,
  purpose: string,
): readonly (readonly { readonly id: string; readonly entry: string }[])[] {
  return childElements(lom, 'classification')
    .filter((one) => vocabulary(one, 'purpose') === purpose)
    .flatMap((one) => childElements(one, 'taxonPath'))
    .map((path) =>
      childElements(path, 'taxon').map((taxon) => ({
        id: words(elementAt(taxon, 'id')),
        entry: words(elementAt(taxon, 'entry')).replaceAll('/', '∕'),
      })),
    );
}

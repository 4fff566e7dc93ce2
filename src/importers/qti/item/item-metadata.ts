/** What an item states about itself: from the manifest, the tests and the document. */
import type { XmlElement } from '../../../formats/xml.ts';
import { childElements, descendants } from '../../../formats/xml-query.ts';
import type { AuthoredMetadata, ScoringPolicy } from '../../../model/index.ts';
import { pathFrom, type QtiDocument } from '../package/qti-package.ts';
import type { BodyReading } from './body-reading.ts';
import type { ItemSettings } from './read-item.ts';

/** What the metadata is put together from. */
export interface MetadataParts {
  readonly document: QtiDocument;
  readonly body: XmlElement;
  readonly reading: BodyReading;
  readonly scoring: ScoringPolicy | undefined;
  /** Points that the document gives at most. */
  readonly most: number;
  readonly settings: ItemSettings;
}

/** The metadata without the source. */
export function itemMetadata(parts: MetadataParts): Omit<AuthoredMetadata, 'source'> {
  const { document, most, reading, scoring, settings } = parts;
  const described = settings.source.described.get(document.path)?.metadata;
  return {
    ...described,
    ...tagsOf([...(described?.tags ?? []), ...settings.categories]),
    ...pointsOf(most * (settings.weight ?? 1), reading, settings.weight),
    ...choiceOrder(reading),
    ...(scoring && { scoring }),
    ...languageOf(document.root),
    ...stimulusOf(parts),
    ...(reading.isDraft && { status: 'draft' as const }),
  };
}

/** One point is what an item has without a word about it. */
function pointsOf(
  points: number,
  { type }: BodyReading,
  weight: number | undefined,
): Pick<AuthoredMetadata, 'points'> {
  const rounded = Number(points.toFixed(6));
  if (type === 'stimulus' || !(rounded > 0)) return {};
  return rounded === 1 && weight === undefined ? {} : { points: rounded };
}

function tagsOf(tags: readonly string[]): Pick<AuthoredMetadata, 'tags'> {
  return tags.length === 0 ? {} : { tags: [...new Set(tags)] };
}

function choiceOrder({ shuffle, fixed }: BodyReading): Pick<AuthoredMetadata, 'shuffle' | 'fixed'> {
  return {
    ...(shuffle === false && { shuffle }),
    ...(fixed && fixed.length > 0 && { fixed }),
  };
}

function languageOf({ attributes }: XmlElement): Pick<AuthoredMetadata, 'language'> {
  const language = attributes['xml:lang'] ?? '';
  return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(language) ? { language } : {};
}

/** A reference of QTI 3, or a file of HTML that the body shows as an object. */
function stimulusOf({
  body,
  document,
  settings: { stimuli, sectionStimulus },
}: MetadataParts): Pick<AuthoredMetadata, 'stimulus'> {
  const addresses = [
    ...childElements(document.root, 'assessmentStimulusRef').map(
      ({ attributes }) => attributes.href,
    ),
    ...descendants(body, 'object').map(({ attributes }) => attributes.data),
  ];
  const found = addresses.flatMap((address) => {
    const path = address === undefined ? undefined : pathFrom(document.path, address);
    return (path === undefined ? undefined : stimuli.get(path)) ?? [];
  });
  const stimulus = found[0] ?? sectionStimulus;
  return stimulus === undefined ? {} : { stimulus };
}

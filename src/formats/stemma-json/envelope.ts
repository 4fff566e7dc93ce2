/** The envelope of our own format: everything of a selection in one JSON file. */
import type { Assessment, BankSettings, Item } from '../../model/index.ts';
import { assessmentShape } from './assessment-shape.ts';
import { contentDefinitions } from './content-shape.ts';
import { itemShape, release } from './item-shape.ts';
import { dictionary, list, named, object, oneOf, type Shape, text } from './shape.ts';

/** The one version there is. */
export const envelopeVersion = 1;

/** Settings of the bank that say something about its items. */
export type EnvelopeSettings = Pick<
  BankSettings,
  'description' | 'languages' | 'license' | 'authors' | 'release' | 'taxonomy' | 'outcomeFrameworks'
>;

/** What a file of the format holds. */
export interface Envelope {
  readonly format: 'stemma';
  readonly version: typeof envelopeVersion;
  /** Of the selection. */
  readonly title: string;
  readonly settings: EnvelopeSettings;
  readonly items: readonly Item[];
  /** Stimuli that the items show, and those selected themselves. */
  readonly stimuli: readonly Item[];
  readonly assessments: readonly Assessment[];
  /** Base64 by path below the bank's root. */
  readonly files: Readonly<Record<string, string>>;
}

const any = text();
const topic: Shape<BankSettings['taxonomy'][number]> = named('topic', () => topicShape);
const topicShape: Shape<BankSettings['taxonomy'][number]> = object(
  { name: any, children: list(topic) },
  { description: any },
);

/** Settings that say something about items. */
export const settingsShape: Shape<EnvelopeSettings> = object(
  {
    languages: list(any),
    authors: list(any),
    release,
    taxonomy: list(topic),
    outcomeFrameworks: list(
      object(
        { id: any, title: any, outcomes: list(object({ id: any, title: any }, {})) },
        { url: any },
      ),
    ),
  },
  { description: any, license: any },
);

/** JSON Schema of the file. @see https://json-schema.org/draft/2020-12 */
export const envelopeSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Stemma items (JSON)',
  description: 'Items, stimuli, assessments and files of a bank, as `stemma export json` writes.',
  ...object(
    {
      format: oneOf('stemma'),
      version: oneOf(envelopeVersion),
      title: any,
      settings: settingsShape,
      items: list(named('item', () => itemShape)),
      stimuli: list(named('item', () => itemShape)),
      assessments: list(assessmentShape),
      files: dictionary(any),
    },
    {},
  ).schema,
  $defs: { ...contentDefinitions, topic: topicShape.schema, item: itemShape.schema },
} as const;

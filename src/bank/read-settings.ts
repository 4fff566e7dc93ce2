/** Reads `bank.yml`. */
import type { BankSettings, Diagnostic, TopicNode } from '../model/index.ts';
import { checkSettings } from './check-settings.ts';
import { checkSchemaVersion } from './migrations/check-schema-version.ts';
import { currentVersion } from './migrations/index.ts';
import { type Locate, readYamlFile } from './read-yaml-file.ts';
import type { SchemaCheck } from './schema-check.ts';
import type { BankYaml, TopicYaml } from './schemas/bank-yaml.ts';

/** Settings with defaults applied, and what is wrong with the file. */
export interface SettingsReading {
  readonly settings: BankSettings;
  readonly diagnostics: readonly Diagnostic[];
  readonly place: Locate;
}

/** What holds where a bank has no `bank.yml`. */
export const defaultSettings: BankSettings = {
  schemaVersion: 1,
  title: 'Question bank',
  languages: ['en'],
  authors: [],
  release: 'preview',
  branch: 'main',
  taxonomy: [],
  outcomeFrameworks: [],
  export: {},
  acceptedLosses: {},
  owners: {},
  banks: [],
  packages: ['canvas/classic', 'canvas/new-quizzes'],
};

/** Reads the text of `bank.yml`; a faulty key counts as absent. */
export function readSettings(
  source: string,
  path: string,
  check: SchemaCheck<BankYaml>,
): SettingsReading {
  const { value, diagnostics, place } = readYamlFile(source, path, check);
  if (value === undefined) return { settings: defaultSettings, diagnostics, place };
  const { taxonomy = [], review, ...rest } = value;
  const settings: BankSettings = {
    ...defaultSettings,
    ...rest,
    ...(review === undefined ? {} : { review: { evidence: 'either', ...review } }),
    taxonomy: taxonomy.map(topicNode),
  };
  return {
    settings,
    diagnostics: [
      ...diagnostics,
      ...checkSchemaVersion(settings.schemaVersion, currentVersion, place),
      ...checkSettings(settings, place),
    ],
    place,
  };
}

function topicNode(topic: TopicYaml): TopicNode {
  if (typeof topic === 'string') return { name: topic, children: [] };
  const { name, description, children = [] } = topic;
  return {
    name,
    ...(description === undefined ? {} : { description }),
    children: children.map(topicNode),
  };
}

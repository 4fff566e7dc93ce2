/** Front matter as values, with the places of its keys found when a problem needs them. */
import {
  CORE_SCHEMA,
  constructFromEvents,
  type Event,
  FAILSAFE_SCHEMA,
  parseEvents,
  YAMLException,
} from 'js-yaml';
import { locateInYaml } from './locate-in-yaml.ts';
import type { Span } from './source-text.ts';

/** A mapping that has been read, or what is wrong with it and where. */
export type YamlReading =
  | {
      readonly ok: true;
      readonly values: Readonly<Record<string, unknown>>;
      /** The same with every scalar as it is written. */
      readonly written: () => Readonly<Record<string, unknown>>;
      /** Where a value (or, for `key`, its key) is; the nearest known place when it is absent. */
      readonly locate: (path: readonly (string | number)[], part: 'key' | 'value') => Span;
    }
  | { readonly ok: false; readonly problem: YamlProblem };

/** What keeps a text from being a mapping. */
export interface YamlProblem {
  readonly kind: 'syntax' | 'duplicate-key' | 'not-a-mapping';
  readonly message: string;
  /** 0-based offset into the text. */
  readonly offset: number;
}

/** Reads one YAML 1.2 mapping; an empty text is an empty mapping. Dates stay texts. */
export function readYaml(source: string): YamlReading {
  let events: Event[];
  let values: unknown;
  try {
    events = parseEvents(source, {});
    const documents = constructFromEvents(events, { source, schema: CORE_SCHEMA, maxAliases: 0 });
    if (documents.length > 1) return notAMapping(0);
    values = documents[0] ?? {};
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
  if (!isMapping(values)) return notAMapping(0);
  return {
    ok: true,
    values,
    written: () => {
      const [written] = constructFromEvents(events, { source, schema: FAILSAFE_SCHEMA });
      return isMapping(written) ? written : {};
    },
    locate: (path, part) => locateInYaml(events, source, path, part),
  };
}

function problemOf(error: unknown): YamlProblem {
  if (!(error instanceof YAMLException)) throw error;
  const isDuplicate = error.reason.includes('duplicated mapping key');
  return {
    kind: isDuplicate ? 'duplicate-key' : 'syntax',
    message: error.reason,
    offset: error.mark?.position ?? 0,
  };
}

function notAMapping(offset: number): YamlReading {
  return { ok: false, problem: { kind: 'not-a-mapping', message: '', offset } };
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

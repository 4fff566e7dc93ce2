/** What everything that reads a body shares: the text, where things are, and whom to tell. */
import type { Definition, Nodes } from 'mdast';
import type { DiagnosticCode } from '../diagnostics/catalog/index.ts';
import type { Severity } from '../model/index.ts';
import type { Dialect } from './parse-markdown.ts';
import type { Span } from './source-text.ts';

/** The words of a finding. */
export interface Words {
  readonly message: string;
  readonly hint?: string;
  /** Instead of the catalog's. */
  readonly severity?: Severity;
}

/** Reads one body. Offsets are counted from the start of the body. */
export interface BodyReader {
  readonly text: string;
  readonly dialect: Dialect;
  /** Whether the item is a draft, whose key may still be missing. */
  readonly isDraft: boolean;
  /** Names that `{{…}}` may use; undefined where the type has no variables. */
  readonly variables: ReadonlySet<string> | undefined;
  /** Link and image definitions by identifier. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Identifiers of the definitions that something refers to. */
  readonly usedDefinitions: Set<string>;
  /** Tells of a problem in the body. */
  readonly report: (code: DiagnosticCode, at: Span, words: Words) => void;
  /** Tells of a problem in the front matter, at the value (or its key) that the path leads to. */
  readonly reportKey: (
    code: DiagnosticCode,
    path: readonly (string | number)[],
    words: Words,
    part?: 'key' | 'value',
  ) => void;
  /** Notes that the item uses a file or address. */
  readonly useAsset: (url: string, at: Span) => void;
}

/** The stretch of the body that a node covers. */
export function spanOf(node: Nodes): Span {
  const position = 'position' in node ? node.position : undefined;
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/** The stretch from the first to the last of some nodes. */
export function spanOfAll(nodes: readonly Nodes[]): Span | undefined {
  const first = nodes[0];
  const last = nodes.at(-1);
  return first && last && { start: spanOf(first).start, end: spanOf(last).end };
}

/** A node as it is written. */
export function sliceOf(node: Nodes, reader: BodyReader): string {
  const { start, end } = spanOf(node);
  return reader.text.slice(start, end);
}

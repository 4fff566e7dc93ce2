/** Front matter in canonical form: fixed order, only what is stated, quotes only where needed. */
import {
  COLLECTION_STYLE,
  CORE_SCHEMA,
  type Document,
  jsToAst,
  type Node,
  present,
  SCALAR_STYLE,
} from 'js-yaml';
import type { AuthoredItem } from '../model/index.ts';

/** The keys of an item, without the lines `---`. `own` are the keys of its type. */
export function printFrontMatter(
  item: AuthoredItem,
  own: Readonly<Record<string, unknown>>,
  isTypeStated: boolean,
): string {
  const { metadata } = item;
  const [topic, second] = metadata.topics ?? [];
  const values: Readonly<Record<string, unknown>> = {
    id: item.id,
    title: item.title,
    type: isTypeStated ? item.type : undefined,
    topic: topic !== undefined && second === undefined ? topic : metadata.topics,
    difficulty: metadata.difficulty,
    points: metadata.points,
    tags: metadata.tags,
    outcomes: metadata.outcomes,
    bloom: metadata.bloom,
    status: metadata.status,
    release: metadata.release,
    reviewed: metadata.reviewed,
    stimulus: metadata.stimulus,
    shuffle: metadata.shuffle,
    fixed: metadata.fixed,
    scoring: metadata.scoring,
    ...own,
    language: metadata.language,
    license: metadata.license,
    authors: metadata.authors,
    source: metadata.source,
    references: metadata.references,
    minutes: metadata.minutes,
  };
  return printYaml(values);
}

/** A mapping as YAML; keys without a value are left out, short lists stand on one line. */
export function printYaml(values: Readonly<Record<string, unknown>>): string {
  const items = Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ({ key: nodeOf(key), value: nodeOf(value) }));
  const contents: Node = {
    kind: 'mapping',
    tag: 'tag:yaml.org,2002:map',
    tagged: false,
    style: COLLECTION_STYLE.BLOCK,
    items,
  };
  const document: Document = { contents, directives: [] };
  return present([document], { schema: CORE_SCHEMA, lineWidth: -1 });
}

function nodeOf(value: unknown): Node {
  if (isDecimal(value)) {
    return {
      kind: 'scalar',
      tag: `tag:yaml.org,2002:${/^-?\d+$/.test(value.decimal) ? 'int' : 'float'}`,
      tagged: false,
      style: SCALAR_STYLE.PLAIN,
      value: value.decimal,
    };
  }
  if (Array.isArray(value)) {
    const items = value.map(nodeOf);
    const isFlat = items.every((item) => item.kind === 'scalar');
    return {
      kind: 'sequence',
      tag: 'tag:yaml.org,2002:seq',
      tagged: false,
      style: isFlat ? COLLECTION_STYLE.FLOW : COLLECTION_STYLE.BLOCK,
      items,
    };
  }
  if (typeof value === 'object' && value !== null) {
    const items = Object.entries(value).map(([key, one]) => ({
      key: nodeOf(key),
      value: nodeOf(one),
    }));
    const isFlat = items.every(
      (item) => item.value.kind === 'scalar' && item.value.tag !== 'tag:yaml.org,2002:str',
    );
    return {
      kind: 'mapping',
      tag: 'tag:yaml.org,2002:map',
      tagged: false,
      style: isFlat ? COLLECTION_STYLE.FLOW : COLLECTION_STYLE.BLOCK,
      items,
    };
  }
  const [document] = jsToAst(value, CORE_SCHEMA);
  if (!document?.contents) throw new Error(`YAML cannot say ${String(value)}.`);
  return document.contents;
}

function isDecimal(value: unknown): value is { readonly decimal: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'decimal' in value &&
    typeof value.decimal === 'string'
  );
}

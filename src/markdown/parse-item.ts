/** Reads the file of an item. */
import type { Root } from 'mdast';
import type { AuthoredItem, Diagnostic, Place } from '../model/index.ts';
import type { QuestionType } from '../question-types/question-type.ts';
import { type Body, divideBody } from './body.ts';
import { type BodyReader, spanOf } from './body-reader.ts';
import { checkFit } from './check-fit.ts';
import { readCommonSections } from './common-sections.ts';
import { byIdentifier, definitionsIn, reportUnused } from './definitions.ts';
import { type Findings, newFindings, shift } from './findings.ts';
import type { ValidateFrontMatter } from './front-matter-check.ts';
import { reportUnsplit, reportYaml } from './front-matter-problems.ts';
import { asText } from './front-matter-values.ts';
import { inferType, statedType } from './infer-type.ts';
import { type Dialect, parseMarkdown } from './parse-markdown.ts';
import { readMetadata } from './read-metadata.ts';
import { readYaml, type YamlReading } from './read-yaml.ts';
import { type Span, sourceText } from './source-text.ts';
import { splitFile } from './split-file.ts';
import { faultOf } from './syntax/parser-fault.ts';
import { tooDeep } from './too-deep.ts';

/** What is found in the file of an item. */
export interface ItemReading {
  /** Only when there is no error. */
  readonly item?: AuthoredItem;
  /** The identity that the file states, also when it has errors. */
  readonly id?: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly links: ItemLinks;
}

/** What the item refers to, with places. */
export interface ItemLinks {
  /** Files beside the item: images, figures, linked files; addresses as authored. */
  readonly assets: readonly { readonly url: string; readonly place: Place }[];
  /** Where the value of a front-matter key is; the start of the file when it has none. */
  readonly key: (name: string) => Place;
}

/** What the host brings. */
export interface ParseOptions {
  /** Checks the front matter; without it the values are trusted. */
  readonly validate?: ValidateFrontMatter;
}

/**
 * Reads one item.
 * @param path of the file below the bank's root; `.mdx` allows components
 */
export function parseItem(source: string, path: string, options: ParseOptions = {}): ItemReading {
  const findings = newFindings(sourceText(source, path));
  const { file } = findings;
  const parts = splitFile(file.text);
  if (parts.kind !== 'whole') {
    reportUnsplit(parts, findings);
    return reading(findings, undefined, undefined, () => file.place({ start: 0, end: 0 }));
  }
  const { start, end } = parts.frontMatter;
  const yaml = readYaml(file.text.slice(start, end));
  if (!yaml.ok) reportYaml(yaml.problem, parts.frontMatter, findings);
  const frontMatter: FrontMatter = yaml.ok ? yaml : unreadable;
  const item = readItem(frontMatter, parts, findings, options);
  const id = asText(frontMatter.values.id);
  const key = (name: string) => file.place(shift(frontMatter.locate([name], 'value'), start));
  return reading(findings, item, id, key);
}

type FrontMatter = Pick<YamlReading & { ok: true }, 'values' | 'written' | 'locate'>;

/** Stands for front matter that is no mapping. */
const unreadable: FrontMatter = {
  values: {},
  written: () => ({}),
  locate: () => ({ start: 0, end: 0 }),
};

function reading(
  { diagnostics, assets }: Findings,
  item: AuthoredItem | undefined,
  id: string | undefined,
  key: (name: string) => Place,
): ItemReading {
  const hasError = diagnostics.some((one) => one.severity === 'error');
  return {
    ...(item && !hasError && { item }),
    ...(id !== undefined && { id }),
    diagnostics: id === undefined ? diagnostics : diagnostics.map((one) => ({ ...one, item: id })),
    links: { assets, key },
  };
}

function readItem(
  frontMatter: FrontMatter,
  parts: { readonly frontMatter: Span; readonly body: Span },
  findings: Findings,
  { validate }: ParseOptions,
): AuthoredItem | undefined {
  const { file, report } = findings;
  const { values } = frontMatter;
  const text = file.text.slice(parts.body.start);
  const dialect: Dialect = file.path.endsWith('.mdx') ? 'mdx' : 'md';
  const tree = parseBody(text, dialect, parts.body, findings);
  if (!tree) return undefined;
  const stated = statedType(values);
  const definitions = definitionsIn(tree, text);
  const untyped: BodyReader = {
    text,
    dialect,
    isDraft: values.status === 'draft' && stated !== undefined,
    variables: undefined,
    definitions: byIdentifier(definitions),
    usedDefinitions: new Set(),
    report: (code, at, words) => report(code, shift(at, parts.body.start), words),
    reportKey: (code, path, words, part = 'value') =>
      report(code, shift(frontMatter.locate(path, part), parts.frontMatter.start), words),
    useAsset: (url, at) => findings.useAsset(url, shift(at, parts.body.start)),
  };
  const body = divideBody(tree.children, untyped);
  if (frontMatter === unreadable && !stated) return undefined;
  const type = stated ?? inferType(body, values, untyped);
  if (!type) return undefined;
  for (const issue of validate?.(values, type.name) ?? []) {
    const at = frontMatter.locate(issue.path, issue.part);
    report(issue.code, shift(at, parts.frontMatter.start), issue);
  }
  const names = type.variableNames?.(values);
  const reader: BodyReader = { ...untyped, variables: names && new Set(names) };
  const item = readBody(type, body, frontMatter, reader, file.path);
  reportUnused(definitions, reader);
  // Where other faults keep the stem from being read, it is not empty.
  if (item.stem.length === 0 && !findings.diagnostics.some((one) => one.severity === 'error')) {
    reader.report(
      'empty-stem',
      { start: 0, end: 0 },
      {
        message: 'The item has no stem.',
        hint: 'Write the question below the front matter.',
      },
    );
  }
  return item;
}

function parseBody(
  text: string,
  dialect: Dialect,
  body: Span,
  { report }: Findings,
): Root | undefined {
  try {
    const tree = parseMarkdown(text, dialect);
    const buried = tooDeep(tree);
    if (!buried) return tree;
    report('too-deep', shift(spanOf(buried), body.start), {
      message: 'Blocks or marks are nested more than 100 levels deep.',
      hint: 'Take the nesting apart; most often a line begins with very many `>` or `-`.',
    });
  } catch (error) {
    const { offset, message } = faultOf(error);
    const at = body.start + offset;
    report(
      'bad-tag',
      { start: at, end: at },
      {
        message,
        hint: 'In `.mdx` files, tags and braces are syntax: to show them, write `\\<` and `\\{`.',
      },
    );
  }
  return undefined;
}

function readBody(
  type: QuestionType,
  body: Body,
  { values, written }: FrontMatter,
  reader: BodyReader,
  path: string,
): AuthoredItem {
  checkFit(body, type, reader);
  const found = type.read({ body, reader, frontMatter: values, writtenFrontMatter: written });
  const { hints, solution, feedback, notes } = readCommonSections(body, reader);
  return {
    id: asText(values.id) ?? '',
    title: asText(values.title) ?? '',
    type: type.name,
    path,
    metadata: readMetadata(values),
    stem: found.stem,
    interactions: found.interactions,
    hints,
    ...(solution && { solution }),
    feedback,
    ...(found.rubric && { rubric: found.rubric }),
    ...(notes && { notes }),
  };
}

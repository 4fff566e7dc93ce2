/** Reads the file of an item. */
import type { Definition, Nodes, Root } from 'mdast';
import type { DiagnosticCode } from '../diagnostics/catalog/index.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { AuthoredItem, Diagnostic, Place } from '../model/index.ts';
import { questionTypes } from '../question-types/index.ts';
import type { QuestionType } from '../question-types/question-type.ts';
import { type Body, divideBody } from './body.ts';
import { type BodyReader, spanOf, type Words } from './body-reader.ts';
import { readCommonSections } from './common-sections.ts';
import type { ValidateFrontMatter } from './front-matter-check.ts';
import { asText } from './front-matter-values.ts';
import { type Dialect, parseMarkdown } from './parse-markdown.ts';
import { faultOf } from './parser-fault.ts';
import { readMetadata } from './read-metadata.ts';
import { readYaml, type YamlReading } from './read-yaml.ts';
import { type SourceText, type Span, sourceText } from './source-text.ts';
import { splitFile } from './split-file.ts';

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
  const file = sourceText(source, path);
  const reading: FileReading = { file, diagnostics: [], assets: [], options };
  const parts = splitFile(file.text);
  if (parts.kind !== 'whole') {
    reportUnsplit(parts, reading);
    return finish(reading, undefined);
  }
  const yaml = readYaml(file.text.slice(parts.frontMatter.start, parts.frontMatter.end));
  if (!yaml.ok) reportYaml(yaml, parts.frontMatter, reading);
  const item = readItem(yaml.ok ? yaml : undefined, parts, reading);
  const id = yaml.ok ? asText(yaml.values.id) : undefined;
  return finish(reading, item, id, (name) =>
    file.place(
      yaml.ok ? shift(yaml.locate([name], 'value'), parts.frontMatter.start) : { start: 0, end: 3 },
    ),
  );
}

interface FileReading {
  readonly file: SourceText;
  readonly diagnostics: Diagnostic[];
  readonly assets: { url: string; place: Place }[];
  readonly options: ParseOptions;
}

type Parts = { readonly frontMatter: Span; readonly body: Span };

function finish(
  { file, diagnostics, assets }: FileReading,
  item: AuthoredItem | undefined,
  id?: string,
  key: (name: string) => Place = () => file.place({ start: 0, end: 0 }),
): ItemReading {
  const hasError = diagnostics.some((one) => one.severity === 'error');
  const about = id === undefined ? diagnostics : diagnostics.map((one) => ({ ...one, item: id }));
  return {
    ...(item && !hasError && { item }),
    ...(id !== undefined && { id }),
    diagnostics: about,
    links: { assets, key },
  };
}

function readItem(
  yaml: (YamlReading & { ok: true }) | undefined,
  parts: Parts,
  reading: FileReading,
): AuthoredItem | undefined {
  const { file, diagnostics, assets, options } = reading;
  const text = file.text.slice(parts.body.start);
  const dialect: Dialect = file.path.endsWith('.mdx') ? 'mdx' : 'md';
  const values = yaml?.values ?? {};
  const placeInBody = (at: Span) => file.place(shift(at, parts.body.start));
  const report = (code: DiagnosticCode, place: Place, words: Words): void => {
    const { message, hint, severity } = words;
    diagnostics.push(
      diagnostic(code, {
        message,
        ...(hint !== undefined && { hint }),
        ...(severity && { severity }),
        place,
      }),
    );
  };
  const placeOfKey = (path: readonly (string | number)[], part: 'key' | 'value'): Place =>
    file.place(
      yaml ? shift(yaml.locate(path, part), parts.frontMatter.start) : { start: 0, end: 3 },
    );

  let tree: Root;
  try {
    tree = parseMarkdown(text, dialect);
  } catch (error) {
    const { offset, message } = faultOf(error);
    report('bad-tag', placeInBody({ start: offset, end: offset }), { message });
    return undefined;
  }
  const stated = questionTypes.find((one) => one.name === values.type);
  const draftReader: BodyReader = {
    text,
    dialect,
    isDraft: values.status === 'draft' && stated !== undefined,
    variables: undefined,
    definitions: definitionsIn(tree, text),
    usedDefinitions: new Set(),
    report: (code, at, words) => report(code, placeInBody(at), words),
    reportKey: (code, path, words) => report(code, placeOfKey(path, 'value'), words),
    useAsset: (url, at) => assets.push({ url, place: placeInBody(at) }),
  };
  const body = divideBody(tree.children, draftReader);
  const type = stated ?? inferType(body, new Set(Object.keys(values)), values, draftReader);
  if (!type) return undefined;
  if (yaml) {
    for (const issue of options.validate?.(values, type.name) ?? []) {
      report(issue.code, placeOfKey(issue.path, issue.part), issue);
    }
  }
  const names = type.variableNames?.(values);
  const reader: BodyReader = { ...draftReader, variables: names && new Set(names) };
  checkFit(body, type, reader);
  const found = type.read({
    body,
    reader,
    frontMatter: values,
    writtenFrontMatter: () => yaml?.written() ?? {},
  });
  if (found.stem.length === 0) {
    report('empty-stem', placeInBody({ start: 0, end: 0 }), {
      message: 'The item has no stem.',
      hint: 'Write the question below the front matter.',
    });
  }
  const common = readCommonSections(body, reader);
  return {
    id: asText(values.id) ?? '',
    title: asText(values.title) ?? '',
    type: type.name,
    path: file.path,
    metadata: readMetadata(values),
    stem: found.stem,
    interactions: found.interactions,
    hints: common.hints,
    ...(common.solution && { solution: common.solution }),
    feedback: common.feedback,
    ...(found.rubric && { rubric: found.rubric }),
    ...(common.notes && { notes: common.notes }),
  };
}

function inferType(
  body: Body,
  keys: ReadonlySet<string>,
  values: Readonly<Record<string, unknown>>,
  reader: BodyReader,
): QuestionType | undefined {
  if (values.type !== undefined) {
    reader.reportKey('unknown-type', ['type'], {
      message: `\`${String(values.type)}\` is no question type.`,
      hint: `Types are ${questionTypes.map((one) => `\`${one.name}\``).join(', ')}.`,
    });
    return undefined;
  }
  const evident = questionTypes.filter((one) => one.isEvident(body, keys));
  const [only, second] = evident;
  if (only && !second) return only;
  reader.report(
    'unclear-type',
    { start: 0, end: 0 },
    {
      message: second
        ? `The item could be of type ${evident.map((one) => `\`${one.name}\``).join(' or ')}.`
        : 'The body does not show what type the item is.',
      hint: 'State it in the front matter, for example `type: essay`.',
    },
  );
  return undefined;
}

function checkFit(body: Body, type: QuestionType, reader: BodyReader): void {
  const seen = new Set<string>();
  for (const section of body.sections) {
    const { name, heading } = section;
    if (!type.sections.includes(name)) {
      reader.report('misplaced-section', spanOf(heading), {
        message: `An item of type \`${type.name}\` has no section \`## ${name}\`.`,
        hint: 'Remove it, or state another type.',
      });
    } else if (seen.has(name) && name !== 'Hint') {
      reader.report('duplicate-section', spanOf(heading), {
        message: `There is already a section \`## ${name}\` above.`,
        hint: 'Put both under one heading.',
      });
    }
    if (section.nodes.length === 0) {
      reader.report('empty-section', spanOf(heading), {
        message: `The section \`## ${name}\` is empty.`,
        hint: 'Write its content, or remove the heading.',
      });
    }
    seen.add(name);
  }
  if (type.usesAnswerLines) return;
  for (const line of body.answerLines) {
    reader.report('misplaced-answer', spanOf(line), {
      message: `An item of type \`${type.name}\` has no answer line.`,
      hint: 'To begin a paragraph with `=`, write `\\=`.',
    });
  }
}

function definitionsIn(tree: Root, text: string): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  if (text.includes(']:')) collect(tree);
  return definitions;

  function collect(node: Nodes): void {
    if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node);
    }
    if ('children' in node) for (const child of node.children) collect(child);
  }
}

function reportUnsplit(
  parts: Exclude<ReturnType<typeof splitFile>, { kind: 'whole' }>,
  { file, diagnostics }: FileReading,
): void {
  const place = (at: Span) => file.place(at);
  if (parts.kind === 'not-first') {
    diagnostics.push(
      diagnostic('text-before-front-matter', {
        message: 'Text stands before the front matter.',
        hint: 'Make `---` the first line of the file.',
        place: place(parts.before),
      }),
    );
  } else if (parts.kind === 'unclosed') {
    diagnostics.push(
      diagnostic('unclosed-front-matter', {
        message: 'The front matter is not closed.',
        hint: 'Add a line `---` behind its last key.',
        place: place(parts.opening),
      }),
    );
  } else {
    diagnostics.push(
      diagnostic('missing-front-matter', {
        message: 'The file has no front matter.',
        hint: 'Begin it with `---`, `id: …`, `title: …`, `---`.',
        place: place({ start: 0, end: 0 }),
      }),
    );
  }
}

function reportYaml(
  { problem }: YamlReading & { ok: false },
  at: Span,
  { file, diagnostics }: FileReading,
): void {
  const start = at.start + problem.offset;
  const place = file.place({ start, end: start });
  if (problem.kind === 'duplicate-key') {
    diagnostics.push(
      diagnostic('duplicate-key', {
        message: 'This key is already given above.',
        hint: 'Remove one of them.',
        place,
      }),
    );
  } else if (problem.kind === 'not-a-mapping') {
    diagnostics.push(
      diagnostic('front-matter-syntax', {
        message: 'The front matter does not consist of `key: value` lines.',
        hint: 'Write one `key: value` on each line.',
        place,
      }),
    );
  } else {
    diagnostics.push(
      diagnostic('front-matter-syntax', {
        message: `The front matter is not valid YAML: ${problem.message}.`,
        hint: 'Put text with `: ` or a leading `@`, `` ` ``, `%`, `[`, `{` into quotes.',
        place,
      }),
    );
  }
}

function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

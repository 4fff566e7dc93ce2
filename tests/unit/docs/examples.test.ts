/** What the pages on the format show is what the format is. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { isAllowedElement } from '../../../src/content/allowed-html.ts';
import { parseItem } from '../../../src/markdown/parse-item.ts';
import { parseMarkdown } from '../../../src/markdown/parse-markdown.ts';
import { printItem } from '../../../src/markdown/print-item.ts';
import { sectionNames } from '../../../src/markdown/section-names.ts';
import { validateFrontMatter } from '../../../src/node/front-matter-validator.ts';
import { metadataProperties } from '../../../src/question-types/common-properties.ts';
import { questionTypes } from '../../../src/question-types/index.ts';
import { editorSchema } from '../../../src/question-types/schema.ts';

/** A block of code that is a whole item. */
interface Example {
  readonly page: string;
  readonly id: string;
  readonly source: string;
  readonly ending: string;
  readonly isCanonical: boolean;
}

const formatPage = 'docs/format.md';
const typePages = questionTypes.map(({ name }) => `src/question-types/${name}/README.md`);
const linkingPages = ['README.md', ...markdownIn('docs'), ...markdownIn('.github'), ...typePages];

const examples = [formatPage, ...typePages].flatMap(examplesOf);

function markdownIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
}

function nodesOf(page: string): Nodes[] {
  const nodes: Nodes[] = [];
  const visit = (node: Nodes): void => {
    nodes.push(node);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(parseMarkdown(readFileSync(page, 'utf8'), 'md'));
  return nodes;
}

function examplesOf(page: string): Example[] {
  return nodesOf(page).flatMap((node): Example[] => {
    if (node.type !== 'code' || !node.value.startsWith('---\nid:')) return [];
    return [
      {
        page,
        id: node.value.split('\n')[1] ?? '',
        source: `${node.value}\n`,
        ending: node.lang === 'mdx' ? '.mdx' : '.md',
        isCanonical: node.meta !== 'not-canonical',
      },
    ];
  });
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Ids of the headings of a page, as GitHub makes them. */
function anchorsOf(page: string): string[] {
  return nodesOf(page)
    .filter((node) => node.type === 'heading')
    .map((heading) =>
      textOf(heading)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    );
}

function relativeLinksOf(page: string): string[] {
  return nodesOf(page)
    .flatMap((node) => (node.type === 'link' || node.type === 'image' ? [node.url] : []))
    .filter((url) => !/^[a-z]+:/.test(url));
}

/** Words in backticks that begin the rows of the tables below a heading. */
function namesUnder(heading: string): string[] {
  const [, section = ''] = readFileSync(formatPage, 'utf8').split(`\n## ${heading}\n`);
  const [above = ''] = section.split('\n## ');
  return above
    .split('\n')
    .flatMap(
      (line) => (/^\| (`[^|]*`) \|/.exec(line)?.[1] ?? '').match(/(?<=`)[^`, ]+(?=`)/g) ?? [],
    );
}

describe('an example', () => {
  test.each(examples)('of $page is sound: $id', ({ source, ending }) => {
    const { diagnostics } = parseItem(source, `example${ending}`, {
      validate: validateFrontMatter,
    });
    expect(diagnostics).toEqual([]);
  });

  test.each(examples.filter((one) => one.isCanonical))(
    'of $page is in canonical form: $id',
    ({ source, ending }) => {
      const { item } = parseItem(source, `example${ending}`);
      expect(item && printItem(item)).toBe(source);
    },
  );

  test.each(examples.filter((one) => !one.isCanonical))(
    'of $page that is said not to be canonical is not: $id',
    ({ source, ending }) => {
      const { item } = parseItem(source, `example${ending}`);
      expect(item && printItem(item)).not.toBe(source);
    },
  );
});

describe.each(questionTypes)('the page on $name', ({ name, title, properties }) => {
  const page = `src/question-types/${name}/README.md`;
  const text = readFileSync(page, 'utf8');

  test('has the headings of every such page', () => {
    const headings = nodesOf(page).filter((node) => node.type === 'heading');
    expect(headings.map(textOf)).toEqual([
      title,
      'What is this?',
      'Syntax',
      'Options',
      'Scoring',
      'Checked with',
    ]);
  });

  test('begins with an item of the type', () => {
    const [first] = examplesOf(page);
    const { item } = parseItem(first?.source ?? '', `example${first?.ending ?? '.md'}`);
    expect(item?.type).toBe(name);
  });

  test('explains every key of its own', () => {
    for (const key of Object.keys(properties)) expect(text).toContain(`| \`${key}\` |`);
  });
});

describe('the page on the format', () => {
  test('has a row for every key of the front matter and for no other', () => {
    const { properties } = editorSchema;
    expect(namesUnder('Front matter').sort()).toEqual(Object.keys(Object(properties)).sort());
  });

  test('says which keys folders may give', () => {
    const text = readFileSync(formatPage, 'utf8');
    const [, row = ''] = /^All of them but ([^.]*)\smay also stand in/m.exec(text) ?? [];
    const excepted: readonly string[] = row.match(/(?<=`)\w+(?=`)/g) ?? [];
    const inFolders = namesUnder('Front matter').filter((name) => !excepted.includes(name));
    expect(inFolders.sort()).toEqual(Object.keys(metadataProperties).sort());
  });

  test('has a row for every question type, linked to its page', () => {
    const links = relativeLinksOf(formatPage).filter((url) => url.includes('/question-types/'));
    expect(links).toEqual(
      questionTypes.map(({ name }) => `../src/question-types/${name}/README.md`),
    );
  });

  test('has a row for every reserved heading and for no other', () => {
    const rows = readFileSync(formatPage, 'utf8').match(/(?<=^\| `## )\w+(?=` \|)/gm) ?? [];
    expect([...rows].sort()).toEqual([...sectionNames].sort());
  });

  test('lists HTML elements that are allowed', () => {
    const [, list = ''] = /^Elements: ([^.]*)\./m.exec(readFileSync(formatPage, 'utf8')) ?? [];
    const names = list.match(/(?<=`)\w+(?=`)/g) ?? [];
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => !isAllowedElement(name))).toEqual([]);
  });
});

describe.each(linkingPages)('%s', (page) => {
  test('links to files and headings that exist', () => {
    const broken = relativeLinksOf(page).filter((url) => {
      const [path = '', anchor] = url.split('#');
      const target = path === '' ? page : join(dirname(page), path);
      if (!existsSync(target)) return true;
      return anchor !== undefined && !anchorsOf(target).includes(anchor);
    });
    expect(broken).toEqual([]);
  });
});

/** Items of strangers in a comment: nobody is called, nothing is loaded, nothing breaks out. */
import { readFileSync } from 'node:fs';
import { toHtml } from 'hast-util-to-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { parseContent } from '../../../src/markdown/parse-content.ts';
import { folded } from '../../../src/node/review/folded.ts';
import { inertContent } from '../../../src/node/review/inert-content.ts';
import {
  inertCode,
  inertLabel,
  inertText,
  shortLabel,
} from '../../../src/node/review/inert-text.ts';
import {
  printBlocks,
  printPhrase,
  printRow,
  printTableHead,
} from '../../../src/node/review/print-comment.ts';

/** The HTML that a reader of GitHub's Markdown makes, raw HTML included. */
function htmlOf(markdown: string): string {
  const tree = fromMarkdown(markdown, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  return toHtml(toHast(tree, { allowDangerousHtml: true }), { allowDangerousHtml: true });
}

/** Names of all elements, as a browser finds them. */
function elementsOf(html: string): string[] {
  const names: string[] = [];
  const visit = (node: { readonly nodeName: string; readonly childNodes?: readonly unknown[] }) => {
    if (!node.nodeName.startsWith('#')) names.push(node.nodeName);
    for (const child of node.childNodes ?? []) if (isNode(child)) visit(child);
  };
  visit(parseFragment(html));
  return names;
}

function isNode(
  value: unknown,
): value is { readonly nodeName: string; readonly childNodes?: readonly unknown[] } {
  return typeof value === 'object' && value !== null && 'nodeName' in value;
}

const attacks = [
  '@stemma-team please look, and @ada too',
  'closes #12, GH-7 and other/repo#3',
  '</details></table></blockquote><script>alert(1)</script>',
  '<img src="https://evil.example/pixel.gif">',
  '![pixel](https://evil.example/pixel.gif)',
  '[click](javascript:alert(1)) and [here](https://evil.example)',
  'https://evil.example/a and www.evil.example and me@evil.example',
  '<!-- stemma review -->',
  '``` \n</details>\n```',
  '` ``` `',
  '> [!CAUTION]\n> Nothing to see here',
  '# A heading\n\n---\n\n| a | b |\n|---|---|',
  '| a cell | and | more |',
  '\u202Egnp.exe \u001b[31mred',
  '&lt;script&gt; &#64;team',
  '[x]: https://evil.example "t"\n\n[x]',
  '\\',
];

const harmless = new Set([
  ...['p', 'ul', 'li', 'blockquote', 'code', 'pre', 'em', 'strong', 'span', 'del', 'ins', 'br'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'hr', 'details', 'summary', 'ol'],
]);

describe('text of strangers', () => {
  test.each(attacks)('as words: %j', (attack) => {
    const html = htmlOf(printPhrase(inertText(attack)));
    expect(elementsOf(html).filter((name) => !['p', 'span'].includes(name))).toEqual([]);
    expect(html).not.toMatch(/@[a-z]/u);
    expect(html).not.toMatch(/#\d/u);
    expect(html).not.toContain('\u202E');
    expect(html).not.toContain('\u001b');
  });

  test.each(attacks)('as code, in a table and in a summary: %j', (attack) => {
    const row = printRow([inertText(attack), [inertCode(attack)], inertLabel(attack)]);
    const table = htmlOf(`${printTableHead(['A', 'B', 'C'])}\n${row}\n\nafter`);
    const names = elementsOf(table);
    expect(names.filter((name) => name === 'td')).toHaveLength(3);
    expect(names.filter((name) => !harmless.has(name))).toEqual([]);
    const fold = htmlOf(`${folded(attack, 'body')}\n\nafter`);
    expect(
      elementsOf(fold).filter(
        (name) => !['details', 'summary', 'code', 'span', 'p'].includes(name),
      ),
    ).toEqual([]);
    expect(fold.trim()).toMatch(/<\/details>\s*<p>after<\/p>$/u);
  });

  test.each(attacks)('as content of an item: %j', (attack) => {
    const blocks = printBlocks([
      { type: 'blockquote', children: [...inertContent(parseContent(attack))] },
    ]);
    const html = htmlOf(folded('An item', blocks));
    const names = elementsOf(html);
    expect(names.filter((name) => !harmless.has(name))).toEqual([]);
    expect(names.filter((name) => name === 'details')).toHaveLength(1);
    expect(html.replaceAll(/<(code|pre)>.*?<\/\1>/gsu, '')).not.toMatch(/@[a-z]/u);
    expect(html).not.toContain('<!--');
  });

  test('formulas stand between dollars and backticks, units written out', () => {
    expect(printPhrase(inertLabel('At $\\qty{5}{m/s}$ it costs 5 $.'))).toBe(
      'At $`{5\\,\\mathrm{m}/\\mathrm{s}}`$ it costs 5 <span>$</span>.',
    );
    const norm = printRow([inertLabel('$\\|v\\| = |x|$')]);
    expect(norm).toBe('| $`\\Vert v\\Vert = \\|x\\|`$ |');
    expect(
      elementsOf(htmlOf(`${printTableHead(['A'])}\n${norm}`)).filter((n) => n === 'td'),
    ).toHaveLength(1);
  });

  test('pictures are told by their words and addresses', () => {
    const content = parseContent('Look: ![a pump](pump.svg)');
    expect(printBlocks([...inertContent(content)])).toBe('Look: *figure* `pump.svg`: a pump');
  });

  test('code that GitHub would draw or apply is shown as it is written', () => {
    for (const lang of ['mermaid', 'suggestion', 'geojson', 'math']) {
      const content = parseContent(`\`\`\`${lang}\ngraph\n\`\`\``);
      expect(printBlocks([...inertContent(content)])).toBe('```\ngraph\n```');
    }
    const python = parseContent('```python\nx = 1\n```');
    expect(printBlocks([...inertContent(python)])).toBe('```python\nx = 1\n```');
  });

  test('a long label is cut between words and never in a formula', () => {
    expect(shortLabel('one two $a + b + c$ three', 12)).toBe('one two …');
    expect(shortLabel('short', 12)).toBe('short');
  });
});

test('the mark is that of the workflow that writes the comment', () => {
  const workflow = readFileSync('.github/workflows/review-comment.yml', 'utf8');
  expect(workflow).toContain('<!-- stemma review -->');
});

import { describe, expect, test } from 'vitest';
import { htmlPrintExporter } from '../../../exporters/html-print/index.ts';
import type { HtmlPrintOptions } from '../../../exporters/html-print/options.ts';
import type { Item } from '../../../src/model/index.ts';
import { dot } from '../made/every-type.ts';
import { bankOf, itemOf } from '../made/items.ts';

const options: HtmlPrintOptions = {
  versions: 1,
  seed: '',
  paper: 'a4',
  solutions: true,
  answerSheet: true,
};

function exported(items: readonly Item[], changes: Partial<HtmlPrintOptions> = {}) {
  const selection = {
    id: 'made',
    title: 'Made <&> "tested"',
    assessments: [],
    items: items.map(({ id }) => id),
  };
  const { files, diagnostics } = htmlPrintExporter.export(
    bankOf(items),
    selection,
    { ...options, ...changes },
    { readAsset: (path) => (path === 'dot.png' ? dot : undefined) },
  );
  return { files: new Map(files.map(({ path, content }) => [path, String(content)])), diagnostics };
}

function page(item: Item, name = 'made.html'): string {
  return exported([item]).files.get(name) ?? '';
}

const choice = itemOf(
  'c',
  'multiple-choice',
  'Is $a<b$?\n\n- [ ] no\n\n  > Look again.\n- [x] yes\n\n## Solution\n\nClearly.',
  'points: 2',
);

describe('the paper', () => {
  test('has the question and its points, and nothing of the key', () => {
    const html = page(choice);
    expect(html).toContain('<p class="number">1.</p>\n<p class="points">2 points</p>');
    expect(html).toMatch(
      /<span class="mark"><span class="round"><\/span>A\.<\/span><div><p>no<\/p>/,
    );
    expect(html).not.toMatch(/Look again|Clearly|✓|class="right"|<code>c<\/code>/);
  });

  test('escapes its title, in the page and in the style sheet', () => {
    const html = page(choice);
    expect(html).toContain('<title>Made &lt;&amp;&gt; "tested"</title>');
    expect(html).toContain('content: "Made \\3c \\26 \\3e  \\22 tested\\22 "');
  });

  test('has its images in it', () => {
    const html = page(itemOf('i', 'essay', '![A dot](dot.png) Why?'));
    const [, data = ''] = /src="data:image\/png;base64,([^"]*)"/.exec(html) ?? [];
    expect(Buffer.from(data, 'base64').equals(Buffer.from(dot))).toBe(true);
  });

  test('reports images on the web', () => {
    const { diagnostics } = exported([itemOf('i', 'essay', '![A](https://x.org/a.png) Why?')]);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'export-field-degraded', field: 'images', item: 'i' }),
    );
  });

  test('says the language of what is in another', () => {
    const hebrew = itemOf('h', 'essay', 'למה?', 'language: he');
    const { files } = exported([choice, itemOf('d', 'essay', 'Why?'), hebrew]);
    expect(files.get('made.html')).toContain('<html lang="en">');
    expect(files.get('made.html')).toContain('<section class="question" lang="he" dir="rtl">');
  });

  test('has lines to write on by the words that are asked for', () => {
    const html = page(itemOf('e', 'essay', 'Why?', 'words: {max: 90}'));
    expect(html).toContain(`<div class="ruled">${'<div></div>'.repeat(10)}</div>`);
  });
});

describe('the key', () => {
  test('marks the right choice and has all that explains it', () => {
    const html = page(choice, 'made-key.html');
    expect(html).toMatch(/<li class="right"><span class="mark"><span class="round">✓<\/span>B\./);
    expect(html).toContain('<strong>Answer:</strong> B');
    expect(html).toContain('<strong>A:</strong> <p>Look again.</p>');
    expect(html).toContain('<strong>Solution:</strong> <p>Clearly.</p>');
  });

  test('draws the regions of a picture, circles in its proportions', () => {
    const spots = itemOf(
      's',
      'hotspot',
      'Where?\n\n## Hotspot\n\n![Dots](dot.png)\n\n- [x] circle 0.5,0.5 0.1: middle\n- [ ] rect 0.1,0.1 0.2,0.2: corner',
    );
    const html = page(spots, 'made-key.html');
    expect(html).toContain('<g class="right"><ellipse cx="0.5" cy="0.5" rx="0.1" ry="0.1" /></g>');
    expect(html).toContain('<strong>Regions:</strong> middle; corner');
    expect(page(spots)).not.toMatch(/ellipse|middle|corner/);
  });
});

describe('the answer sheet', () => {
  test('has a bubble for each choice, and lines for what is written', () => {
    const { files } = exported([
      choice,
      itemOf('n', 'numeric', 'How many?\n\n= 3'),
      itemOf('m', 'matching', 'Match.\n\n## Match\n\n| l | r |\n| - | - |\n| p | q |\n| s | t |'),
      itemOf('e', 'essay', 'Why?'),
    ]);
    const rows = (files.get('made-sheet.html') ?? '').match(/<div class="row">.*<\/div>/g) ?? [];
    const bubbles = rows.map((row) => row.match(/class="bubble"/g)?.length ?? 0);
    expect(bubbles).toEqual([2, 0, 4, 0]);
    expect(rows[1]).toContain('<span class="line"></span>');
    expect(rows[3]).toContain('Answer in the exam.');
  });

  test('is left out where it is not wanted', () => {
    const { files } = exported([choice], { answerSheet: false, versions: 2 });
    expect([...files.keys()]).toEqual([
      'made-A.html',
      'made-A-key.html',
      'made-B.html',
      'made-B-key.html',
      'made-versions.csv',
    ]);
  });
});

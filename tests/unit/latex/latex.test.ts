import { describe, expect, test } from 'vitest';
import { latexExporter } from '../../../exporters/latex/index.ts';
import type { PaperOptions } from '../../../src/formats/paper/paper-options.ts';
import type { Item } from '../../../src/model/index.ts';
import { bankOf, itemOf } from '../made/items.ts';

const options: PaperOptions = { versions: 1, seed: '', paper: 'a4', solutions: true };

function exported(items: readonly Item[], changes: Partial<PaperOptions> = {}) {
  const selection = {
    id: 'made',
    title: 'Made & tested',
    assessments: [],
    items: items.map(({ id }) => id),
  };
  const { files, diagnostics } = latexExporter.export(
    bankOf(items),
    selection,
    { ...options, ...changes },
    { readAsset: () => undefined },
  );
  return { files: new Map(files.map(({ path, content }) => [path, String(content)])), diagnostics };
}

/** What stands between the question and its key, and the key. */
function question(item: Item, changes: Partial<PaperOptions> = {}): readonly [string, string] {
  const source = exported([item], changes).files.get('made.tex') ?? '';
  const [, body = '', key = ''] =
    /\\begin\{together\}\n([\s\S]*?)\n\\end\{together\}\n\\begin\{solution\}\n([\s\S]*?)\n\\end\{solution\}/.exec(
      source,
    ) ?? [];
  return [body, key];
}

describe('a question', () => {
  test('of choices marks the right one', () => {
    const [body, key] = question(
      itemOf(
        'c',
        'multiple-choice',
        'Is $a<b$?\n\n- [ ] no\n\n  > Look again.\n- [x] yes\n- [ ] \\[x]',
      ),
    );
    expect(body).toBe(
      'Is \\(a<b\\)?\n\n\\begin{choices}\n\\choice no\n\\CorrectChoice yes\n\\choice {}[x]\n\\end{choices}',
    );
    expect(key).toBe(
      '\\textbf{c} (\\texttt{c})\n\n\\textbf{Answer:} B\n\n\\textbf{A:} Look again.',
    );
  });

  test('of several choices has boxes with letters, and says how it is scored', () => {
    const [body, key] = question(
      itemOf('c', 'multiple-response', 'Which?\n\n- [x] a\n- [x] b\n- [ ] c'),
    );
    expect(body).toContain('\\CorrectChoice A.~a\n\\CorrectChoice B.~b\n\\choice C.~c');
    expect(key).toContain('\\textbf{Answer:} A, B');
    expect(key).toContain('\\textbf{Scoring:} right choices minus wrong ones, never below zero');
  });

  test('for a number has room, a line and a unit; the key has the tolerance', () => {
    const [body, key] = question(
      itemOf('n', 'numeric', 'How fast?\n\n= 2.5 ± 0.1 $\\mathrm{m/s}$', 'minutes: 5'),
    );
    // 5 minutes are 6 lines of 0.8 cm.
    expect(body).toBe(
      'How fast?\n\n\\paperroom{4.8cm}\n\n\\paperanswer{Answer}{4cm}{~\\(\\mathrm{m/s}\\)}',
    );
    expect(key).toContain('\\textbf{Answer:} 2.5 \\ensuremath{\\pm} 0.1 \\(\\mathrm{m/s}\\)');
  });

  test('with gaps numbers them, all of one width', () => {
    const [body, key] = question(
      itemOf('g', 'cloze', 'A [[red | crimson]] or [[( ) big | (x) small]] [[= 3]].'),
    );
    expect(body).toBe(
      'A \\papergap{1}{2.0cm} or \\papermenu{2}{\\papermenuchoice{big}\\papermenuchoice{small}} ' +
        '\\papergap{3}{2.0cm}.',
    );
    expect(key).toContain('\\textbf{Answer:} 1: red or crimson; 2: small; 3: 3');
  });

  test('of pairs has two columns, and never the key by its order', () => {
    const [body, key] = question(
      itemOf(
        'm',
        'matching',
        'Match.\n\n## Match\n\n| l | r |\n| - | - |\n| cat | meow |\n| dog | woof |',
      ),
    );
    expect(body).toContain('\\paperblank~1. & cat & A. & woof');
    expect(body).toContain('\\paperblank~2. & dog & B. & meow');
    expect(key).toContain('\\textbf{Answer:} 1 B, 2 A');
  });

  test('to be written has lines by its words, and its rubric in the key', () => {
    const [body, key] = question(
      itemOf(
        'e',
        'essay',
        'Why?\n\n## Answer\n\nBecause.\n\n## Rubric\n\n| Criterion | Points | Description |\n| - | - | - |\n| Clear | 2 | All of it. |',
        'words: {min: 50, max: 90}\npoints: 2',
      ),
    );
    // 90 words are 10 lines of 0.8 cm.
    expect(body).toBe('Why?\n\n\\paperinstruction{(50--90 words)}\n\n\\paperlines{8.0cm}');
    expect(key).toContain('\\textbf{Sample answer:} Because.');
    expect(key).toContain('Clear & 2 & All of it. \\\\');
  });

  test('to hand in files says which', () => {
    const [body] = question(itemOf('u', 'upload', 'Draw.', 'accept: [.pdf, .png]\nmaxFiles: 2'));
    expect(body).toContain('Hand in files: \\texttt{.pdf, .png} (at most 2 files)');
  });
});

describe('a package', () => {
  const formula = itemOf(
    'f',
    'formula',
    'Twice {{v}}?\n\n= 2 * v',
    'variables:\n  v: {min: 1, max: 99}',
  );

  test('has a source and a key for each version, and a table of them', () => {
    const { files } = exported([formula], { versions: 3 });
    expect([...files.keys()]).toEqual([
      'made-A.tex',
      'made-A-key.tex',
      'made-B.tex',
      'made-B-key.tex',
      'made-C.tex',
      'made-C-key.tex',
      'made-versions.csv',
    ]);
    expect(files.get('made-B-key.tex')).toBe('\\def\\paperkey{}\n\\input{made-B}\n');
  });

  test('has other numbers in each version, and their answers', () => {
    const { files, diagnostics } = exported([formula], { versions: 5 });
    const values = ['A', 'B', 'C', 'D', 'E'].map((label) => {
      const source = files.get(`made-${label}.tex`) ?? '';
      const [, value] = /Twice (\d+)\?/.exec(source) ?? [];
      const [, answer] = /\\textbf\{Answer:\} (\d+)/.exec(source) ?? [];
      expect(Number(answer)).toBe(2 * Number(value));
      return value;
    });
    expect(new Set(values).size).toBeGreaterThan(1);
    const [header, row] = (files.get('made-versions.csv') ?? '').split('\r\n');
    expect(header).toBe('item,title,A,A key,B,B key,C,C key,D,D key,E,E key');
    expect(row).toBe(`f,f,${values.map((value) => `1,${2 * Number(value)}`).join()}`);
    expect(diagnostics.filter(({ code }) => code === 'export-item-degraded')).toHaveLength(1);
  });

  test('loads what its text needs, and no more', () => {
    const plain = exported([itemOf('p', 'essay', 'Why?')]).files.get('made.tex') ?? '';
    expect(plain).toContain('% !TeX program = pdflatex');
    expect(plain).not.toContain('mhchem');
    expect(plain).toContain('{\\Large\\bfseries Made \\& tested\\par}');
    const chemistry = itemOf('q', 'essay', 'Why $\\ce{H2O}$?');
    expect(exported([chemistry]).files.get('made.tex')).toContain('{mhchem}');
  });

  test('names the engine that letters of other scripts need, and reports them', () => {
    const { files, diagnostics } = exported([itemOf('p', 'essay', 'Что?')]);
    expect(files.get('made.tex')).toContain('% !TeX program = lualatex');
    const losses = diagnostics.filter(({ field }) => field === 'language');
    expect(losses).toMatchObject([{ code: 'export-field-degraded', item: 'p' }]);
  });

  test('has a frame with its description for a picture that is missing, and says so', () => {
    const { files, diagnostics } = exported([
      itemOf('p', 'essay', '![A cat](https://x.org/c.png) Why?'),
    ]);
    expect(files.get('made.tex')).toContain('\\itshape A cat\\strut');
    expect(diagnostics.map(({ field }) => field)).toContain('images');
  });

  test('names the item of a file that the bank does not have', () => {
    const { diagnostics } = exported([itemOf('p', 'essay', '![A cat](cat.png) Why?')], {
      versions: 3,
    });
    const missing = diagnostics.filter(({ code }) => code === 'export-asset-missing');
    expect(missing).toMatchObject([{ item: 'p', place: { file: 'p.md' } }]);
  });

  test('leaves solutions out where they are not wanted, and says so', () => {
    const item = itemOf('s', 'essay', 'Why?\n\n## Solution\n\nBecause.\n\n## Hint\n\nThink.');
    expect(exported([item]).files.get('made.tex')).toContain('Because.');
    const { files, diagnostics } = exported([item], { solutions: false });
    expect(files.get('made.tex')).not.toMatch(/Because|Think/);
    const fields = diagnostics.map(({ field }) => field);
    expect(fields).toContain('solution');
    expect(fields).toContain('hints');
  });
});

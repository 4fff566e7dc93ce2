import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeTex } from '../../../../src/content/to-tex/escape-tex.ts';
import { mathDefinitions } from '../../../../src/content/to-tex/math-definitions.ts';
import { unusualCharacters } from '../../../../src/content/to-tex/tex-characters.ts';
import { contentToTex } from '../../../../src/content/to-tex.ts';
import type { Content } from '../../../../src/model/index.ts';
import { generatedContent } from '../generated-content.ts';
import { blocks } from '../markdown.ts';

const options = {
  image: ({ url, alt }: { readonly url: string; readonly alt: string }) => `<${url}|${alt}>`,
  plot: () => '<plot>',
};

function tex(markdown: string): string {
  return contentToTex(blocks(markdown), options);
}

describe('text', () => {
  test('has each of the ten special characters as itself', () => {
    expect(escapeTex('# $ % & ~ _ ^ \\ { }')).toBe(
      '\\# \\$ \\% \\& \\textasciitilde{} \\_ \\textasciicircum{} \\textbackslash{} \\{ \\}',
    );
  });

  test('keeps neighbours apart that the fonts would join', () => {
    expect(escapeTex("a--b ---c ''d'' ,,e")).toBe("a-{}-b -{}-{}-c '{}'d'{}' ,{},e");
  });

  test('has signs of other alphabets as commands that every engine knows', () => {
    expect(escapeTex('5 µm ± 2 °C → x₂, “é” … – Ω')).toBe(
      '5 \\ensuremath{\\mu}m \\ensuremath{\\pm} 2 \\ensuremath{{}^{\\circ}}C ' +
        '\\ensuremath{\\rightarrow} x\\ensuremath{{}_{2}}, ' +
        '\\textquotedblleft{}é\\textquotedblright{} \\ldots{} -- \\ensuremath{\\Omega}',
    );
  });

  test('composes letters and accents, for pdfLaTeX has no accents of their own', () => {
    expect(escapeTex('e\u0301')).toBe('é');
  });

  test('leaves what the standard fonts lack as it is, and names it', () => {
    expect(escapeTex('漢 Ж')).toBe('漢 Ж');
    expect(unusualCharacters('漢 Ж é → 漢')).toEqual(['漢', 'Ж']);
    expect(escapeTex('α, λόγος')).toBe('\\ensuremath{\\alpha}, λόγος');
    expect(unusualCharacters('α, λόγος')).toEqual(['λ', 'ό', 'γ', 'ο', 'ς']);
  });
});

describe('blocks', () => {
  test('are paragraphs', () => {
    expect(tex('One *two* **three**.\n\nFour `a_b  c`.')).toBe(
      'One \\emph{two} \\textbf{three}.\n\nFour \\texttt{a\\_b\\ \\ c}.',
    );
  });

  test('of lists nest and count from their start', () => {
    expect(tex('3. a\n   - b\n4. [c]')).toBe(
      '\\begin{enumerate}\n\\setcounter{enumi}{2}\n\\item a\n\n\\begin{itemize}\n\\item b\n' +
        '\\end{itemize}\n\\item {}[c]\n\\end{enumerate}',
    );
  });

  test('of tables are aligned', () => {
    expect(tex('| a | b | c |\n| -- | :-: | --: |\n| 1 | & | $x$ |')).toContain(
      '\\begin{tabular}{lcr}\n\\toprule\n\\bfseries a & \\bfseries b & \\bfseries c \\\\\n' +
        '\\midrule\n1 & \\& & \\(x\\) \\\\\n\\bottomrule\n\\end{tabular}',
    );
  });

  test('of tables that are wider than the paper break their lines', () => {
    const long = 'words that go on and on and on and on and on and on and on and on';
    expect(tex(`| a | b |\n| - | -: |\n| ${long} | 1 |`)).toContain(
      '\\begin{tabularx}{\\linewidth}{>{\\raggedright\\arraybackslash}Xr}',
    );
  });

  test('of code keep their lines, spaces and signs', () => {
    expect(tex("```py\nif a:\n    b = {'c': 1}\n```")).toBe(
      '\\begin{papercode}\n\\mbox{}if\\ a:\\\\{}\n' +
        '\\hspace*{2.100em}b\\ =\\ \\{\\textquotesingle{}c\\textquotesingle{}:\\ 1\\}\n\\end{papercode}',
    );
  });

  test('with links print the address, without what runs code', () => {
    expect(tex('[a](https://x.org/a_b) [b](javascript:c)')).toBe(
      'a (\\texttt{https:/\\allowbreak{}/\\allowbreak{}x.\\allowbreak{}org/\\allowbreak{}' +
        'a\\_\\allowbreak{}b}) b',
    );
  });

  test('with footnotes list them at the end', () => {
    expect(tex('A[^n].\n\n[^n]: Note.')).toBe(
      'A\\textsuperscript{1}.\n\n{\\footnotesize \\textsuperscript{1}~Note.\\par}',
    );
  });

  test('that are an image alone are centred', () => {
    expect(tex('![alt](a.png)')).toBe('\\begin{paperblock}\n<a.png|alt>\n\\end{paperblock}');
  });

  test('with elements of HTML have what LaTeX has for them', () => {
    const content: Content = [
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'H' },
          element('sub', '2'),
          { type: 'text', value: 'O ' },
          element('u', 'two words'),
          element('kbd', 'x'),
          element('nothing', 'kept'),
        ],
      },
    ];
    expect(contentToTex(content, options)).toBe(
      'H\\textsubscript{2}O \\underline{two} \\underline{words}\\texttt{x}kept',
    );
  });
});

describe('formulas', () => {
  test('have their units written out', () => {
    expect(tex('$\\qty{9.81}{m/s^2}$')).toBe('\\({9.81\\,\\mathrm{m}/\\mathrm{s}^{2}}\\)');
  });

  test('that are displays of their own are not put into another, and get no numbers', () => {
    expect(tex('$$\n\\begin{align}a&=b\\end{align}\n$$')).toBe('\\begin{align*}a&=b\\end{align*}');
    expect(tex('$$\na\n$$')).toBe('\\[\na\n\\]');
  });

  test('have no comments and no empty lines, which end a formula in LaTeX', () => {
    expect(tex('$$\na % c\n\nb \\% d\n$$')).toBe('\\[\na \nb \\% d\n\\]');
  });

  test('have signs of other alphabets as commands', () => {
    expect(tex('$a ≤ \\text{é}$')).toBe('\\(a \\ensuremath{\\le} \\text{\\text{é}}\\)');
  });

  test('bring the definitions of what only the site knows', () => {
    expect(mathDefinitions('\\(x \\in \\R, a \\lt b\\)')).toEqual([
      '\\providecommand{\\R}{\\mathbb{R}}',
      '\\providecommand{\\lt}{<}',
    ]);
  });
});

test('Braces are balanced and no control character is left, whatever the content holds', () => {
  fc.assert(
    fc.property(generatedContent, (content) => {
      const written = contentToTex(withoutMath(content), { image: () => '', plot: () => '' });
      let depth = 0;
      for (const brace of written.replace(/\\[\\{}]/g, '').match(/[{}]/g) ?? []) {
        depth += brace === '{' ? 1 : -1;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
      expect(/[^\P{Cc}\t\n]/u.test(written)).toBe(false);
      expect(balancedEnvironments(written)).toBe(true);
    }),
  );
});

function element(name: string, value: string) {
  return {
    type: 'element' as const,
    name,
    attributes: {},
    children: [{ type: 'text' as const, value }],
  };
}

/** Formulas are checked elsewhere; a generated one may be wrong in LaTeX as well. */
function withoutMath(content: Content): Content {
  const copy: Content = JSON.parse(JSON.stringify(content), (name, value: unknown) =>
    name === 'type' && (value === 'inlineMath' || value === 'math') ? 'text' : value,
  );
  return copy;
}

function balancedEnvironments(written: string): boolean {
  const open: string[] = [];
  for (const [, command, name = ''] of written.matchAll(/\\(begin|end)\{(\w+\*?)\}/g)) {
    if (command === 'begin') open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}

import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { latexExporter } from '../../../exporters/latex/index.ts';
import { latexAmcExporter } from '../../../exporters/latex-amc/index.ts';
import { unusualCharacters } from '../../../src/content/to-tex/tex-characters.ts';
import { contentToTex } from '../../../src/content/to-tex.ts';
import { texPreamble } from '../../../src/formats/paper/tex/preamble.ts';
import type { Content } from '../../../src/model/index.ts';
import { exportPackage } from '../../../src/node/run-export.ts';
import { generatedContent } from '../../unit/content/generated-content.ts';
import { madeSource, sampleSource } from '../exporters/every-item.ts';
import { wholeSelection } from '../exporters/export-all.ts';
import { compileTex, hasLatex } from './compile-tex.ts';

/** Lines that are longer than the paper by less are not seen. */
const unseen = 3;

describe.skipIf(!hasLatex('exam.cls'))('pdfLaTeX (where TeX Live is installed)', () => {
  test('sets the sample bank with its key without errors or missing letters', {
    timeout: 300_000,
  }, async () => {
    const source = await sampleSource();
    const { bytes } = await exportPackage(latexExporter, source, wholeSelection(source), {});
    const [compiled] = compileTex(bytes, ['every-item-key.tex']).values();
    expect(compiled?.problems).toEqual([]);
    expect(compiled?.widest).toBeLessThan(unseen);
    expect(compiled?.pages).toBeGreaterThan(50);
  });

  test('sets every version of an exam that draws and shuffles', async () => {
    const source = await sampleSource();
    const assessment = source.bank.assessments.find(({ id }) => id === 'fluids-midterm');
    const selection = {
      id: 'fluids-midterm',
      title: assessment?.title ?? '',
      assessments: ['fluids-midterm'],
      items: [],
    };
    const options = { versions: 3, shuffleQuestions: true, paper: 'letter' };
    const { bytes } = await exportPackage(latexExporter, source, selection, options);
    const names = ['A', 'B', 'C'].map((label) => `fluids-midterm-${label}.tex`);
    for (const { pages, problems, widest } of compileTex(bytes, names).values()) {
      expect(problems).toEqual([]);
      expect(widest).toBeLessThan(unseen);
      expect(pages).toBeGreaterThan(1);
    }
  });

  test('sets whatever content holds, but letters that it has no fonts for', () => {
    const written = fc.sample(generatedContent, { numRuns: 300, seed: 4 }).map((content) => {
      const tex = contentToTex(withoutMath(content), { image: () => 'image', plot: () => 'plot' });
      return unusualCharacters(tex).reduce((text, letter) => text.replaceAll(letter, ''), tex);
    });
    const body = written.join('\n\n');
    const document = `\\documentclass{article}\n${texPreamble(body, 'en')}\n\\begin{document}\n${body}\n\\end{document}\n`;
    const zip = zipSync({ 'any.tex': strToU8(document) });
    const [compiled] = compileTex(zip, ['any.tex']).values();
    expect(compiled?.problems).toEqual([]);
  });

  test('sets items with every construct, however odd', async () => {
    const source = madeSource();
    const { bytes } = await exportPackage(latexExporter, source, wholeSelection(source), {});
    const names = ['every-item.tex', 'every-item-key.tex'];
    for (const { problems } of compileTex(bytes, names).values()) expect(problems).toEqual([]);
  });
});

describe.skipIf(!hasLatex('automultiplechoice.sty'))(
  'pdfLaTeX with Auto Multiple Choice (where it is installed)',
  () => {
    test('sets the sample bank with what is right, in papers that it has numbers for', {
      timeout: 300_000,
    }, async () => {
      const source = await sampleSource();
      const items = [...source.bank.items, ...source.bank.stimuli].map(({ id }) => id);
      for (let from = 0; from < items.length; from += 80) {
        const part = { ...wholeSelection(source), items: items.slice(from, from + 80) };
        const { bytes } = await exportPackage(latexAmcExporter, source, part, { copies: 1 });
        const [corrected] = compileTex(bytes, ['every-item.tex'], withAnswers).values();
        expect(corrected?.problems).toEqual([]);
        expect(corrected?.widest).toBeLessThan(unseen);
      }
    });

    test('sets copies that draw their questions', async () => {
      const source = await sampleSource();
      const selection = {
        id: 'chemistry',
        title: 'Chemistry',
        assessments: ['chemistry-statistics-practice'],
        items: [],
      };
      const options = { copies: 3, studentDigits: 8 };
      const { bytes } = await exportPackage(latexAmcExporter, source, selection, options);
      const compiled = compileTex(bytes, ['chemistry-statistics-practice.tex']);
      expect([...compiled.values()].map(({ problems }) => problems)).toEqual([[]]);
    });
  },
);

/** A generated formula may be as wrong in LaTeX as it is on the site. */
function withoutMath(content: Content): Content {
  const copy: Content = JSON.parse(JSON.stringify(content), (name, value: unknown) =>
    name === 'type' && (value === 'inlineMath' || value === 'math') ? 'text' : value,
  );
  return copy;
}

/** As Auto Multiple Choice compiles for the corrected paper. */
function withAnswers(tex: string): string {
  return tex.replace('\\usepackage[box', '\\usepackage[answers,box');
}

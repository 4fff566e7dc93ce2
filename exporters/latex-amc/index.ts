/** Papers for Auto Multiple Choice, which makes copies, reads the scans and scores them. */
import type { ExportedFile, Exporter } from '../../src/formats/exporter.ts';
import { declareFidelity } from '../../src/formats/fidelity.ts';
import { lossDiagnostic } from '../../src/formats/loss-diagnostic.ts';
import { newNotedFiles } from '../../src/formats/noted-files.ts';
import { distinctDiagnostics } from '../../src/formats/paper/distinct-diagnostics.ts';
import { shuffleItem } from '../../src/formats/paper/shuffle-item.ts';
import { newTexContext, type TexSettings } from '../../src/formats/paper/tex/tex-context.ts';
import {
  printedOfAssessments,
  unprintedSettings,
} from '../../src/formats/paper/unprinted-settings.ts';
import { writeSelection } from '../../src/formats/write-selection.ts';
import type { Diagnostic, ItemBank } from '../../src/model/index.ts';
import { writeAmcDocument } from './document.ts';
import { type LatexAmcOptions, latexAmcOptionsSchema } from './options.ts';
import { type AmcPaper, planAmcPapers } from './plan-groups.ts';
import { amcTarget } from './target.ts';

/** `stemma export latex-amc`. */
export const latexAmcExporter: Exporter<LatexAmcOptions> = {
  name: 'latex-amc',
  title: 'Auto Multiple Choice (LaTeX)',
  extension: '.zip',
  packaging: 'zip',
  optionsSchema: latexAmcOptionsSchema,
  fidelity: ({ solutions }) => declareFidelity(amcTarget(solutions), printedOfAssessments),
  export: (bank, selection, options, host) => {
    const files = newNotedFiles();
    const settings: TexSettings = {
      host,
      files,
      target: 'latex-amc',
      pictures: new Map(),
      hasLetters: false,
      hasSolutions: options.solutions,
    };
    const diagnostics: Diagnostic[] = [];
    const papers = planAmcPapers(bank, selection, options).map((paper): ExportedFile => {
      const ids = paper.groups.flatMap(({ items }) => items.map(({ id }) => id));
      const { id, title } = paper;
      const own = bankOfPaper(bank, paper, options.seed);
      const language = own.items.find((item) => ids.includes(item.id))?.language ?? 'en';
      const written = writeSelection(
        own,
        { id, title, assessments: [], items: ids },
        {
          ...amcTarget(options.solutions),
          name: 'latex-amc',
          context: (item, report) => ({
            ...newTexContext(
              { path: item.path, item: item.id, seed: seedOf(options.seed, item.id), language },
              report,
              settings,
            ),
            isShuffled: paper.isChoicesShuffled,
          }),
        },
      );
      diagnostics.push(...written.diagnostics, ...lossesOf(paper));
      const elements = new Map(written.written.map(({ item, output }) => [item.id, output]));
      const path = paper.assessment?.path ?? '';
      const { tex } = newTexContext({ path, seed: '', language }, () => undefined, settings);
      const introduction = tex(paper.assessment?.introduction ?? []);
      const content = writeAmcDocument({ paper, language, introduction, elements, options });
      return { path: `${id}.tex`, content };
    });
    const assets = files.read(host, () => false);
    return {
      files: [...papers, ...assets.files],
      diagnostics: distinctDiagnostics([...diagnostics, ...assets.diagnostics]),
    };
  },
};

/** Items with the points of their section, and what has no order of its own in a drawn one. */
function bankOfPaper(bank: ItemBank, { groups }: AmcPaper, seed: string): ItemBank {
  const points = new Map(
    groups.flatMap(({ items }) => items.map((item) => [item.id, item.points] as const)),
  );
  return {
    ...bank,
    items: bank.items.map((item) =>
      shuffleItem(
        { ...item, points: points.get(item.id) ?? item.points },
        false,
        seedOf(seed, item.id),
      ),
    ),
  };
}

function seedOf(seed: string, id: string): string {
  return `${seed}/${id}`;
}

function lossesOf({ assessment, losses, ...paper }: AmcPaper): readonly Diagnostic[] {
  if (!assessment) return [];
  return [
    ...unprintedSettings({ ...paper, assessment }, 'latex-amc'),
    ...losses.map((loss) => lossDiagnostic(loss, { file: assessment.path, target: 'latex-amc' })),
  ];
}

/** Paper exams in LaTeX, for the exam class: versions, keys, and a table of the versions. */
import type { ExportedFile, Exporter } from '../../src/formats/exporter.ts';
import { declareFidelity } from '../../src/formats/fidelity.ts';
import { newNotedFiles } from '../../src/formats/noted-files.ts';
import { distinctDiagnostics } from '../../src/formats/paper/distinct-diagnostics.ts';
import type { PaperOptions } from '../../src/formats/paper/paper-options.ts';
import { newTexContext, type TexSettings } from '../../src/formats/paper/tex/tex-context.ts';
import { printedOfAssessments } from '../../src/formats/paper/unprinted-settings.ts';
import { versionTable } from '../../src/formats/paper/version-table.ts';
import { writePapers } from '../../src/formats/paper/write-paper.ts';
import { writeDocument, writeKeyDocument } from './document.ts';
import { latexOptionsSchema } from './options.ts';
import { latexTarget } from './target.ts';

/** `stemma export latex`. */
export const latexExporter: Exporter<PaperOptions> = {
  name: 'latex',
  title: 'Paper exam (LaTeX)',
  extension: '.zip',
  packaging: 'zip',
  optionsSchema: latexOptionsSchema,
  fidelity: ({ solutions }) => declareFidelity(latexTarget(solutions), printedOfAssessments),
  export: (bank, selection, options, host) => {
    const files = newNotedFiles();
    const settings: TexSettings = {
      host,
      files,
      target: 'latex',
      pictures: new Map(),
      hasLetters: true,
      hasSolutions: options.solutions,
    };
    const { papers, diagnostics } = writePapers(bank, selection, options, {
      ...latexTarget(options.solutions),
      name: 'latex',
      context: (item, question, paper, report) =>
        newTexContext(
          {
            path: item.path,
            item: item.id,
            seed: question?.seed ?? '',
            language: paper.language,
          },
          report,
          settings,
        ),
    });
    const sources = papers.flatMap((written): ExportedFile[] => {
      const { paper, versions } = written;
      const { tex } = newTexContext(
        { path: paper.path, seed: '', language: paper.language },
        () => undefined,
        settings,
      );
      const introduction = tex(paper.introduction);
      const isOnlyVersion = versions.length === 1;
      const documents = versions.flatMap((version): ExportedFile[] => {
        const name = isOnlyVersion ? paper.id : `${paper.id}-${version.label}`;
        const document = { paper, version, isOnlyVersion, introduction, size: options.paper };
        return [
          { path: `${name}.tex`, content: writeDocument(document) },
          { path: `${name}-key.tex`, content: writeKeyDocument(name) },
        ];
      });
      return [...documents, { path: `${paper.id}-versions.csv`, content: versionTable(written) }];
    });
    const assets = files.read(host, () => false);
    return {
      files: [...sources, ...assets.files],
      diagnostics: distinctDiagnostics([...diagnostics, ...assets.diagnostics]),
    };
  },
};

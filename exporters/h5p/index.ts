/** A question set for H5P: content only, played by the libraries that the platform has. */
import { newContentFiles, readContentFiles } from '../../src/formats/content-files.ts';
import type { ExportedFile, Exporter, ExportSelection } from '../../src/formats/exporter.ts';
import { declareFidelity } from '../../src/formats/fidelity.ts';
import { type WrittenOutput, writeSelection } from '../../src/formats/write-selection.ts';
import type { Item, ItemBank } from '../../src/model/index.ts';
import { contentId } from './content-id.ts';
import { type H5pLibrary, libraries, libraryName } from './libraries.ts';
import { metadataOf } from './metadata.ts';
import { type H5pOptions, h5pOptionsSchema } from './options.ts';
import type { H5pContext, H5pQuestion } from './question.ts';
import { h5pTarget } from './target.ts';

const lostAssessment =
  'A question set asks its questions in one order: sections, draws, times and attempts are lost.';

/** `stemma export h5p`. */
export const h5pExporter: Exporter<H5pOptions> = {
  name: 'h5p',
  title: 'H5P Question Set',
  extension: '.h5p',
  packaging: 'zip',
  optionsSchema: h5pOptionsSchema,
  fidelity: () => declareFidelity(h5pTarget, lostAssessment),
  export: (bank, selection, options, host) => {
    const contexts = new Map<string, H5pContext>();
    const { written, diagnostics } = writeSelection(bank, selection, {
      ...h5pTarget,
      name: 'h5p',
      context: ({ id }, report) => {
        const context = { files: newContentFiles(), report };
        contexts.set(id, context);
        return context;
      },
      lostAssessment,
    });
    const files = new Map<string, ExportedFile>();
    const missing = written.flatMap(({ item }) => {
      const subject = { file: item.path, item: item.id, target: 'h5p' };
      const noted = contexts.get(item.id)?.files ?? newContentFiles();
      const found = readContentFiles(noted, subject, host);
      for (const file of found.files) {
        const path = `content/${file.path}`;
        files.set(path, { ...file, path });
      }
      return found.diagnostics;
    });
    return {
      files: [
        { path: 'h5p.json', content: json(packageOf(bank, selection, written)) },
        { path: 'content/content.json', content: json(contentOf(selection, written, options)) },
        ...files.values(),
      ],
      diagnostics: [...diagnostics, ...missing],
    };
  },
};

type Written = readonly WrittenOutput<H5pQuestion>[];

/** What the platform reads first: which libraries it needs. */
function packageOf({ settings }: ItemBank, selection: ExportSelection, written: Written): object {
  const used = new Map<string, H5pLibrary>(
    [libraries.questionSet, ...written.map(({ output }) => output.library)].map((library) => [
      library.machineName,
      library,
    ]),
  );
  if (JSON.stringify(written).includes(libraryName(libraries.image))) {
    used.set(libraries.image.machineName, libraries.image);
  }
  return {
    title: selection.title,
    language: 'und',
    defaultLanguage: settings.languages[0] ?? 'en',
    mainLibrary: libraries.questionSet.machineName,
    embedTypes: ['iframe'],
    license: 'U',
    preloadedDependencies: [...used.values()]
      .toSorted((left, right) => (left.machineName < right.machineName ? -1 : 1))
      .map(({ machineName, majorVersion, minorVersion }) => ({
        machineName,
        majorVersion,
        minorVersion,
      })),
  };
}

function contentOf(
  selection: ExportSelection,
  written: Written,
  { passPercentage }: H5pOptions,
): object {
  return {
    introPage: { showIntroPage: false, title: selection.title, introduction: '' },
    progressType: 'dots',
    passPercentage,
    disableBackwardsNavigation: false,
    randomQuestions: false,
    questions: written.map(({ item, output }) => questionOf(item, output)),
    endGame: {
      showResultPage: true,
      showSolutionButton: true,
      showRetryButton: true,
      overallFeedback: [{ from: 0, to: 100 }],
      showAnimations: false,
    },
    override: { checkButton: true },
  };
}

function questionOf(item: Item, { library, params }: H5pQuestion): object {
  return {
    library: libraryName(library),
    params,
    subContentId: contentId(item.id),
    metadata: metadataOf(item, library),
  };
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

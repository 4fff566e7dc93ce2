/** Writes the versions of paper exams by a format's writers, and reports every loss once. */
import type { Diagnostic, Item, ItemBank } from '../../model/index.ts';
import { freezeFormulaBy } from '../degradations/freeze-formula.ts';
import type { ExportSelection } from '../exporter.ts';
import type { Loss, ReportLoss } from '../loss.ts';
import { lossDiagnostic, omissionDiagnostic } from '../loss-diagnostic.ts';
import { type Degradation, type ItemTarget, writeItem } from '../write-item.ts';
import { distinctDiagnostics } from './distinct-diagnostics.ts';
import type { Paper, PaperQuestion } from './paper.ts';
import type { PaperOptions } from './paper-options.ts';
import { planPapers } from './plan-papers.ts';
import { unprintedSettings } from './unprinted-settings.ts';

/** A format as a target of papers. */
export interface PaperTarget<Context, Output> extends ItemTarget<Context, Output> {
  /** As named in diagnostics. */
  readonly name: string;
  /** What a writer is given; `question` is undefined for a stimulus. */
  readonly context: (
    item: Item,
    question: PaperQuestion | undefined,
    paper: Paper,
    report: ReportLoss,
  ) => Context;
}

/** A block of a version, written. */
export type WrittenBlock<Output> =
  | { readonly kind: 'heading'; readonly title: string }
  | { readonly kind: 'stimulus'; readonly output: Output }
  | { readonly kind: 'question'; readonly question: PaperQuestion; readonly output: Output };

/** A version, written. */
export interface WrittenVersion<Output> {
  readonly label: string;
  readonly blocks: readonly WrittenBlock<Output>[];
}

/** A paper with its versions, written. */
export interface WrittenPaper<Output> {
  readonly paper: Paper;
  readonly versions: readonly WrittenVersion<Output>[];
}

/** Formula items are numeric on paper; each version has numbers of its own. */
export const frozenOnPaper: Degradation = {
  summary: 'a numeric item, with other numbers in each version',
  degrade: (item) => freezeFormulaBy(item, item.id),
};

/** Every version of every paper of the selection. */
export function writePapers<Context, Output>(
  bank: ItemBank,
  selection: ExportSelection,
  options: PaperOptions,
  target: PaperTarget<Context, Output>,
): {
  readonly papers: readonly WrittenPaper<Output>[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const write = (item: Item, question: PaperQuestion | undefined, paper: Paper) => {
    const losses: Loss[] = [];
    const report: ReportLoss = (loss) => losses.push(loss);
    const own = { ...target, degradations: degradationsOf(target, question?.seed ?? item.id) };
    const context = target.context(item, question, paper, report);
    const { output, omitted } = writeItem(item, own, context, report);
    const subject = { file: item.path, item: item.id, target: target.name };
    if (output === undefined) diagnostics.push(omissionDiagnostic(omitted ?? '', subject));
    else diagnostics.push(...losses.map((loss) => lossDiagnostic(loss, subject)));
    return output;
  };
  const papers = planPapers(bank, selection, options).map((paper): WrittenPaper<Output> => {
    diagnostics.push(...unprintedSettings(paper, target.name));
    const versions = paper.versions.map(({ label, blocks }): WrittenVersion<Output> => {
      const written: WrittenBlock<Output>[] = [];
      let skipped = 0;
      for (const block of blocks) {
        if (block.kind === 'heading') {
          written.push(block);
        } else if (block.kind === 'stimulus') {
          const output = write(block.item, undefined, paper);
          if (output !== undefined) written.push({ kind: 'stimulus', output });
        } else {
          const question = { ...block, number: block.number - skipped };
          const output = write(block.item, question, paper);
          if (output === undefined) skipped += 1;
          else written.push({ kind: 'question', question, output });
        }
      }
      return { label, blocks: written };
    });
    return { paper, versions };
  });
  return { papers, diagnostics: distinctDiagnostics(diagnostics) };
}

/** The reason is the same for every version, so that it is reported once. */
function degradationsOf<Context, Output>(
  { degradations }: ItemTarget<Context, Output>,
  seed: string,
): ItemTarget<Context, Output>['degradations'] {
  if (degradations.formula !== frozenOnPaper) return degradations;
  const { summary } = frozenOnPaper;
  return {
    ...degradations,
    formula: {
      summary,
      degrade: (item) => {
        const frozen = freezeFormulaBy(item, seed);
        if (!frozen.item) return frozen;
        return { item: frozen.item, reason: 'Each version has one value of each variable.' };
      },
    },
  };
}

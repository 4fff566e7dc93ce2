/** Canvas: QTI 1.2 packages for Classic Quizzes and New Quizzes. */

import type { Exporter } from '../../src/formats/exporter.ts';
import { declareFidelity } from '../../src/formats/fidelity.ts';
import { lossDiagnostic } from '../../src/formats/loss-diagnostic.ts';
import type { Diagnostic } from '../../src/model/index.ts';
import { checkCanvasPackage } from './check/check-package.ts';
import { type CanvasOptions, canvasOptionsSchema } from './options.ts';
import { packageContent } from './package-content.ts';
import { itemsById } from './plan-context.ts';
import { containerOf, planPackage } from './plan-package.ts';
import { canvasProfiles } from './profile.ts';

/** `stemma export canvas`. */
export const canvasExporter: Exporter<CanvasOptions> = {
  name: 'canvas',
  title: 'Canvas (QTI 1.2)',
  extension: '.zip',
  packaging: 'zip',
  optionsSchema: canvasOptionsSchema,
  profiles: [
    { name: 'classic', title: 'Canvas Classic Quizzes', options: { profile: 'classic' } },
    { name: 'new-quizzes', title: 'Canvas New Quizzes', options: { profile: 'new-quizzes' } },
  ],
  fidelity: ({ profile }) => declareFidelity(canvasProfiles[profile].questions),
  export: (bank, selection, options, host) => {
    const profile = canvasProfiles[options.profile];
    const planned: Diagnostic[] = [];
    const plan = planPackage(bank, selection, {
      profile,
      options,
      items: itemsById(bank),
      hasBanks: containerOf(options, selection) === 'both',
      report: ({ path }, loss) =>
        planned.push(lossDiagnostic(loss, { file: path, target: profile.target })),
    });
    const language = bank.settings.languages[0] ?? '';
    const { files, diagnostics } = packageContent(plan, selection.id, {
      profile,
      options,
      language,
      host,
    });
    return { files, diagnostics: distinct([...planned, ...diagnostics]) };
  },
  check: checkCanvasPackage,
};

/** An item that stands in several places loses the same there. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = new Map(
    diagnostics.map((one) => [`${one.code}\n${one.item}\n${one.field}\n${one.message}`, one]),
  );
  return [...known.values()];
}

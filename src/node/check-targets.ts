/** Checks the names of targets and losses in `bank.yml`, which only who knows the exporters can. */
import { exporters } from '../../exporters/index.ts';
import { exportTargets } from '../../exporters/targets.ts';
import { readYamlFile } from '../bank/read-yaml-file.ts';
import { closestName } from '../diagnostics/closest-name.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { isLossName, lossNames } from '../formats/loss-names.ts';
import type { Diagnostic, Place } from '../model/index.ts';
import type { BankIndex } from './index-bank.ts';

const targetNames = exportTargets.map(({ name }) => name);
const formatNames = exporters.map(({ name }) => name);

/** Names of `packages` and `acceptedLosses` that stand for nothing. */
export function checkTargets({
  settings,
  readSource,
}: Pick<BankIndex, 'settings' | 'readSource'>): readonly Diagnostic[] {
  const source = readSource('bank.yml');
  if (source === undefined) return [];
  const { place } = readYamlFile(source, 'bank.yml', (value) => ({ ok: true, value }));
  const packages = settings.packages.flatMap((name, at) =>
    targetNames.includes(name) ? [] : unknownTarget(name, targetNames, place(['packages', at])),
  );
  const losses = Object.entries(settings.acceptedLosses).flatMap(([name, fields]) => {
    const known = ['all', ...formatNames, ...targetNames];
    const unknown = fields.flatMap((field, at) =>
      isLossName(field) ? [] : unknownLoss(field, place(['acceptedLosses', name, at])),
    );
    return known.includes(name)
      ? unknown
      : [unknownTarget(name, known, place(['acceptedLosses', name], 'key')), ...unknown];
  });
  return [...packages, ...losses];
}

function unknownTarget(name: string, known: readonly string[], place: Place): Diagnostic {
  return diagnostic('unknown-target', {
    message: `There is no target ${name}.`,
    hint: hintFor(name, [...new Set(known)]),
    place,
  });
}

function unknownLoss(field: string, place: Place): Diagnostic {
  return diagnostic('unknown-loss', {
    message: `There is no field ${field} to lose.`,
    hint: hintFor(field, lossNames),
    place,
  });
}

function hintFor(name: string, known: readonly string[]): string {
  const close = closestName(name, known);
  return close === undefined ? `There are ${known.join(', ')}.` : `Did you mean ${close}?`;
}

/** Checks what `bank.yml` says of other banks, and the licences of their items. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { BankDependency, Diagnostic } from '../../model/index.ts';
import type { ItemHeader } from '../item-header.ts';
import { licenseFit } from '../license/license-fit.ts';
import type { Locate } from '../read-yaml-file.ts';
import type { BankParts } from './bank-parts.ts';

/** Below this folder items of other banks have their paths, each bank in one of its name. */
export const banksFolder = 'banks/';

/** Names given twice, folders in the way, and licences that ask for more than the bank's. */
export function checkBanks(parts: BankParts): Diagnostic[] {
  const { settings, settingsPlace, files, foreign = [] } = parts;
  if (settingsPlace === undefined) return [];
  const byBank = Map.groupBy(foreign, ({ bank }) => bank);
  return settings.banks.flatMap((bank, index) => [
    ...checkName(bank, index, settings.banks, settingsPlace),
    ...checkFolder(bank, index, files, settingsPlace),
    ...checkLicenses(byBank.get(bank.name) ?? [], index, parts, settingsPlace),
  ]);
}

/** The banks that are used: each name once, and none whose folder is taken. */
export function usableBanks(
  banks: readonly BankDependency[],
  files: Iterable<string>,
): readonly BankDependency[] {
  const paths = [...files];
  return banks.filter(
    ({ name }, index) =>
      banks.findIndex((one) => one.name === name) === index &&
      !paths.some((path) => path.startsWith(`${banksFolder}${name}/`)),
  );
}

function checkName(
  { name }: BankDependency,
  index: number,
  banks: readonly BankDependency[],
  place: Locate,
): Diagnostic[] {
  if (banks.findIndex((one) => one.name === name) === index) return [];
  return [
    diagnostic('bank-duplicate-name', {
      message: `A bank above is called ${name}, too.`,
      hint: 'Give one of the two another name.',
      place: place(['banks', index, 'name']),
    }),
  ];
}

function checkFolder(
  { name }: BankDependency,
  index: number,
  files: ReadonlySet<string>,
  place: Locate,
): Diagnostic[] {
  const folder = `${banksFolder}${name}/`;
  if (![...files].some((path) => path.startsWith(folder))) return [];
  return [
    diagnostic('bank-folder-taken', {
      message: `The folder ${folder} of this bank is where items of the bank ${name} would be.`,
      hint: 'Rename the folder, or give the bank another name.',
      place: place(['banks', index, 'name']),
    }),
  ];
}

/** One finding for each licence that is in doubt, with the number of its items. */
function checkLicenses(
  items: readonly ItemHeader[],
  index: number,
  { settings }: BankParts,
  place: Locate,
): Diagnostic[] {
  const byLicense = Map.groupBy(items, ({ license }) => license);
  return [...byLicense].flatMap(([license, under]) => {
    const fit = licenseFit(license, settings.license);
    if (fit.kind === 'fits') return [];
    const [first] = under;
    const whose = under.length === 1 ? `of ${first?.id}` : `of ${under.length} items`;
    return diagnostic(fit.kind === 'unknown' ? 'bank-license-unknown' : 'bank-license-conflict', {
      message:
        license === undefined
          ? `The authors ${whose} give no licence, so nobody may use what they wrote.`
          : `${license}, the licence ${whose}, ${fit.reason}.`,
      hint:
        fit.kind === 'unknown'
          ? 'Ask the authors; state as `license` of the bank what they agree to.'
          : 'Leave the items out of what is published, or change the licence of this bank.',
      place: place(['banks', index, 'source']),
    });
  });
}

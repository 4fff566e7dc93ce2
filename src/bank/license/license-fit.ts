/** Whether an item under one licence may stand in a bank under another. */
import parse from 'spdx-expression-parse';
import { licenseTerms } from './license-terms.ts';

/** The answer; `reason` is the end of a sentence that begins with the item's licence. */
export type LicenseFit =
  | { readonly kind: 'fits' }
  | { readonly kind: 'unknown' | 'conflict'; readonly reason: string };

const fits: LicenseFit = { kind: 'fits' };

/**
 * An item that is passed on unchanged keeps its own licence, so the two conflict only where the
 * bank's allows its readers what the item's forbids. A bank that states no licence, or one whose
 * terms are not known, promises nothing.
 * @param item SPDX expression; undefined for an item without a licence
 * @param bank SPDX expression
 */
export function licenseFit(item: string | undefined, bank: string | undefined): LicenseFit {
  if (item === undefined) return { kind: 'unknown', reason: 'gives no permission to use it' };
  const own = readExpression(item);
  if (own === undefined) return { kind: 'unknown', reason: 'is no SPDX expression' };
  const promised = bank === undefined || bank === item ? undefined : readExpression(bank);
  return fitOf(own, promised);
}

function readExpression(text: string): parse.Info | undefined {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

/** Of licences joined by OR the reader chooses; those joined by AND all hold. */
function fitOf(item: parse.Info, bank: parse.Info | undefined): LicenseFit {
  if ('license' in item) return fitOne(item, bank);
  const found = [fitOf(item.left, bank), fitOf(item.right, bank)];
  const isGood = ({ kind }: LicenseFit): boolean => kind === 'fits';
  if (item.conjunction === 'or' ? found.some(isGood) : found.every(isGood)) return fits;
  return found.find((fit) => !isGood(fit)) ?? fits;
}

/** What the bank offers is kept only if each of its alternatives is. */
function fitOne(item: parse.LicenseInfo, bank: parse.Info | undefined): LicenseFit {
  if (bank !== undefined && !('license' in bank)) {
    const found = [fitOne(item, bank.left), fitOne(item, bank.right)];
    if (bank.conjunction === 'and' && found.some(({ kind }) => kind === 'fits')) return fits;
    return found.find(({ kind }) => kind !== 'fits') ?? fits;
  }
  const terms = licenseTerms(item.license);
  if (terms === undefined) return { kind: 'unknown', reason: 'has terms that are not known here' };
  const promised = bank === undefined ? undefined : licenseTerms(bank.license);
  if (bank === undefined || promised === undefined) return fits;
  const conflict = (reason: string): LicenseFit => ({ kind: 'conflict', reason });
  if (terms.nonCommercial && !promised.nonCommercial) {
    return conflict(`forbids commercial use, which ${bank.license} allows`);
  }
  if (promised.noDerivatives) return fits;
  if (terms.noDerivatives) {
    return conflict(`forbids changed versions, which ${bank.license} allows`);
  }
  if (terms.shareAlike && !staysAlike(item, bank)) {
    return conflict(`lets changed versions stand only under itself, not under ${bank.license}`);
  }
  if (terms.attribution && !promised.attribution) {
    return conflict(`asks for the authors' names, which ${bank.license} does not`);
  }
  return fits;
}

/** Changed versions may take a later version of the same licence; BY-SA 4.0 also the GPL 3. */
function staysAlike(item: parse.LicenseInfo, bank: parse.LicenseInfo): boolean {
  if (item.license === 'CC-BY-SA-4.0' && /^GPL-3\.0/u.test(bank.license)) return true;
  const [from, to] = [item, bank].map(({ license }) =>
    /^(?<family>.*?)-(?<version>\d+(?:\.\d+)?)/u.exec(license),
  );
  if (from?.groups?.family !== to?.groups?.family) return false;
  if (!from?.groups?.family?.startsWith('CC-')) return item.license === bank.license;
  // Version 1.0 names no later one.
  const [old, later] = [Number(from.groups.version), Number(to?.groups?.version)];
  return old === later || (old > 1 && later > old);
}

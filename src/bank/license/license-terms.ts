/** What well-known licences ask of whoever passes a work on. */

/** The conditions of a licence. */
export interface LicenseTerms {
  /** Authors have to be named. */
  readonly attribution: boolean;
  /** Changed versions have to stay under it. */
  readonly shareAlike: boolean;
  /** It forbids commercial use. */
  readonly nonCommercial: boolean;
  /** Changed versions may not be passed on. */
  readonly noDerivatives: boolean;
}

const free: LicenseTerms = {
  attribution: false,
  shareAlike: false,
  nonCommercial: false,
  noDerivatives: false,
};

const publicDomain = ['CC0-1.0', 'CC-PDDC', 'CC-PDM-1.0', 'PDDL-1.0', 'Unlicense', 'MIT-0', '0BSD'];
const permissive =
  /^(?:MIT|ISC|Apache-[\d.]+|BSD-[23]-Clause|ODC-By-1\.0|CC-BY-\d\.\d(?:-[A-Z]+)?)$/u;
const copyleft = /^(?:[AL]?GPL-[\d.]+(?:-only|-or-later)?|GFDL-[\w.-]+|LAL-[\d.]+|ODbL-1\.0)$/u;
const creativeCommons = /^CC-BY(?<parts>(?:-(?:NC|SA|ND))+)-\d\.\d(?:-[A-Z]+)*$/u;

/**
 * The conditions of a licence by its SPDX identifier; undefined for one that is not among those
 * that banks of questions usually have.
 * @see https://spdx.org/licenses/
 */
export function licenseTerms(id: string): LicenseTerms | undefined {
  if (publicDomain.includes(id)) return free;
  if (permissive.test(id)) return { ...free, attribution: true };
  if (copyleft.test(id)) return { ...free, attribution: true, shareAlike: true };
  const parts = creativeCommons.exec(id)?.groups?.parts?.split('-');
  if (parts === undefined) return undefined;
  return {
    attribution: true,
    shareAlike: parts.includes('SA'),
    nonCommercial: parts.includes('NC'),
    noDerivatives: parts.includes('ND'),
  };
}

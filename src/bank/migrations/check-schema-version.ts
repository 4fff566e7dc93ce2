/** Checks whether a bank is of the version that the program reads. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../../model/index.ts';
import type { Locate } from '../read-yaml-file.ts';

/** At most one finding, at `schemaVersion`. */
export function checkSchemaVersion(version: number, current: number, place: Locate): Diagnostic[] {
  if (version === current) return [];
  const at = { place: place(['schemaVersion']) };
  if (version > current) {
    return [
      diagnostic('bank-too-new', {
        message: `The bank is of version ${version} of the format, and this program reads version ${current}.`,
        hint: 'Update the program.',
        ...at,
      }),
    ];
  }
  return [
    diagnostic('bank-too-old', {
      message: `The bank is of version ${version} of the format, and this program reads version ${current}.`,
      hint: `Run \`stemma migrate --to ${current}\`; \`--dry-run\` shows what it will change.`,
      ...at,
    }),
  ];
}

/** Every diagnostic code, in one table. */
import { assessmentCodes } from './assessment.ts';
import { bankCodes } from './bank.ts';
import { bodyCodes } from './body.ts';
import { contentCodes } from './content.ts';
import { exportCodes } from './export.ts';
import { frontMatterCodes } from './front-matter.ts';
import { importCodes } from './import.ts';
import { importFormatCodes } from './import-formats.ts';
import { layerCodes } from './layers.ts';
import { leakCodes } from './leak.ts';
import { lifecycleCodes } from './lifecycle.ts';
import { lockCodes } from './lock.ts';
import { migrationCodes } from './migration.ts';
import { ownerCodes } from './owners.ts';
import { targetCodes } from './targets.ts';

export const catalog = {
  ...frontMatterCodes,
  ...bodyCodes,
  ...contentCodes,
  ...bankCodes,
  ...assessmentCodes,
  ...ownerCodes,
  ...layerCodes,
  ...lifecycleCodes,
  ...lockCodes,
  ...migrationCodes,
  ...importCodes,
  ...importFormatCodes,
  ...targetCodes,
  ...exportCodes,
  ...leakCodes,
};

/** A code of the catalog, kebab-case. */
export type DiagnosticCode = keyof typeof catalog;

/** Every command, in the order of the help. */
import type { CliCommand } from '../cli-command.ts';
import { backupCommand } from './backup.ts';
import { banksCommand } from './banks.ts';
import { blameCommand } from './blame.ts';
import { changesCommand } from './changes.ts';
import { checkCommand } from './check.ts';
import { codeOwnersCommand } from './codeowners.ts';
import { diffCommand } from './diff.ts';
import { exportCommand } from './export.ts';
import { exposureCommand } from './exposure.ts';
import { formatCommand } from './format.ts';
import { importCommand } from './import.ts';
import { leakCheckCommand } from './leak-check.ts';
import { listCommand } from './list.ts';
import { lockCommand } from './lock.ts';
import { logCommand } from './log.ts';
import { migrateCommand } from './migrate.ts';
import { newItemCommand } from './new.ts';
import { outdatedCommand } from './outdated.ts';
import { queryCommand } from './query.ts';
import { releaseCommand } from './release.ts';
import { restoreCommand } from './restore.ts';
import { reviewCommand } from './review.ts';
import { schemaCommand } from './schema.ts';
import { showCommand } from './show.ts';
import { targetsCommand } from './targets.ts';
import { updateCommand } from './update.ts';

export const commands: readonly CliCommand[] = [
  checkCommand,
  formatCommand,
  newItemCommand,
  listCommand,
  queryCommand,
  exportCommand,
  targetsCommand,
  lockCommand,
  outdatedCommand,
  updateCommand,
  exposureCommand,
  diffCommand,
  reviewCommand,
  logCommand,
  showCommand,
  blameCommand,
  restoreCommand,
  changesCommand,
  leakCheckCommand,
  importCommand,
  banksCommand,
  codeOwnersCommand,
  migrateCommand,
  backupCommand,
  releaseCommand,
  schemaCommand,
];

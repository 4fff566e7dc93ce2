/** Tests that run jobs, on machines that have what GitHub's have. */
import { spawnSync } from 'node:child_process';
import { test } from 'vitest';

const tools = ['bash', 'git', 'iconv', 'jq', 'sha256sum', 'unzip'];

const isMissing = (tool: string): boolean =>
  spawnSync(tool, ['--help'], { stdio: 'ignore' }).error !== undefined;

/** A test of a job; skipped where a program is not installed that its scripts call. */
export const jobTest = test.skipIf(tools.some(isMissing));

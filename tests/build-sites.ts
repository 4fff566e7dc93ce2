/** Builds, once for all system tests, the site of the sample bank and that of the fixture bank. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { plainEnvironment } from './plain-environment.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Directory of the site of `questions/`, with its packages. */
    site: string;
    /** Directory of the packages of `questions/`. */
    packages: string;
    /** Directory of the site of `tests/fixtures/site-bank`. */
    fixtureSite: string;
    /** Directory of the packages of `tests/fixtures/site-bank`. */
    fixturePackages: string;
    /** Directory of the same site, to stand below `/some/path/`. */
    basedSite: string;
  }
}

/** Gives the tests the directories; removes them in the end. */
export default function buildSites({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-sites-'));
  const build = (bank: string, name: string, ...more: string[]): void => {
    const packages = join(folder, `${name}-packages`);
    const args = ['--dist', join(folder, name), '--packages', packages, ...more];
    execFileSync(process.execPath, ['scripts/build.ts', '--bank', bank, ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: plainEnvironment(),
    });
  };
  build('questions', 'site');
  build('tests/fixtures/site-bank', 'fixture');
  build('tests/fixtures/site-bank', 'based', '--base', 'some/path');
  provide('site', join(folder, 'site'));
  provide('packages', join(folder, 'site-packages'));
  provide('fixtureSite', join(folder, 'fixture'));
  provide('fixturePackages', join(folder, 'fixture-packages'));
  provide('basedSite', join(folder, 'based'));
  return () => rmSync(folder, { recursive: true, force: true });
}

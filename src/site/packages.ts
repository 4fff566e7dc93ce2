/** Packages that stand on the site: those whose every item is released for practice. */
import type { PackageScope } from '../bank/package-scopes.ts';
import type { Link } from './site.ts';

/** A package to put on the site. */
export interface SitePackage {
  readonly scope: PackageScope;
  /** What it is of and for, `Hydrostatics for Canvas Classic Quizzes`. */
  readonly title: string;
  /** Name of the file on the site. */
  readonly name: string;
  /** Where the file is now. */
  readonly file: string;
}

/** Folder of the packages below the site's base. */
export const packagesFolder = 'downloads/';

/** Links to the packages of a scope. */
export function packageLinks(
  packages: readonly SitePackage[],
  base: string,
): (scope: PackageScope) => readonly Link[] {
  const links = Map.groupBy(packages, ({ scope }) => keyOf(scope));
  return (scope) =>
    (links.get(keyOf(scope)) ?? []).map(({ title, name }) => ({
      label: title,
      url: base + packagesFolder + name,
    }));
}

function keyOf(scope: PackageScope): string {
  return scope.kind === 'bank' ? 'bank' : `${scope.kind} ${scope.id}`;
}

/** Rule 4. */
import type { ParsedPackage } from '../parsed-package.ts';
import type { Breach, Rule } from '../rule.ts';

/** Nothing twice. */
export const oneCopy: Rule = {
  number: 4,
  title: 'One manifest, one copy of each quiz',
  why: 'A second manifest stops New Quizzes; Classic makes a quiz of every QTI file it finds.',
  check: (found) => [...manifests(found), ...copies(found), ...undeclared(found)],
};

function manifests({ paths }: ParsedPackage): readonly Breach[] {
  return paths
    .filter((path) => path !== 'imsmanifest.xml' && path.endsWith('imsmanifest.xml'))
    .map((path) => ({
      path,
      message: 'The package has a second file that ends in imsmanifest.xml.',
    }));
}

function copies({ quizzes, banks }: ParsedPackage): readonly Breach[] {
  const containers = [...quizzes, ...banks];
  return containers.flatMap(({ ident, path }, index) => {
    const first = containers.findIndex((other) => other.ident === ident);
    return first === index
      ? []
      : [{ path, message: `${ident} is also in ${containers[first]?.path ?? ''}.` }];
  });
}

function undeclared({ documents, resources }: ParsedPackage): readonly Breach[] {
  const declared = new Set(resources.flatMap(({ paths }) => paths));
  return documents
    .filter(({ path, root }) => root.name === 'questestinterop' && !declared.has(path))
    .map(({ path }) => ({ path, message: 'The manifest does not list this QTI file.' }));
}

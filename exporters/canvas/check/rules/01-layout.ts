/** Rule 1. */
import type { ParsedPackage } from '../parsed-package.ts';
import type { Breach, Rule } from '../rule.ts';

const quizType = 'imsqti_xmlv1p2';
const namespaces: Readonly<Record<string, string>> = {
  questestinterop: 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2',
  quiz: 'http://canvas.instructure.com/xsd/cccv1p0',
};

/** What the importers find at all. */
export const layout: Rule = {
  number: 1,
  title: 'QTI 1.2 with its namespaces, at the root of the archive',
  why: 'New Quizzes looks elements up by namespace and quizzes by type; files in a folder are lost.',
  check: (found) => [
    ...found.faults.map(({ path, line, message }) => ({
      path,
      line,
      message: `The file is not well-formed XML: ${message}.`,
    })),
    ...manifestBreaches(found),
    ...namespaceBreaches(found),
    ...typeBreaches(found),
  ],
};

function manifestBreaches({ manifest, quizzes, banks }: ParsedPackage): readonly Breach[] {
  const breaches: Breach[] = [];
  if (!manifest) {
    breaches.push({ path: 'imsmanifest.xml', message: 'There is no manifest at the root.' });
  }
  if (manifest && manifest.attributes.xmlns === undefined) {
    breaches.push({ path: 'imsmanifest.xml', line: 1, message: 'The manifest has no namespace.' });
  }
  if (quizzes.length + banks.length === 0) {
    breaches.push({
      path: 'imsmanifest.xml',
      message: 'The package has neither a quiz nor a question bank.',
    });
  }
  return breaches;
}

function namespaceBreaches({ documents }: ParsedPackage): readonly Breach[] {
  return documents.flatMap(({ path, root }) => {
    const expected = namespaces[root.name];
    return expected === undefined || root.attributes.xmlns === expected
      ? []
      : [{ path, line: root.line ?? 1, message: `<${root.name}> has no xmlns="${expected}".` }];
  });
}

function typeBreaches({ quizzes, resources }: ParsedPackage): readonly Breach[] {
  return quizzes.flatMap(({ path }): Breach[] => {
    const resource = resources.find(({ paths }) => paths.includes(path));
    if (!resource) return [{ path, message: 'The manifest does not list the quiz.' }];
    return resource.type === quizType
      ? []
      : [
          {
            path: 'imsmanifest.xml',
            line: resource.line,
            message: `The quiz ${path} is of type ${resource.type}, not ${quizType}.`,
          },
        ];
  });
}

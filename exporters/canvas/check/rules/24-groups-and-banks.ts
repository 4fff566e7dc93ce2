/** Rule 24. */
import { descendants, elementAt, textOf } from '../../../../src/formats/xml-query.ts';
import type { ParsedContainer, ParsedPackage } from '../parsed-package.ts';
import type { Breach, Rule } from '../rule.ts';

/** Groups that draw, and banks. */
export const groupsAndBanks: Rule = {
  number: 24,
  title: 'Groups state points_per_item; banks have a title and are named by their identifier',
  why: 'Without points New Quizzes gives none; a bank that is not found leaves an empty group.',
  check: (found) => [
    ...found.groups.flatMap((group) => groupBreaches(group, found)),
    ...found.banks.flatMap((bank) => bankBreaches(bank, found)),
  ],
};

function groupBreaches(group: ParsedContainer, { banks }: ParsedPackage): readonly Breach[] {
  const selection = elementAt(group.element, 'selection_ordering', 'selection');
  const entry = (...path: readonly string[]): string | undefined => {
    const found = selection && elementAt(selection, ...path);
    return found && textOf(found).trim();
  };
  const problems: string[] = [];
  const points = entry('selection_extension', 'points_per_item');
  if (points === undefined || !/^\d+(?:\.\d+)?$/.test(points)) {
    problems.push(`points_per_item is ${points ?? 'missing'}.`);
  }
  const pick = entry('selection_number');
  if (pick === undefined || !/^[1-9]\d*$/.test(pick)) {
    problems.push(`selection_number is ${pick ?? 'missing'}.`);
  }
  const source = entry('sourcebank_ref');
  const candidates = descendants(group.element, 'item').length;
  if (source !== undefined && !banks.some(({ ident }) => ident === source)) {
    problems.push(`There is no bank ${source} in the package.`);
  }
  if (source === undefined && Number(pick) > candidates) {
    problems.push(`${pick ?? ''} questions are drawn from ${candidates}.`);
  }
  return problems.map((message) => breach(group, message));
}

function bankBreaches(bank: ParsedContainer, { resources }: ParsedPackage): readonly Breach[] {
  const resource = resources.find(({ paths }) => paths.includes(bank.path));
  return [
    ...(bank.title === '' ? [breach(bank, 'The bank has no bank_title.')] : []),
    ...(resource?.type.endsWith('learning-application-resource')
      ? []
      : [
          {
            path: 'imsmanifest.xml',
            message: `The bank ${bank.ident} is of type ${resource?.type ?? 'none'}, not a learning-application-resource.`,
          },
        ]),
  ];
}

function breach({ path, ident, element }: ParsedContainer, message: string): Breach {
  return { path, line: element.line ?? 1, item: ident, message };
}

/** The sections of a report that are about the bank as a whole. */
import type { PhrasingContent } from 'mdast';
import { lossName } from '../../bank/accepted-losses.ts';
import type { BankCounts, CountChange, Presence } from '../../bank/diff/bank-diff.ts';
import {
  describeAssessmentChange,
  describeSettingChange,
} from '../../bank/diff/describe-assessment-change.ts';
import type { Diagnostic, Severity } from '../../model/index.ts';
import type { PackageChange } from './export-effects.ts';
import type { Duplicate, DuplicateKind } from './find-duplicates.ts';
import type { ReportSection, Unit } from './fit-units.ts';
import { folded } from './folded.ts';
import { inertCode, inertMessage, inertText } from './inert-text.ts';
import { printPhrase, printRow, printTableHead } from './print-comment.ts';
import type { BankReview } from './review-banks.ts';
import { counted, type ReportContext } from './review-words.ts';

const signs: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', info: 'ℹ️' };

/** Problems that the change brings, at their lines. */
export function problemSection(
  { findings, steps }: BankReview,
  { root }: ReportContext,
): ReportSection {
  const severities: readonly Severity[] = ['error', 'warning', 'info'];
  const fresh = [...findings.fresh, ...steps].toSorted(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
  );
  return {
    heading: '### Problems\n',
    gap: '\n',
    units: fresh.map((finding) => ({
      rank: finding.severity === 'error' ? 1 : 2,
      what: 'problems',
      text: `- ${printPhrase(findingPhrase(finding, root))}`,
    })),
  };
}

function findingPhrase(
  { severity, code, message, hint, place, item }: Diagnostic,
  root: string,
): PhrasingContent[] {
  const where = place && [root + place.file, place.line, place.column].filter(Boolean).join(':');
  const subject = where ?? item;
  return [
    ...inertText(`${signs[severity]} `),
    ...(subject === undefined ? [] : [inertCode(subject), ...inertText(' ')]),
    ...inertMessage(message),
    ...(hint === undefined ? [] : [...inertText(' '), emphasis(hint)]),
    ...inertText(' '),
    inertCode(code),
  ];
}

function emphasis(text: string): PhrasingContent {
  return { type: 'emphasis', children: [...inertMessage(text)] };
}

const duplicateWords: Readonly<Record<DuplicateKind, string>> = {
  same: ' asks the same as ',
  'other-key': ' asks the same as, **with another key than**, ',
  similar: ' says nearly the same as ',
  renamed: ' is new and asks the same as the removed ',
};

/** Items that ask what others ask. */
export function duplicateSection(duplicates: readonly Duplicate[]): ReportSection {
  return {
    heading: '### Duplicates\n',
    gap: '\n',
    units: duplicates.map(({ id, other, kind, likeness }) => ({
      rank: kind === 'similar' ? 4 : 2,
      what: 'duplicates',
      text: `- ${printPhrase([inertCode(id)])}${duplicateWords[kind]}${printPhrase([inertCode(other)])}${
        kind === 'similar'
          ? ` (of all pairs of neighbouring words in the two, ${Math.round(100 * likeness)} % are in both)`
          : kind === 'renamed'
            ? '. If it is the same item, keep its id: history and exams go by it.'
            : ''
      }`,
    })),
  };
}

const states: Readonly<Record<Presence, string>> = {
  both: 'changed',
  before: 'removed',
  after: 'new',
};

/** Assessments, `bank.yml`, guides. */
export function frameSections(
  { diff }: BankReview,
  { root }: ReportContext,
): readonly ReportSection[] {
  const lines = (what: string, rank: number, texts: readonly PhrasingContent[][]): Unit[] =>
    texts.map((text) => ({ rank, what, text: `- ${printPhrase(text)}` }));
  const banks = diff.settings.filter(({ setting }) => setting === 'banks');
  return [
    {
      heading: '### Other banks whose items are used\n',
      gap: '\n',
      units: lines(
        'changes of other banks',
        2,
        banks.map((one) => [...inertText(describeSettingChange(one))]),
      ),
    },
    {
      heading: '### Assessments\n',
      gap: '\n',
      units: lines(
        'assessments',
        4,
        diff.assessments.map(({ title, id, presence, changes }) => [
          ...inertText(`${title} `),
          inertCode(id),
          ...inertText(` ${states[presence]}${changes.length === 0 ? '' : ': '}`),
          ...inertText(changes.map(describeAssessmentChange).join('; ')),
        ]),
      ),
    },
    {
      heading: '### Settings of the bank\n',
      gap: '\n',
      units: lines(
        'settings',
        4,
        diff.settings
          .filter(({ setting }) => setting !== 'banks')
          .map((one) => [...inertText(describeSettingChange(one))]),
      ),
    },
    {
      heading: '### Study guides\n\nGuides are code that the build runs: read them as code.\n',
      gap: '\n',
      units: lines(
        'guides',
        2,
        diff.guides.map(({ path, presence }) => [
          inertCode(root + path),
          ...inertText(` ${states[presence]}`),
        ]),
      ),
    },
  ];
}

/** What there is more or less of. */
export function countSection(counts: BankCounts): ReportSection {
  const rows: readonly (readonly [what: string, change: CountChange])[] = [
    ['all', counts.items],
    ['all', counts.stimuli],
    ['all', counts.assessments],
    ...counts.types.map((change) => ['type', change] as const),
    ...counts.statuses.map((change) => ['status', change] as const),
    ...counts.topics.map((change) => ['topic', change] as const),
  ];
  return {
    heading: `### Counts\n\n${printTableHead(['', '', 'Before', 'Now', ''])}`,
    gap: '\n',
    units: rows
      .filter(([, { before, after }]) => before !== after)
      .map(([what, { name, before, after }]) => ({
        rank: what === 'all' ? 4 : 6,
        what: 'counts',
        text: printRow(
          [what, name, String(before), String(after), signed(after - before)].map((cell) =>
            inertText(cell),
          ),
        ),
      })),
  };
}

function signed(difference: number): string {
  return difference > 0 ? `+${difference}` : `−${-difference}`;
}

function packageLine(what: string, { selection, targets, isEvery }: PackageChange): string {
  const told = isEvery ? 'for every target' : `for ${targets.join(', ')}`;
  return `- ${printPhrase([inertCode(selection), ...inertText(` ${told}: ${what}`)])}`;
}

/** What targets lose anew, and which packages differ. */
export function exportSections({ exports }: BankReview): readonly ReportSection[] {
  const { losses, usual, changed, added, removed, packages, unexamined } = exports;
  const groups = Map.groupBy(losses, (loss) =>
    [loss.target ?? '', lossName(loss), loss.message].join('\n'),
  );
  const remarks = [
    ...(usual === 0
      ? []
      : [
          `Not listed: ${counted(usual, 'loss in exports', 'losses in exports')} that \`bank.yml\` accepts, or that every new item has.`,
        ]),
    ...(unexamined.length === 0
      ? []
      : [`${counted(unexamined.length, 'item')} were not exported: there are too many.`]),
  ];
  const lossUnits: Unit[] = [...groups.values()].map((group) => {
    const [first] = group;
    const ids = [...new Set(group.flatMap(({ item }) => item ?? []))];
    const more = ids.length > 5 ? ` and ${ids.length - 5} more` : '';
    return {
      rank: 4,
      what: 'losses',
      text: printRow([
        inertText(first?.target ?? ''),
        inertText(first === undefined ? '' : lossName(first)),
        inertMessage((first?.message ?? '').replace(` (${first?.target})`, '')),
        inertText(`${ids.slice(0, 5).join(', ')}${more}`),
      ]),
    };
  });
  const packageLines = [
    ...changed.map((one) => packageLine('changed', one)),
    ...added.map((one) => packageLine('new', one)),
    ...removed.map((one) => packageLine('no longer made', one)),
  ];
  const touched = [...changed, ...added].reduce((sum, one) => sum + one.targets.length, 0);
  return [
    {
      heading: `### What targets lose anew\n\n${printTableHead(['Target', 'What', 'Why', 'Items'])}`,
      gap: '\n',
      units: lossUnits,
    },
    {
      heading: '',
      gap: '\n\n',
      units: remarks.map((text) => ({ rank: 7, what: 'remarks', text })),
    },
    {
      heading: '### Packages',
      gap: '\n\n',
      units:
        packageLines.length === 0
          ? []
          : [
              {
                rank: 8,
                what: 'names of packages',
                text: folded(`${touched} of ${packages} packages differ`, packageLines.join('\n')),
              },
            ],
    },
  ];
}

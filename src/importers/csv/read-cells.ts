/** The cells of an item's data as metadata. */
import { flag, list, number, object, oneOf, text } from '../../formats/stemma-json/shape.ts';
import type { TableRecord } from '../../formats/table/table-record.ts';
import type { AuthoredMetadata, Reference, Review } from '../../model/index.ts';
import { withoutDefaults } from '../item/without-defaults.ts';
import type { ReportCell } from './report-cell.ts';

const words = list(text(/\S/));

/** What cells may hold; the rest of an item's metadata is free text. */
const metadataShape = object(
  {},
  {
    topics: words,
    difficulty: oneOf('easy', 'medium', 'hard'),
    points: number({ above: 0 }),
    tags: words,
    outcomes: words,
    bloom: oneOf('remember', 'understand', 'apply', 'analyze', 'evaluate', 'create'),
    status: oneOf('draft', 'review', 'published', 'retired'),
    release: oneOf('practice', 'preview', 'secure'),
    stimulus: text(/^[a-z][a-z0-9-]*$/),
    shuffle: flag,
    fixed: words,
    scoring: oneOf('all-or-nothing', 'partial', 'right-minus-wrong'),
    language: text(),
    license: text(),
    authors: words,
    minutes: number({ above: 0 }),
  },
);

/** Everything that is stated; a cell that is not understood is reported and left out. */
export function readCells({ fields }: TableRecord, report: ReportCell): AuthoredMetadata {
  const cell = (name: keyof TableRecord['fields']) => fields[name]?.trim() ?? '';
  const stated = new Map<string, unknown>();
  const put = (name: keyof TableRecord['fields'], read: (value: string) => unknown) => {
    if (cell(name) !== '') stated.set(name, read(cell(name)));
  };
  for (const name of ['topics', 'tags', 'outcomes', 'fixed', 'authors'] as const) put(name, lines);
  for (const name of ['points', 'minutes'] as const) put(name, Number);
  put('shuffle', truth);
  for (const name of [
    'difficulty',
    'bloom',
    'status',
    'release',
    'stimulus',
    'scoring',
    'language',
    'license',
  ] as const) {
    put(name, (value) => value);
  }
  for (;;) {
    const wrong = new Set<string>();
    const value: unknown = Object.fromEntries(stated);
    const isRight = metadataShape.test(value, undefined, (at) => {
      let top = at;
      while (top?.parent) top = top.parent;
      wrong.add(String(top?.key));
    });
    if (isRight) {
      return {
        ...withoutDefaults(value),
        ...reviewsOf(cell('reviewed'), report),
        ...referencesOf(cell('references')),
      };
    }
    for (const name of wrong) {
      stated.delete(name);
      report('import-value-invalid', `The ${name} of the item was left out.`, name);
    }
  }
}

/** An entry a line. */
export function lines(cell: string): readonly string[] {
  return cell
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** `true`, also as spreadsheets write it; undefined where it is neither. */
export function truth(cell: string): boolean | undefined {
  const word = cell.trim().toLowerCase();
  if (['true', 'yes', 'x', '1', 'wahr'].includes(word)) return true;
  return ['false', 'no', '0', 'falsch', ''].includes(word) ? false : undefined;
}

/** A day and a name a line. */
function reviewsOf(cell: string, report: ReportCell): Pick<AuthoredMetadata, 'reviewed'> {
  const reviewed = lines(cell).flatMap((line): Review[] => {
    const [, on, by] = /^(\d{4}-\d{2}-\d{2})\s+(\S.*)$/.exec(line) ?? [];
    if (on !== undefined && by !== undefined) return [{ by, on }];
    report('import-value-invalid', `The review “${line.slice(0, 80)}” was left out.`, 'reviewed');
    return [];
  });
  return reviewed.length > 0 ? { reviewed } : {};
}

function referencesOf(cell: string): Pick<AuthoredMetadata, 'references'> {
  const references = lines(cell).map((line): Reference => {
    const [, title = line, url] = /^(.*?)\s*<(\S+)>$/.exec(line) ?? [];
    return { title, ...(url !== undefined && { url }) };
  });
  return references.length > 0 ? { references } : {};
}

/** Compares the assessments of two states of a bank. */
import type { Assessment, DrawnSection } from '../../model/index.ts';
import type { AssessmentChange, AssessmentChangeKind, AssessmentDiff } from './bank-diff.ts';
import { pairByName } from './presence.ts';

/** Settings whose values are told to nobody who does not look into the file. */
const secrets: ReadonlySet<string> = new Set(['accessCode', 'ipFilter']);

/** Every assessment that differs, sorted by id. */
export function diffAssessments(
  before: readonly Assessment[],
  after: readonly Assessment[],
): readonly AssessmentDiff[] {
  return pairByName(byId(before), byId(after)).flatMap(({ presence, before: old, after: now }) => {
    const assessment = now ?? old;
    if (assessment === undefined) return [];
    const changes = old === undefined || now === undefined ? [] : diffAssessment(old, now);
    if (presence === 'both' && changes.length === 0) return [];
    const { id, title, path } = assessment;
    return [{ id, title, path, presence, changes }];
  });
}

function byId(assessments: readonly Assessment[]): ReadonlyMap<string, Assessment> {
  return new Map(assessments.map((assessment) => [assessment.id, assessment]));
}

function diffAssessment(old: Assessment, now: Assessment): readonly AssessmentChange[] {
  return [
    ...change('title', old.title, now.title),
    ...change('description', old.description, now.description),
    ...change('release', old.release, now.release),
    ...change('moved', old.path, now.path),
    ...diffSettings(old.settings, now.settings),
    ...change('sections', sectionTitles(old), sectionTitles(now)),
    ...diffItems(old, now),
    ...diffDraws(old, now),
  ];
}

function change(
  kind: AssessmentChangeKind,
  before: string | undefined,
  after: string | undefined,
  part?: string,
): readonly AssessmentChange[] {
  if (before === after) return [];
  return [
    {
      kind,
      ...(part === undefined ? {} : { part }),
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    },
  ];
}

function diffSettings(
  old: Assessment['settings'],
  now: Assessment['settings'],
): readonly AssessmentChange[] {
  const texts = (settings: object): ReadonlyMap<string, string> =>
    new Map(Object.entries(settings).map(([name, value]) => [name, String(value)]));
  return pairByName(texts(old), texts(now)).flatMap(({ name, before, after }) => {
    const changes = change('setting', before, after, name);
    return secrets.has(name) ? changes.map(({ kind }) => ({ kind, part: name })) : changes;
  });
}

function sectionTitles({ sections }: Assessment): string {
  return sections.map(({ title }, index) => title ?? `section ${index + 1}`).join(', ');
}

/** Items that everybody gets, with their points here and their place. */
function diffItems(old: Assessment, now: Assessment): readonly AssessmentChange[] {
  const [before, after] = [fixedPoints(old), fixedPoints(now)];
  const pairs = pairByName(before, after);
  const kept = (points: ReadonlyMap<string, string>): string =>
    [...points.keys()].filter((id) => before.has(id) && after.has(id)).join(', ');
  return [
    ...pairs.flatMap(({ name, presence, before: was, after: is }): readonly AssessmentChange[] => {
      if (presence === 'after') return [{ kind: 'item-added', part: name }];
      if (presence === 'before') return [{ kind: 'item-removed', part: name }];
      return change('item-points', was || 'its own', is || 'its own', name);
    }),
    ...change('item-order', kept(before), kept(after)),
  ];
}

/** Points by id in the order of the items; empty where the item's own count. */
function fixedPoints({ sections }: Assessment): ReadonlyMap<string, string> {
  return new Map(
    sections.flatMap((section) =>
      section.kind === 'fixed'
        ? section.items.map(({ id, points }) => [id, points === undefined ? '' : String(points)])
        : [],
    ),
  );
}

/** Drawn sections are compared by their titles, and those without one by their position. */
function diffDraws(old: Assessment, now: Assessment): readonly AssessmentChange[] {
  return pairByName(draws(old), draws(now)).flatMap(({ name, before, after }) => {
    return [
      ...change('draw', drawText(before), drawText(after), name),
      ...(before === undefined || after === undefined ? [] : diffPools(before, after)),
    ];
  });
}

function diffPools(before: DrawnSection, after: DrawnSection): readonly AssessmentChange[] {
  const [old, now] = [before.from.ids ?? [], after.from.ids ?? []].map((ids) => new Set(ids));
  return [
    ...[...(now ?? [])]
      .filter((id) => !old?.has(id))
      .map((part): AssessmentChange => ({ kind: 'pool-added', part })),
    ...[...(old ?? [])]
      .filter((id) => !now?.has(id))
      .map((part): AssessmentChange => ({ kind: 'pool-removed', part })),
  ];
}

function draws({ sections }: Assessment): ReadonlyMap<string, DrawnSection> {
  return new Map(
    sections.flatMap((section, index) =>
      section.kind === 'drawn' ? [[section.title ?? `section ${index + 1}`, section]] : [],
    ),
  );
}

function drawText(section: DrawnSection | undefined): string | undefined {
  if (section === undefined) return undefined;
  const { pick, from, points } = section;
  const source = from.kind === 'query' ? from.query : 'a list';
  return `${pick} of ${source}${points === undefined ? '' : `, ${points} points each`}`;
}

/** Imported assessments find their ids, and the items that they name. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Assessment, Diagnostic, Section } from '../../model/index.ts';
import type { DuplicatePolicy, MergedAssessment } from './merge-types.ts';

/** What placing needs. */
export interface AssessmentPlacing {
  readonly policy: DuplicatePolicy;
  /** The file that is imported. */
  readonly file: string;
  /** Ids in the bank by those that the importer gave to the items of the file. */
  readonly itemIds: ReadonlyMap<string, string>;
  /** All ids of the bank; it grows. */
  readonly ids: Set<string>;
  /** The bank's assessments by id; it grows. */
  readonly assessments: Map<string, Assessment>;
}

/**
 * Decides about one assessment. It is one of the bank when it has the title of that, and the id or
 * the questions.
 */
export function placeAssessment(
  assessment: Assessment,
  placing: AssessmentPlacing,
  diagnostics: Diagnostic[],
): MergedAssessment {
  const { policy, ids, assessments } = placing;
  const named = { ...assessment, sections: namedSections(assessment, placing, diagnostics) };
  const there = [...assessments.values()].find((one) => isSame(one, named));
  if (there && policy !== 'new') {
    const placed = { ...named, id: there.id, path: there.path };
    const isEqual = contentOf(there) === contentOf(named);
    if (policy === 'skip' || isEqual) {
      if (!isEqual) diagnostics.push(differs(there, placing.file));
      return { action: 'skip', assessment: placed, file: placing.file };
    }
    assessments.set(placed.id, placed);
    return { action: 'replace', assessment: placed, file: placing.file };
  }
  const id = freeId(assessment.id, ids);
  const placed = { ...named, id, path: `assessments/${id}.yml` };
  ids.add(id);
  assessments.set(id, placed);
  return { action: 'add', assessment: placed, file: placing.file };
}

/** The sections with the ids of the bank; a question that is named twice stays where it is first. */
function namedSections(
  { title, sections }: Assessment,
  { itemIds, file }: AssessmentPlacing,
  diagnostics: Diagnostic[],
): readonly Section[] {
  const used = new Set<string>();
  let lost = 0;
  const nameOf = (id: string): readonly string[] => {
    const name = itemIds.get(id);
    if (name === undefined || used.has(name)) {
      lost += 1;
      return [];
    }
    used.add(name);
    return [name];
  };
  const named = sections.flatMap((section): readonly Section[] => {
    if (section.kind === 'fixed') {
      const items = section.items.flatMap((item) => nameOf(item.id).map((id) => ({ ...item, id })));
      return items.length > 0 ? [{ ...section, items }] : [];
    }
    if (section.from.kind === 'query') return [section];
    const ids = section.from.ids.flatMap(nameOf);
    const pick = Math.min(section.pick, ids.length);
    return ids.length > 0 ? [{ ...section, pick, from: { kind: 'items', ids } }] : [];
  });
  if (lost > 0) {
    diagnostics.push(
      diagnostic('import-assessment-incomplete', {
        message: `${title}: ${lost} of its questions ${lost === 1 ? 'was' : 'were'} not imported or ${lost === 1 ? 'is' : 'are'} named twice.`,
        hint: 'Compare the assessment with the source.',
        place: { file },
      }),
    );
  }
  return named;
}

function isSame(one: Assessment, other: Assessment): boolean {
  return (
    one.title === other.title &&
    (one.id === other.id || JSON.stringify(one.sections) === JSON.stringify(other.sections))
  );
}

function contentOf({ title, description, settings, sections }: Assessment): string {
  return JSON.stringify([title, description?.trim(), Object.entries(settings).sort(), sections]);
}

function differs({ id, path }: Assessment, file: string): Diagnostic {
  return diagnostic('import-changed-in-source', {
    message: `The assessment is in the bank as ${id} (${path}) and differs from it now; it was skipped.`,
    hint: 'Use `--on-duplicate replace` to take the change, `new` to keep both.',
    place: { file },
  });
}

function freeId(wanted: string, ids: ReadonlySet<string>): string {
  const words = wanted.toLowerCase().match(/[a-z0-9]+/g) ?? ['assessment'];
  const name = words.join('-').slice(0, 80);
  const legal = /^[a-z]/.test(name) ? name : `assessment-${name}`;
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? legal : `${legal}-${count}`;
    if (!ids.has(id)) return id;
  }
}

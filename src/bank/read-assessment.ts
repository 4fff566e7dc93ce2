/** Reads one file of `assessments/`. */
import { parseContent } from '../markdown/parse-content.ts';
import type { Assessment, Diagnostic, Release, Section } from '../model/index.ts';
import { type Locate, readYamlFile } from './read-yaml-file.ts';
import type { SchemaCheck } from './schema-check.ts';
import type { AssessmentYaml, SectionYaml } from './schemas/assessment-yaml.ts';

/** An assessment before its references are looked up. */
export interface AssessmentReading {
  readonly path: string;
  /** Absent when the file gives no assessment; `diagnostics` then says why. */
  readonly assessment?: Assessment;
  readonly diagnostics: readonly Diagnostic[];
  /** The place of a part of the file, such as `['sections', 0, 'items', 2]`. */
  readonly place: Locate;
}

/** Reads the text of an assessment; a faulty setting or section is left out. */
export function readAssessment(
  source: string,
  path: string,
  release: Release,
  check: SchemaCheck<AssessmentYaml>,
): AssessmentReading {
  const { value, diagnostics, place } = readYamlFile(source, path, check);
  if (value === undefined) return { path, diagnostics, place };
  const { settings = {}, sections, description, ...rest } = value;
  const assessment = {
    release,
    ...rest,
    ...(description === undefined ? {} : { description, introduction: parseContent(description) }),
    path,
    settings,
    sections: sections.map(readSection),
  };
  return { path, assessment, diagnostics, place };
}

function readSection(section: SectionYaml): Section {
  const title = section.title === undefined ? {} : { title: section.title };
  if ('items' in section) {
    const items = section.items.map((item) => (typeof item === 'string' ? { id: item } : item));
    return { kind: 'fixed', ...title, items };
  }
  const { pick, from, points } = section;
  return {
    kind: 'drawn',
    ...title,
    pick,
    from: typeof from === 'string' ? { kind: 'query', query: from } : { kind: 'items', ids: from },
    ...(points === undefined ? {} : { points }),
  };
}

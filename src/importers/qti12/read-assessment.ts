/** A quiz becomes an assessment of the items that were imported. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ImportedItem } from '../../formats/importer.ts';
import type { XmlElement } from '../../formats/xml.ts';
import { childElements } from '../../formats/xml-query.ts';
import { printContent } from '../../markdown/print-content.ts';
import type {
  Assessment,
  AssessmentSettings,
  Diagnostic,
  ItemReference,
  Section,
} from '../../model/index.ts';
import { readHtml } from '../html/read-html.ts';
import { suggestId } from '../suggest-id.ts';
import type { Container } from './containers.ts';
import { unguardContent, unguardHtml } from './guards.ts';
import type { ItemEntry } from './item-entry.ts';
import { ownAssessmentId } from './own-package.ts';
import type { QuizPart } from './quiz-parts.ts';
import { readQuizSettings } from './quiz-settings.ts';
import { textAt } from './text-at.ts';

/** An assessment, and what it lost; a quiz of nothing is none. */
export interface AssessmentReading {
  readonly assessment?: Assessment;
  readonly diagnostics: readonly Diagnostic[];
}

/** What reading needs from around the quiz. */
export interface AssessmentPlace {
  readonly file: string;
  /** Whether our own exporter made the package. */
  readonly own: boolean;
  readonly name: (id: string) => string;
}

/** The quiz with its settings, its questions by id. */
export function readAssessment(
  quiz: Container,
  meta: XmlElement | undefined,
  imported: ReadonlyMap<ItemEntry, ImportedItem>,
  containers: readonly Container[],
  { file, name, own }: AssessmentPlace,
): AssessmentReading {
  const diagnostics: Diagnostic[] = [];
  const lose = (message: string): void => {
    diagnostics.push(
      diagnostic('import-assessment-incomplete', {
        message: `${quiz.title === '' ? quiz.ident : quiz.title}: ${message}`,
        hint: 'Compare the assessment with the source.',
        place: { file },
      }),
    );
  };
  const title = (meta && textAt(meta, 'title')) || quiz.title || quiz.ident || 'Quiz';
  const sections = sectionsOf(quiz, imported, containers, lose);
  if (sections.length === 0) {
    lose('it has no question that was imported, so there is no assessment.');
    return { diagnostics };
  }
  const id = name((own ? ownAssessmentId(quiz.ident) : undefined) ?? suggestId(title, quiz.ident));
  const introduction = introductionOf(meta);
  return {
    diagnostics,
    assessment: {
      id,
      title,
      ...(introduction.length > 0 && {
        description: printContent(introduction).trim(),
        introduction,
      }),
      path: `assessments/${id}.yml`,
      release: 'secure',
      settings: meta ? readQuizSettings(meta) : settingsWithout(quiz),
      sections,
    },
  };
}

function introductionOf(meta: XmlElement | undefined) {
  const html = meta ? textAt(meta, 'description') : '';
  return html === '' ? [] : unguardContent(readHtml(unguardHtml(html)).content);
}

/** A quiz without a file of settings says a little in its own metadata. */
function settingsWithout({ fields }: Container): AssessmentSettings {
  const attempts = fields.get('cc_maxattempts') ?? '';
  const minutes = Number(fields.get('qmd_timelimit'));
  return {
    ...(minutes > 0 && { timeLimitMinutes: minutes }),
    ...(/^unlimited$/i.test(attempts) && { attempts: 'unlimited' }),
    ...(Number(attempts) > 1 && { attempts: Number(attempts) }),
  };
}

function sectionsOf(
  quiz: Container,
  imported: ReadonlyMap<ItemEntry, ImportedItem>,
  containers: readonly Container[],
  lose: (message: string) => void,
): readonly Section[] {
  const banks = containers.filter(({ kind }) => kind === 'bank');
  const byIdent = new Map(
    [...imported].map(([{ element }, item]) => [element.attributes.ident ?? '', item]),
  );
  const led = new Set([...imported.values()].map(({ item }) => item.metadata.stimulus));
  const sections: Section[] = [];
  let current: string | undefined;
  let open: ItemReference[] | undefined;
  const add = (reference: ItemReference, section: string | undefined): void => {
    if (!open || current !== section) {
      open = [];
      current = section;
      sections.push({
        kind: 'fixed',
        ...(section !== undefined && { title: section }),
        items: open,
      });
    }
    open.push(reference);
  };
  for (const part of quiz.parts) {
    if (part.kind === 'group') {
      open = undefined;
      const section = drawnSection(part, imported, banks, lose);
      if (section) sections.push(section);
      continue;
    }
    const found = part.kind === 'item' ? imported.get(part.entry) : byIdent.get(part.ident);
    if (!found && part.kind === 'reference')
      lose(`the question ${part.ident} is not in the package.`);
    if (!found && part.kind === 'item') {
      lose(`the question ${part.entry.element.attributes.ident ?? ''} could not be imported.`);
    }
    // A stimulus stands before its questions by itself.
    if (!found || led.has(found.item.id)) continue;
    if (found.item.type === 'stimulus') {
      lose(`the text “${found.item.title}” was imported, but stands in no assessment.`);
      continue;
    }
    const points = part.kind === 'item' ? pointsIn(part.entry) : part.points;
    const isOther = points !== undefined && points !== found.item.metadata.points;
    add({ id: found.item.id, ...(isOther && { points }) }, part.section);
  }
  return sections;
}

function pointsIn({ element }: ItemEntry): number | undefined {
  const field = childElements(element, 'itemmetadata')
    .flatMap((metadata) => childElements(metadata, 'qtimetadata'))
    .flatMap((metadata) => childElements(metadata, 'qtimetadatafield'))
    .find((one) => textAt(one, 'fieldlabel') === 'points_possible');
  const points = Number(field ? textAt(field, 'fieldentry') : Number.NaN);
  return points > 0 ? points : undefined;
}

/** A text asks nothing, so it cannot be drawn. */
function questionId(imported: ImportedItem | undefined): readonly string[] {
  return imported === undefined || imported.item.type === 'stimulus' ? [] : [imported.item.id];
}

function drawnSection(
  { bank, entries, pick, points, title }: Extract<QuizPart, { kind: 'group' }>,
  imported: ReadonlyMap<ItemEntry, ImportedItem>,
  banks: readonly Container[],
  lose: (message: string) => void,
): Section | undefined {
  const source = bank === undefined ? undefined : banks.find(({ ident }) => ident === bank);
  const name = title === '' ? 'a group' : `the group “${title}”`;
  if (bank !== undefined && !source && entries.length === 0) {
    lose(`${name} draws from the bank ${bank}, which is not in the package.`);
    return undefined;
  }
  const candidates = [...(source?.items ?? []), ...entries];
  const ids = [...new Set(candidates.flatMap((entry) => questionId(imported.get(entry))))];
  if (ids.length < candidates.length) lose(`${name} lost questions that could not be imported.`);
  if (ids.length === 0) return undefined;
  if (pick > ids.length) lose(`${name} draws ${pick} questions but has ${ids.length}.`);
  return {
    kind: 'drawn',
    ...(title !== '' && { title }),
    pick: Math.min(pick, ids.length),
    from: { kind: 'items', ids },
    ...(points !== undefined && { points }),
  };
}

/** The parts of an envelope become items, files and assessments. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ImportedItem, ImportHost, ImportResult } from '../../formats/importer.ts';
import { assessmentShape } from '../../formats/stemma-json/assessment-shape.ts';
import { type EnvelopeSettings, settingsShape } from '../../formats/stemma-json/envelope.ts';
import { itemShape } from '../../formats/stemma-json/item-shape.ts';
import type { Shape } from '../../formats/stemma-json/shape.ts';
import { below, pathText, type ValuePath } from '../../formats/stemma-json/value-path.ts';
import type { Assessment, Diagnostic } from '../../model/index.ts';
import { settleItem } from '../item/settle-item.ts';
import { authoredOf } from './authored-of.ts';
import type { ParsedEnvelope } from './parse-envelope.ts';
import { readFiles } from './read-files.ts';

type Opened = ParsedEnvelope & { readonly ok: true };

/** Reads every part; one that is wrong is named and the others are read. */
export function readEnvelope(opened: Opened, host: ImportHost): ImportResult {
  const { parts } = opened;
  const diagnostics: Diagnostic[] = [...opened.diagnostics];
  const sources = [
    ...partsOf(opened, 'stimuli', diagnostics),
    ...partsOf(opened, 'items', diagnostics),
  ];
  const items: ImportedItem[] = [];
  for (const [index, source] of sources.entries()) {
    host.onProgress?.(index, sources.length);
    items.push(...readItem(source, opened, diagnostics));
  }
  const ids = new Set(items.map(({ item }) => item.id));
  const assessments = partsOf(opened, 'assessments', diagnostics).flatMap((source) =>
    readAssessment(source, ids, opened, diagnostics),
  );
  reportSettings(opened, diagnostics);
  return {
    items,
    assets: readFiles(opened, diagnostics),
    assessments,
    diagnostics,
    found: sources.length,
    ...(typeof parts.title === 'string' && parts.title !== '' && { title: parts.title }),
  };
}

interface Part {
  readonly value: unknown;
  readonly at: ValuePath;
}

function partsOf(
  { parts, locate }: Opened,
  name: 'items' | 'stimuli' | 'assessments',
  diagnostics: Diagnostic[],
): readonly Part[] {
  const value = parts[name] ?? [];
  const at = below(undefined, name);
  if (Array.isArray(value)) {
    return value.map((one: unknown, index) => ({ value: one, at: below(at, index) }));
  }
  diagnostics.push(
    diagnostic('import-not-a-question', {
      message: `${name}: is no list, so nothing of it was imported.`,
      hint: 'Compare the file with its schema, schemas/stemma.json.',
      place: locate(at),
    }),
  );
  return [];
}

function readItem(part: Part, opened: Opened, diagnostics: Diagnostic[]): readonly ImportedItem[] {
  const origin = pathText(part.at);
  const checked = check(part, itemShape, opened, diagnostics, 'import-item-unreadable');
  if (checked === undefined) return [];
  const settled = settleItem(authoredOf(checked));
  const place = () => opened.locate(part.at);
  if (!settled.ok) {
    diagnostics.push(
      diagnostic('import-item-unreadable', {
        message: `${origin} (${checked.id}): ${settled.reason}`,
        hint: 'Export the item again, or correct it in the file.',
        place: place(),
      }),
    );
    return [];
  }
  if (settled.changed !== undefined) {
    diagnostics.push(
      diagnostic('import-part-dropped', {
        message: `${origin} (${checked.id}): Its text is not quite the same in a file: ${settled.changed}`,
        hint: 'Compare the item with the source.',
        place: place(),
      }),
    );
  }
  return [{ item: settled.item, origin, sourceId: checked.id }];
}

function readAssessment(
  part: Part,
  ids: ReadonlySet<string>,
  opened: Opened,
  diagnostics: Diagnostic[],
): readonly Assessment[] {
  const code = 'import-assessment-incomplete';
  const assessment = check(part, assessmentShape, opened, diagnostics, code);
  if (assessment === undefined) return [];
  const missing = assessment.sections
    .flatMap((section) => (section.kind === 'fixed' ? section.items.map(({ id }) => id) : []))
    .filter((id) => !ids.has(id));
  if (missing.length > 0) {
    diagnostics.push(
      diagnostic(code, {
        message: `${pathText(part.at)} (${assessment.id}): These items are not in the file: ${missing.join(', ')}.`,
        hint: 'The assessment is imported; the bank has to have the items.',
        place: opened.locate(part.at),
      }),
    );
  }
  return [assessment];
}

/** The value where it has the shape; what is wrong with it is one finding. */
function check<T>(
  { value, at }: Part,
  { test }: Shape<T>,
  { locate }: Opened,
  diagnostics: Diagnostic[],
  code: 'import-item-unreadable' | 'import-assessment-incomplete' | 'import-part-dropped',
): T | undefined {
  const faults: { at: ValuePath | undefined; text: string }[] = [];
  const note = (place: ValuePath | undefined, what: string) =>
    faults.push({ at: place, text: `${pathText(place)} ${what}` });
  if (test(value, at, note)) return value;
  const [first] = faults;
  const more = faults.length > 3 ? `, and ${faults.length - 3} more faults` : '';
  const named = faults.slice(0, 3).map(({ text }) => text);
  diagnostics.push(
    diagnostic(code, {
      message: `${named.join('; ')}${more}. It was not imported.`,
      hint: 'Compare the file with its schema, schemas/stemma.json.',
      place: locate(first?.at ?? at),
    }),
  );
  return undefined;
}

/** What the items take from the bank's settings is in the items; the rest has to be copied. */
function reportSettings(opened: Opened, diagnostics: Diagnostic[]): void {
  const at = below(undefined, 'settings');
  const value = opened.parts.settings;
  if (value === undefined) return;
  const settings = check({ value, at }, settingsShape, opened, diagnostics, 'import-part-dropped');
  const names = settings === undefined ? [] : statedIn(settings);
  if (names.length === 0) return;
  diagnostics.push(
    diagnostic('import-field-not-carried', {
      message: `The settings of the bank are not imported: ${names.join(', ')}.`,
      hint: 'Write into `bank.yml` what is not there yet.',
      place: opened.locate(at),
    }),
  );
}

function statedIn({ description, taxonomy, outcomeFrameworks }: EnvelopeSettings): string[] {
  return [
    ...(description === undefined ? [] : ['description']),
    ...(taxonomy.length > 0 ? ['taxonomy'] : []),
    ...(outcomeFrameworks.length > 0 ? ['outcome frameworks'] : []),
  ];
}

/** Q2LMS's JSON: `{"questions": […], "metadata": {…}}` or the bare list. */
import type { ValueNode } from '@humanwhocodes/momoa';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../../model/index.ts';
import { elements, members, namedValues, placeOf } from '../json/json-values.ts';
import { readJson } from '../json/read-json.ts';
import { type BuiltRecord, buildRecord } from '../record/build-record.ts';

/** The questions of a file and what its metadata says about it. */
export interface QuestionsReading {
  readonly records: readonly BuiltRecord[];
  /** Elements of the list, readable or not. */
  readonly found: number;
  readonly title?: string;
  /** How the file came about, in words. */
  readonly provenance?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the list wherever the file has it. */
export function readQuestionsJson(source: string, file: string): QuestionsReading {
  const { root, text, diagnostics } = readJson(source, file);
  if (root === undefined) return { records: [], found: 0, diagnostics };
  const list = questionList(root);
  if (list === undefined)
    return { records: [], found: 0, diagnostics: [...diagnostics, noList(root, file)] };
  const faults: Diagnostic[] = [];
  const records = elements(list.node).flatMap((node, index) => {
    const origin = `${list.name}[${index}]`;
    if (node.type === 'Object') {
      return [buildRecord(namedValues(node, text, file), origin, placeOf(node, file))];
    }
    faults.push(
      diagnostic('import-not-a-question', {
        message: `${origin}: This is no question but a ${node.type.toLowerCase()}; nothing was imported.`,
        hint: 'Each element of the list is an object with `type`, `question_text` and so on.',
        place: placeOf(node, file),
      }),
    );
    return [];
  });
  const found = elements(list.node).length;
  const about = readMetadata(root, found, file);
  return {
    ...about,
    records,
    found,
    diagnostics: [...diagnostics, ...about.diagnostics, ...faults],
  };
}

function questionList(root: ValueNode): { name: string; node: ValueNode } | undefined {
  if (root.type === 'Array') return { name: '', node: root };
  const node = root.type === 'Object' ? members(root).get('questions') : undefined;
  return node?.type === 'Array' ? { name: 'questions', node } : undefined;
}

function noList(root: ValueNode, file: string): Diagnostic {
  return diagnostic('import-not-a-question', {
    message: 'The file has no list of questions.',
    hint: 'Expected is a list, or an object with a list named `questions`.',
    place: placeOf(root, file),
  });
}

/** What says how the file came about; it goes with every item. */
const provenance = ['generated_by', 'generation_date'];
/** What only counts or repeats the questions, or names the layout of the file. */
const derived = new Set([
  'difficulties',
  'export_source',
  'exported_date',
  'format_version',
  'latex_questions',
  'mathematical_notation',
  'question_types',
  'statistics',
  'subject',
  'subtopics_covered',
  'topics',
  'topics_covered',
  'total_points',
  'total_questions',
]);

/** The file's own data: its subject is the title, its count is compared. */
function readMetadata(
  root: ValueNode,
  found: number,
  file: string,
): Pick<QuestionsReading, 'title' | 'provenance' | 'diagnostics'> {
  const node = root.type === 'Object' ? members(root).get('metadata') : undefined;
  if (node?.type !== 'Object') return { diagnostics: [] };
  const metadata = members(node);
  const title = textOf(metadata.get('subject'));
  const origin = provenance.map((name) => textOf(metadata.get(name))).filter((text) => text !== '');
  return {
    diagnostics: [...wrongCount(metadata, found, file), ...otherData(metadata, file)],
    ...(title === '' ? {} : { title }),
    ...(origin.length === 0 ? {} : { provenance: origin.join(', ') }),
  };
}

function wrongCount(
  metadata: ReadonlyMap<string, ValueNode>,
  found: number,
  file: string,
): readonly Diagnostic[] {
  const total = metadata.get('total_questions');
  if (total?.type !== 'Number' || total.value === found) return [];
  return [
    diagnostic('import-count-mismatch', {
      message: `The file says that it has ${total.value} questions, but it has ${found}.`,
      hint: 'If output was cut off, the missing questions have to be made again.',
      place: placeOf(total, file),
    }),
  ];
}

function otherData(metadata: ReadonlyMap<string, ValueNode>, file: string): readonly Diagnostic[] {
  return [...metadata]
    .filter(([name]) => !derived.has(name) && !provenance.includes(name))
    .map(([name, value]) =>
      diagnostic('import-field-not-carried', {
        message: `The field ${name} of the file's metadata is not imported.`,
        hint: 'If it matters, keep the source file.',
        field: name,
        place: placeOf(value, file),
      }),
    );
}

function textOf(node: ValueNode | undefined): string {
  return node?.type === 'String' ? node.value.replace(/\s+/g, ' ').trim().slice(0, 200) : '';
}

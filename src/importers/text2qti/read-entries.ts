/** The lines of a text2qti file as entries: a marker with the text behind and below it. */

/** What can begin a line, in the order in which it is looked for. */
const patterns = {
  question: String.raw`\d+\.`,
  'right-choice': String.raw`\*[a-zA-Z]\)`,
  'wrong-choice': String.raw`[a-zA-Z]\)`,
  'right-box': String.raw`\[\*\]`,
  'wrong-box': String.raw`\[ ?\]`,
  'short-answer': String.raw`\*`,
  feedback: String.raw`\.\.\.`,
  correct: String.raw`\+`,
  incorrect: '-',
  solution: '!',
  number: '=',
  title: '[Tt]itle:',
  points: '[Pp]oints:',
  'text-title': '[Tt]ext [Tt]itle:',
  text: '[Tt]ext:',
  'quiz-title': '[Qq]uiz [Tt]itle:',
  'quiz-description': '[Qq]uiz [Dd]escription:',
  pick: '[Pp]ick:',
  'solutions-pick': '[Ss]olutions pick:',
  'group-points': '[Pp]oints per question:',
  'shuffle-answers': '[Ss]huffle answers:',
  'show-correct-answers': '[Ss]how correct answers:',
  'one-question-at-a-time': '[Oo]ne question at a time:',
  'cant-go-back': "[Cc]an't go back:",
  'feedback-is-solution': '[Ff]eedback is solution:',
  'solutions-groups': '[Ss]olutions (?:sample|randomize) groups:',
} as const;

/** Lines that have nothing but their marker. */
const bare = {
  essay: '___+',
  upload: String.raw`\^\^\^+`,
  group: 'GROUP',
  'end-of-group': 'END_GROUP',
} as const;

/** What a line begins with. */
export type Action = keyof typeof patterns | keyof typeof bare | 'code' | 'unknown';

/** One entry of the file. */
export interface Entry {
  readonly action: Action;
  /** Without the marker and the indentation of further lines. */
  readonly text: string;
  /** 1-based. */
  readonly line: number;
}

const oneLine: ReadonlySet<Action> = new Set<Action>([
  'short-answer',
  'number',
  'points',
  'pick',
  'solutions-pick',
  'group-points',
  'shuffle-answers',
  'show-correct-answers',
  'one-question-at-a-time',
  'cant-go-back',
  'feedback-is-solution',
  'solutions-groups',
]);

/** Of these only one paragraph is read. */
const oneParagraph: ReadonlySet<Action> = new Set<Action>(['title', 'text-title', 'quiz-title']);

const starts = Object.entries(patterns).map(
  ([action, pattern]) => [action, new RegExp(`^(?:${pattern})[ \\t]+(?=\\S)`)] as const,
);
const bareStarts = Object.entries(bare).map(
  ([action, pattern]) => [action, new RegExp(`^(?:${pattern})\\s*$`)] as const,
);

/** Entries in order; comments are left out. */
export function readEntries(source: string): readonly Entry[] {
  const lines = source.split(/\r\n|\r|\n/);
  const entries: Entry[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    if (line.trim() === '' || line.startsWith('%')) at += 1;
    else if (line.trim() === 'COMMENT')
      at = endOf(lines, at, (one) => /^END_COMMENT\s*$/.test(one));
    else if (/^```+\s*\S/.test(line)) {
      const fence = /^`+/.exec(line)?.[0] ?? '```';
      const end = endOf(lines, at, (one) => one.startsWith(fence) && /^`+\s*$/.test(one));
      entries.push({ action: 'code', text: lines.slice(at, end).join('\n'), line: at + 1 });
      at = end;
    } else {
      const entry = readEntry(lines, at);
      entries.push(entry);
      at = entry.end;
    }
  }
  return entries;
}

/** The index behind the line that ends what begins here. */
function endOf(lines: readonly string[], at: number, isEnd: (line: string) => boolean): number {
  for (let index = at + 1; index < lines.length; index += 1) {
    if (isEnd(lines[index] ?? '')) return index + 1;
  }
  return lines.length;
}

function readEntry(lines: readonly string[], at: number): Entry & { readonly end: number } {
  const line = lines[at] ?? '';
  const [bareAction] = bareStarts.find(([, start]) => start.test(line)) ?? [];
  if (isAction(bareAction)) return { action: bareAction, text: '', line: at + 1, end: at + 1 };
  for (const [action, start] of starts) {
    const [marker] = start.exec(line) ?? [];
    if (marker === undefined || !isAction(action)) continue;
    const first = line.slice(marker.length).trim();
    if (oneLine.has(action)) return { action, text: first, line: at + 1, end: at + 1 };
    const indentation = /:\s+$/.test(marker) ? undefined : expanded(marker).length;
    const { texts, end } = readFurther(lines, at + 1, indentation, !oneParagraph.has(action));
    return { action, text: [first, ...texts].join('\n').trimEnd(), line: at + 1, end };
  }
  return { action: 'unknown', text: line, line: at + 1, end: at + 1 };
}

/** Lines that are indented as far as the text above them, at least two columns behind a label. */
function readFurther(
  lines: readonly string[],
  from: number,
  stated: number | undefined,
  hasParagraphs: boolean,
): { readonly texts: readonly string[]; readonly end: number } {
  const texts: string[] = [];
  let indentation = stated;
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '') {
      if (!hasParagraphs) break;
      texts.push('');
      continue;
    }
    const columns = leadingColumns(line);
    if (indentation === undefined && columns >= 2) indentation = columns;
    if (indentation === undefined || columns < indentation) break;
    texts.push(withoutColumns(line, indentation).trimEnd());
  }
  while (texts.at(-1) === '') texts.pop();
  return { texts, end: at };
}

/** Tabs go to the next multiple of four columns. */
function expanded(text: string): string {
  let columns = '';
  for (const sign of text) {
    columns += sign === '\t' ? ' '.repeat(4 - (columns.length % 4)) : sign;
  }
  return columns;
}

function leadingColumns(line: string): number {
  return expanded(/^[ \t]*/.exec(line)?.[0] ?? '').length;
}

/** Tabs behind the indentation stay: they may stand in code. */
function withoutColumns(line: string, columns: number): string {
  const [space = ''] = /^[ \t]*/.exec(line) ?? [];
  return expanded(space).slice(columns) + line.slice(space.length);
}

function isAction(name: string | undefined): name is Action {
  return name !== undefined && (Object.hasOwn(patterns, name) || Object.hasOwn(bare, name));
}

/** Entries put together: the quiz with its questions, texts and groups. */
import type { Entry } from './read-entries.ts';

/** An answer with the feedback below it. */
export interface SourceAnswer {
  readonly entry: Entry;
  readonly feedback?: Entry;
}

/** A question as the source has it. */
export interface SourceQuestion {
  readonly kind: 'question';
  readonly stem: Entry;
  title?: Entry;
  points?: Entry;
  /** Feedback, solution: each once. */
  readonly parts: Map<'feedback' | 'correct' | 'incorrect' | 'solution', Entry>;
  readonly answers: SourceAnswer[];
  /** Entries that have no place in it. */
  readonly stray: Entry[];
  /** The group that it stands in. */
  readonly group?: SourceGroup;
}

/** Text between questions. */
export interface SourceText {
  readonly kind: 'text';
  readonly title?: Entry;
  readonly text?: Entry;
  readonly line: number;
}

/** Questions of which some are drawn. */
export interface SourceGroup {
  readonly line: number;
  pick?: Entry;
  points?: Entry;
}

/** The whole file. */
export interface SourceQuiz {
  readonly head: ReadonlyMap<Entry['action'], Entry>;
  readonly blocks: readonly (SourceQuestion | SourceText)[];
  /** Entries that belong to nothing. */
  readonly stray: readonly Entry[];
}

/** Nothing is left out: what has no place is among the stray entries. */
export function buildQuiz(entries: readonly Entry[]): SourceQuiz {
  const head = new Map<Entry['action'], Entry>();
  const blocks: (SourceQuestion | SourceText)[] = [];
  const stray: Entry[] = [];
  let group: SourceGroup | undefined;
  let title: Entry | undefined;
  let points: Entry | undefined;
  let textTitle: Entry | undefined;
  const endText = (): void => {
    if (textTitle) blocks.push({ kind: 'text', title: textTitle, line: textTitle.line });
    textTitle = undefined;
  };
  const question = (): SourceQuestion | undefined => {
    const last = blocks.at(-1);
    return last?.kind === 'question' && !title && !points && !textTitle ? last : undefined;
  };
  for (const entry of entries) {
    const current = question();
    switch (entry.action) {
      case 'title':
        if (title) stray.push(title);
        title = entry;
        break;
      case 'points':
        if (points) stray.push(points);
        points = entry;
        break;
      case 'question':
        endText();
        blocks.push({
          kind: 'question',
          stem: entry,
          ...(title && { title }),
          ...(points && { points }),
          parts: new Map(),
          answers: [],
          stray: [],
          ...(group && { group }),
        });
        title = undefined;
        points = undefined;
        break;
      case 'text-title':
        endText();
        textTitle = entry;
        break;
      case 'text':
        blocks.push({
          kind: 'text',
          ...(textTitle && { title: textTitle }),
          text: entry,
          line: (textTitle ?? entry).line,
        });
        textTitle = undefined;
        break;
      case 'group':
        endText();
        group = { line: entry.line };
        break;
      case 'end-of-group':
        endText();
        group = undefined;
        break;
      case 'pick':
        if (group) group.pick = entry;
        else stray.push(entry);
        break;
      case 'group-points':
        if (group) group.points = entry;
        else stray.push(entry);
        break;
      case 'solutions-pick':
        break;
      case 'feedback':
      case 'correct':
      case 'incorrect':
      case 'solution':
        if (current) addPart(current, entry, entry.action);
        else stray.push(entry);
        break;
      case 'right-choice':
      case 'wrong-choice':
      case 'right-box':
      case 'wrong-box':
      case 'short-answer':
      case 'number':
      case 'essay':
      case 'upload':
        if (current) current.answers.push({ entry });
        else stray.push(entry);
        break;
      case 'code':
      case 'unknown':
        (current?.stray ?? stray).push(entry);
        break;
      default:
        if (head.has(entry.action)) stray.push(entry);
        else head.set(entry.action, entry);
    }
  }
  endText();
  return { head, blocks, stray: [...stray, ...[title, points].flatMap((entry) => entry ?? [])] };
}

/** Feedback below a choice is its own. */
function addPart(
  question: SourceQuestion,
  entry: Entry,
  part: 'feedback' | 'correct' | 'incorrect' | 'solution',
): void {
  const last = question.answers.at(-1);
  if (part === 'feedback' && last && /-(?:choice|box)$/.test(last.entry.action)) {
    if (last.feedback) question.stray.push(entry);
    else question.answers.splice(-1, 1, { ...last, feedback: entry });
  } else if (last || question.parts.has(part)) question.stray.push(entry);
  else question.parts.set(part, entry);
}

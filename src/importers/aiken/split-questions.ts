/** The lines of an Aiken file as questions. */

/** A choice with the label that the file gives it. */
export interface AikenChoice {
  /** `A`, `B` … */
  readonly label: string;
  readonly text: string;
}

/** One question as it stands in the file. */
export interface AikenQuestion {
  /** 1-based line of its first text. */
  readonly line: number;
  /** Empty where choices come without a question before them. */
  readonly stem: readonly string[];
  readonly choices: readonly AikenChoice[];
  /** What stands behind `ANSWER:`; undefined where that line is missing. */
  readonly answer: string | undefined;
  /** Texts were put together that Moodle would not have. */
  readonly isJoined: boolean;
}

interface OpenQuestion {
  line: number;
  stem: string[];
  choices: { label: string; text: string }[];
  /** Lines after the last choice: they belong to it, unless a new first choice follows. */
  pending: { line: number; text: string }[];
  isJoined: boolean;
}

const labelled = /^([A-Za-z])[).][ \t]*(.*)$/;
const answerLine = /^(?:ANSWER:(.*)|answer[ \t]*:[ \t]*([a-z](?:[).,;].*)?))$/i;

/**
 * A question is everything up to its `ANSWER:` line. A label makes a choice only behind a stem and in
 * the order of the alphabet, so that a stem may begin with `D. H. Lawrence`.
 */
export function* splitQuestions(text: string): Generator<AikenQuestion> {
  let open: OpenQuestion | undefined;
  let line = 0;
  for (const raw of linesOf(text)) {
    line += 1;
    const content = raw.trim();
    if (content === '') continue;
    const answer = answerOf(content);
    if (answer !== undefined) {
      yield close(open ?? begin(line), answer);
      open = undefined;
      continue;
    }
    open ??= begin(line);
    const choice = choiceOf(content, open);
    if (choice === undefined) {
      if (open.choices.length === 0) open.stem.push(content);
      else open.pending.push({ line, text: content });
    } else if (choice.label === 'A' && isPartOfStem(open)) {
      returnToStem(open);
      open.choices.push(choice);
    } else if (choice.label === 'A' && open.choices.length > 0) {
      const { pending } = open;
      yield close({ ...open, pending: [] }, undefined);
      open = { ...begin(pending[0]?.line ?? line), stem: pending.map(({ text: stem }) => stem) };
      open.choices.push(choice);
    } else {
      joinPending(open);
      open.choices.push(choice);
    }
  }
  if (open) yield close(open, undefined);
}

function* linesOf(text: string): Generator<string> {
  let start = 0;
  while (start <= text.length) {
    const end = text.indexOf('\n', start);
    if (end === -1) break;
    yield text.slice(start, end);
    start = end + 1;
  }
  yield text.slice(start);
}

function begin(line: number): OpenQuestion {
  return { line, stem: [], choices: [], pending: [], isJoined: false };
}

/** `Answer:` in other letters may begin a sentence, so only a letter behind it makes it one. */
function answerOf(line: string): string | undefined {
  const first = line.charCodeAt(0) | 32;
  if (first !== 97) return undefined;
  if (line.startsWith('ANSWER:')) return line.slice(7).trim();
  const match = answerLine.exec(line);
  return match?.[2]?.trim();
}

function choiceOf(line: string, { stem, choices }: OpenQuestion): AikenChoice | undefined {
  const [, letter = '', text = ''] = labelled.exec(line) ?? [];
  if (letter === '' || stem.length === 0) return undefined;
  const label = letter.toUpperCase();
  const position = label.charCodeAt(0) - 65;
  const isNext = position === choices.length;
  const isFirst = position === 0 && letter === 'A';
  const isLater = position > choices.length && choices.length > 0 && /^[A-Z][).][ \t]/.test(line);
  return isNext || isFirst || isLater ? { label, text } : undefined;
}

/** The stem of the question had a line with a label, which was not its first choice. */
function isPartOfStem({ choices, pending }: OpenQuestion): boolean {
  return choices.length === 1 && pending.length === 0;
}

function returnToStem(open: OpenQuestion): void {
  for (const { label, text } of open.choices) open.stem.push(`${label}. ${text}`);
  open.choices = [];
}

function joinPending(open: OpenQuestion): void {
  const last = open.choices.at(-1);
  if (!last || open.pending.length === 0) return;
  last.text = [last.text, ...open.pending.map(({ text }) => text)].join(' ');
  open.pending = [];
  open.isJoined = true;
}

function close(open: OpenQuestion, answer: string | undefined): AikenQuestion {
  joinPending(open);
  const { line, stem, choices, isJoined } = open;
  return { line, stem, choices, answer, isJoined: isJoined || stem.length > 1 };
}

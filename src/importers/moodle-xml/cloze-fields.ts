/** The fields inside the text of a cloze question: `{2:SHORTANSWER:=Paris~%50%Lyon#Not quite}`. */
import { decodeEntities } from './decode-entities.ts';

/** What a field asks for. */
export type ClozeKind = 'text' | 'case-sensitive-text' | 'number' | 'menu' | 'several';

/** One field. */
export interface ClozeField {
  readonly kind: ClozeKind;
  /** Share of the points, relative to other fields. */
  readonly weight: number;
  readonly answers: readonly ClozeAnswer[];
  readonly isShuffled: boolean;
}

/** One answer; texts are as written but for escapes and entities. */
export interface ClozeAnswer {
  /** Percent. */
  readonly fraction: number;
  readonly text: string;
  readonly feedback: string;
}

/** The text cut at its fields: texts stand at even places, fields at odd ones. */
export function splitCloze(text: string): readonly (string | ClozeField)[] {
  const parts: (string | ClozeField)[] = [];
  let rest = 0;
  for (const match of text.matchAll(opening)) {
    const kind = kinds.get(match[2] ?? '');
    const start = match.index + match[0].length;
    if (!kind || match.index < rest) continue;
    const end = closingBrace(text, start);
    if (end === -1) break;
    parts.push(text.slice(rest, match.index), {
      kind,
      weight: match[1] === '' ? 1 : Number(match[1]),
      answers: splitUnescaped(text.slice(start, end), '~').map(readAnswer),
      isShuffled: /S$/.test(match[2] ?? '') && kind !== 'text',
    });
    rest = end + 1;
  }
  return [...parts, text.slice(rest)];
}

const opening = /\{(\d*):([A-Z_]+):/g;

const kinds: ReadonlyMap<string, ClozeKind> = new Map([
  ...named('text', ['SHORTANSWER', 'SA', 'MW']),
  ...named('case-sensitive-text', ['SHORTANSWER_C', 'SAC', 'MWC']),
  ...named('number', ['NUMERICAL', 'NM']),
  ...named('menu', ['MULTICHOICE', 'MC', 'MULTICHOICE_V', 'MCV', 'MULTICHOICE_H', 'MCH']),
  ...named('menu', ['MULTICHOICE_S', 'MCS', 'MULTICHOICE_VS', 'MCVS', 'MULTICHOICE_HS', 'MCHS']),
  ...named('several', ['MULTIRESPONSE', 'MR', 'MULTIRESPONSE_H', 'MRH']),
  ...named('several', ['MULTIRESPONSE_S', 'MRS', 'MULTIRESPONSE_HS', 'MRHS']),
]);

function named(kind: ClozeKind, names: readonly string[]): readonly [string, ClozeKind][] {
  return names.map((name) => [name, kind]);
}

function closingBrace(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '}') return at;
  }
  return -1;
}

/** A sign behind a backslash divides nothing, nor does `#` as part of a character reference. */
function splitUnescaped(text: string, sign: '~' | '#', most = Number.POSITIVE_INFINITY): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length && parts.length < most - 1; at += 1) {
    if (text[at] === '\\') {
      at += 1;
    } else if (text[at] === sign && !/&(?:amp;)?$/.test(text.slice(Math.max(0, at - 5), at))) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}

function readAnswer(source: string): ClozeAnswer {
  const [answer = '', feedback = ''] = splitUnescaped(source.trim(), '#', 2);
  const [prefix = '', percent] = /^(?:=|%(-?[\d.,]+)%)/.exec(answer) ?? [];
  const share =
    percent === undefined ? (prefix === '=' ? 100 : 0) : Number(percent.replace(',', '.'));
  return {
    fraction: Number.isFinite(share) ? share : 0,
    text: withoutEscapes(answer.slice(prefix.length)),
    feedback: withoutEscapes(feedback),
  };
}

/** In Moodle's editor the field is part of the page, so its signs are references. */
function withoutEscapes(text: string): string {
  return decodeEntities(text.trim()).replace(/\\([}#~/"\\])/g, '$1');
}

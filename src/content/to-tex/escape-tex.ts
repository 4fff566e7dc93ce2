/** Escapes text for LaTeX. */
import { texCharacter } from './tex-characters.ts';

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '"': '\\textquotedbl{}',
  '`': '\\textasciigrave{}',
  '|': '\\textbar{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

/**
 * Words in Greek, signs of LaTeX, other alphabets, and neighbours that fonts would join: `--`,
 * `''`, `,,`.
 */
const unsafe = /\p{Script=Greek}{3,}|([-',])(?=\1)|[\\{}$&#%_~^"`|<>]|[^\p{ASCII}]/gu;

/**
 * Text as running LaTeX: every character means itself, whatever the language. Letters that the
 * standard fonts lack stay as they are, and so do Greek words, which are no formulas.
 */
export function escapeTex(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(unsafe, (character, twin?: string) =>
        twin === undefined
          ? (special[character] ?? texCharacter(character) ?? character)
          : `${twin}{}`,
      )
      .replace(/[^\P{Cc}\t\n]|\p{Cs}/gu, '')
      // An empty line would end the paragraph, and a command that it stands in.
      .replace(/\n[ \t]*(?=\n)/g, '')
  );
}

/** Text in a typewriter font, in which quotes are upright and every space counts. */
export function escapeTexCode(text: string): string {
  return escapeTex(text).replaceAll("'", '\\textquotesingle{}').replace(/ /g, '\\ ');
}

/**
 * A text that stands after a command with an optional argument: an opening bracket or a star at its
 * beginning is not taken for part of the command.
 */
export function guardTex(tex: string): string {
  return /^\s*[[*(<]/.test(tex) ? `{}${tex}` : tex;
}

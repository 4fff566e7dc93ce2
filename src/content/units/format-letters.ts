/** Units written as letters: `m/s^2`, `kΩ`, `W m^{-2}`. */
import { problem, type Translated, translated } from './problem.ts';

const letter =
  /(?<separator>(?:[\s.~*·⋅]|\\,|\\cdot(?![A-Za-z]))+)|(?<letters>[A-Za-z]+)|(?<degree>°|\^\{?\\circ\}?)|(?<micro>[\u00B5\u03BC]|\\mu(?![A-Za-z])\s*)|(?<ohm>[\u03A9\u2126]|\\Omega(?![A-Za-z])\s*)|(?<angstrom>[\u00C5\u212B])|(?<percent>\\?%)|(?<power>\^(?:\{[+-]?\d+\}|[+-]?\d+))|(?<raised>[⁻⁺]?[⁰¹²³⁴-⁹]+)|(?<digits>\d+)|(?<mark>[/()'"])/y;

/** Letters with powers, products and quotients in plain LaTeX. */
export function formatLetters(text: string): Translated {
  let tex = '';
  const end = text.trimEnd().length;
  let offset = text.length - text.trimStart().length;
  if (end === 0) return problem('The unit is missing', 0);
  while (offset < end) {
    letter.lastIndex = offset;
    const match = letter.exec(text);
    if (!match?.groups) return problem(`Not part of a unit: ${text.charAt(offset)}`, offset);
    tex += letterTex(match.groups);
    offset += match[0].length;
  }
  return translated(tex);
}

function letterTex(groups: Readonly<Record<string, string | undefined>>): string {
  if (groups.separator) return '\\,';
  if (groups.letters) return `\\mathrm{${groups.letters}}`;
  if (groups.degree) return '{}^{\\circ}';
  if (groups.micro) return '\\mu';
  if (groups.ohm) return '\\Omega';
  if (groups.angstrom) return '\\mathring{\\mathrm{A}}';
  if (groups.percent) return '\\%';
  if (groups.power) return `^{${groups.power.replace(/[\^{}+]/g, '')}}`;
  if (groups.raised) return `^{${lowered(groups.raised)}}`;
  if (groups.mark === '"') return "''";
  return groups.digits ?? groups.mark ?? '';
}

function lowered(raised: string): string {
  const plain = '0123456789-+';
  return [...raised].map((sign) => plain.charAt('⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺'.indexOf(sign))).join('');
}

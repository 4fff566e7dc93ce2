/** The beginning of a document: what the text in it needs, and nothing else. */
import { mathDefinitions } from '../../../content/to-tex/math-definitions.ts';
import { unusualCharacters } from '../../../content/to-tex/tex-characters.ts';
import { texSupport } from '../../../content/to-tex.ts';

/** Names of babel by language. */
const babelNames: Readonly<Record<string, string>> = {
  bg: 'bulgarian',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  et: 'estonian',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  gl: 'galician',
  hr: 'croatian',
  hu: 'hungarian',
  id: 'indonesian',
  is: 'icelandic',
  it: 'italian',
  lt: 'lithuanian',
  lv: 'latvian',
  nb: 'norwegian',
  nl: 'dutch',
  nn: 'nynorsk',
  no: 'norwegian',
  pl: 'polish',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sk: 'slovak',
  sl: 'slovenian',
  sv: 'swedish',
  tr: 'turkish',
  uk: 'ukrainian',
};

/** Fonts that have what the standard ones lack; the first that is installed and has it is used. */
const fallbackFonts: readonly string[] = [
  'Noto Serif',
  'Noto Serif CJK SC',
  'Noto Serif Hebrew',
  'Noto Naskh Arabic',
  'Noto Serif Devanagari',
  'Noto Sans Symbols2',
  'FreeSerif',
  'DejaVu Sans',
];

/** Packages with the commands that call for them. */
const packages: readonly (readonly [needed: RegExp, line: string])[] = [
  [/\\(?:ce|pu)\{/, '\\usepackage[version=4]{mhchem}'],
  [/\\(?:b|x)?cancel\b/, '\\usepackage{cancel}'],
  [/\\begin\{tikzpicture\}|\\paperspots/, '\\usepackage{tikz}'],
  [/\\begin\{CD\}/, '\\usepackage{amscd}'],
];

/** Fonts, language, packages and commands for a body of text. */
export function texPreamble(body: string, language: string): string {
  const unusual = unusualCharacters(body);
  const name = babelNames[language.toLowerCase().split('-')[0] ?? ''] ?? 'english';
  const isBothWays = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/.test(body);
  return [
    '\\usepackage{iftex}',
    ...(unusual.length === 0 ? anyEngine : unicodeEngine(unusual)),
    `\\usepackage[${name},provide=*${isBothWays ? ',bidi=basic' : ''}]{babel}`,
    '\\usepackage{amsmath,amssymb,mathtools}',
    '\\usepackage[table]{xcolor}',
    '\\usepackage{graphicx,adjustbox,array,tabularx,booktabs}',
    ...packages.flatMap(([needed, line]) => (needed.test(body) ? [line] : [])),
    ...mathDefinitions(body),
    texSupport,
    '\\emergencystretch=3em',
    '\\tracinglostchars=3',
  ].join('\n');
}

/** Whether the text can only be set by an engine with fonts of its own choice. */
export function needsUnicodeEngine(text: string): boolean {
  return unusualCharacters(text).length > 0;
}

const anyEngine: readonly string[] = [
  '\\ifPDFTeX',
  '  \\usepackage[utf8]{inputenc}',
  '  \\usepackage[T1]{fontenc}',
  '  \\usepackage{lmodern,textcomp}',
  '\\else',
  '  \\usepackage{fontspec}',
  '\\fi',
];

function unicodeEngine(unusual: readonly string[]): readonly string[] {
  const shown = unusual.slice(0, 20).map((one) => `U+${codeOf(one)}`);
  return [
    `% Letters that the standard fonts lack: ${shown.join(' ')}`,
    '\\ifLuaTeX\\else',
    '  \\errmessage{This paper has letters that need LuaLaTeX: compile it with lualatex}',
    '\\fi',
    '\\usepackage{fontspec}',
    '\\directlua{paperfonts = {}}',
    ...fallbackFonts.map(
      (font) =>
        `\\IfFontExistsTF{${font}}{\\directlua{table.insert(paperfonts, "${font}:mode=harf;")}}{}`,
    ),
    '\\directlua{luaotfload.add_fallback("paperfonts", paperfonts)}',
    '\\setmainfont{Latin Modern Roman}[RawFeature={fallback=paperfonts}]',
    '\\setsansfont{Latin Modern Sans}[RawFeature={fallback=paperfonts}]',
    '\\setmonofont{Latin Modern Mono}[RawFeature={fallback=paperfonts}]',
  ];
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

/** Characters beyond ASCII that LaTeX's standard fonts have, and how to write them. */

/** Letters that pdfLaTeX, XeLaTeX and LuaLaTeX all set as they are. */
const letters =
  'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģ' +
  'ĤĥĨĩĪīĬĭĮįİıĲĳĴĵĶķĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžȘșȚț¡¿';

/** Set in math mode, which `\ensuremath` enters where needed. */
const symbols: Readonly<Record<string, string>> = {
  '×': '\\times',
  '÷': '\\div',
  '±': '\\pm',
  '∓': '\\mp',
  '·': '\\cdot',
  '⋅': '\\cdot',
  '∙': '\\bullet',
  '•': '\\bullet',
  '−': '-',
  '¬': '\\neg',
  '√': '\\surd',
  '∞': '\\infty',
  '∂': '\\partial',
  '∇': '\\nabla',
  '∆': '\\Delta',
  '∑': '\\sum',
  '∏': '\\prod',
  '∫': '\\int',
  '∮': '\\oint',
  '≤': '\\le',
  '≥': '\\ge',
  '⩽': '\\le',
  '⩾': '\\ge',
  '≠': '\\ne',
  '≈': '\\approx',
  '≅': '\\cong',
  '≡': '\\equiv',
  '∼': '\\sim',
  '≪': '\\ll',
  '≫': '\\gg',
  '∝': '\\propto',
  '∈': '\\in',
  '∉': '\\notin',
  '∋': '\\ni',
  '∅': '\\emptyset',
  '⊂': '\\subset',
  '⊃': '\\supset',
  '⊆': '\\subseteq',
  '⊇': '\\supseteq',
  '∪': '\\cup',
  '∩': '\\cap',
  '∖': '\\setminus',
  '∀': '\\forall',
  '∃': '\\exists',
  '∧': '\\wedge',
  '∨': '\\vee',
  '⊕': '\\oplus',
  '⊗': '\\otimes',
  '⊥': '\\perp',
  '∥': '\\parallel',
  '∠': '\\angle',
  '∴': '\\therefore',
  '∵': '\\because',
  '∘': '\\circ',
  '←': '\\leftarrow',
  '→': '\\rightarrow',
  '↑': '\\uparrow',
  '↓': '\\downarrow',
  '↔': '\\leftrightarrow',
  '⇐': '\\Leftarrow',
  '⇒': '\\Rightarrow',
  '⇔': '\\Leftrightarrow',
  '↦': '\\mapsto',
  '⟶': '\\longrightarrow',
  '⟹': '\\Longrightarrow',
  '⇌': '\\rightleftharpoons',
  '⇄': '\\rightleftarrows',
  '⟨': '\\langle',
  '⟩': '\\rangle',
  '⌈': '\\lceil',
  '⌉': '\\rceil',
  '⌊': '\\lfloor',
  '⌋': '\\rfloor',
  '′': "{}'",
  '″': "{}''",
  '‴': "{}'''",
  '°': '{}^{\\circ}',
  ℓ: '\\ell',
  ℏ: '\\hbar',
  ℝ: '\\mathbb{R}',
  ℕ: '\\mathbb{N}',
  ℤ: '\\mathbb{Z}',
  ℚ: '\\mathbb{Q}',
  ℂ: '\\mathbb{C}',
  '✓': '\\checkmark',
  '✔': '\\checkmark',
  '✗': '\\times',
  '✘': '\\times',
  '□': '\\square',
  '☐': '\\square',
  '☑': '\\boxtimes',
  '☒': '\\boxtimes',
  '■': '\\blacksquare',
  '▲': '\\blacktriangle',
  '△': '\\triangle',
  '▶': '\\triangleright',
  '◆': '\\blacklozenge',
  '◯': '\\bigcirc',
  '○': '\\bigcirc',
  '●': '\\bullet',
  '★': '\\bigstar',
  '♭': '\\flat',
  '♮': '\\natural',
  '♯': '\\sharp',
  '♠': '\\spadesuit',
  '♣': '\\clubsuit',
  '♥': '\\heartsuit',
  '♦': '\\diamondsuit',
  '⅓': '\\tfrac{1}{3}',
  '⅔': '\\tfrac{2}{3}',
  '⅛': '\\tfrac{1}{8}',
  µ: '\\mu',
  Ω: '\\Omega',
  Å: '\\mathring{\\mathrm{A}}',
  '℃': '{}^{\\circ}\\mathrm{C}',
};

/** Set in text. */
const marks: Readonly<Record<string, string>> = {
  '\u00A0': '~',
  '\u2009': '\\,',
  '\u202F': '\\,',
  '\u200A': '\\,',
  '\u2002': '\\enspace{}',
  '\u2003': '\\quad{}',
  '\u2007': '\\enspace{}',
  '\u00AD': '\\-',
  '\u200B': '\\hspace{0pt}',
  '\u200C': '{}',
  '\u200D': '',
  '\u2060': '',
  '\uFEFF': '',
  '\uFE0F': '',
  '‐': '-',
  '‑': '\\mbox{-}',
  '‒': '--',
  '–': '--',
  '—': '---',
  '―': '---',
  '‘': '\\textquoteleft{}',
  '’': '\\textquoteright{}',
  '‚': '\\quotesinglbase{}',
  '“': '\\textquotedblleft{}',
  '”': '\\textquotedblright{}',
  '„': '\\quotedblbase{}',
  '«': '\\guillemotleft{}',
  '»': '\\guillemotright{}',
  '‹': '\\guilsinglleft{}',
  '›': '\\guilsinglright{}',
  '…': '\\ldots{}',
  '†': '\\dag{}',
  '‡': '\\ddag{}',
  '§': '\\S{}',
  '¶': '\\P{}',
  '€': '\\texteuro{}',
  '£': '\\pounds{}',
  '¥': '\\textyen{}',
  '¢': '\\textcent{}',
  '¤': '\\textcurrency{}',
  '©': '\\textcopyright{}',
  '®': '\\textregistered{}',
  '™': '\\texttrademark{}',
  '№': '\\textnumero{}',
  '‰': '\\textperthousand{}',
  '¦': '\\textbrokenbar{}',
  '¨': '\\textasciidieresis{}',
  '¯': '\\textasciimacron{}',
  '´': '\\textasciiacute{}',
  '¸': '\\c{}',
  ª: '\\textordfeminine{}',
  º: '\\textordmasculine{}',
  '½': '\\textonehalf{}',
  '¼': '\\textonequarter{}',
  '¾': '\\textthreequarters{}',
  ﬁ: 'fi',
  ﬂ: 'fl',
};

const greek =
  'α alpha β beta γ gamma δ delta ε varepsilon ϵ epsilon ζ zeta η eta θ theta ϑ vartheta ι iota κ kappa ' +
  'λ lambda μ mu ν nu ξ xi π pi ρ rho ς varsigma σ sigma τ tau υ upsilon φ varphi ϕ phi χ chi ψ psi ' +
  'ω omega Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Φ Phi Ψ Psi Ω Omega';

const commands: ReadonlyMap<string, string> = new Map([
  ...[...letters].map((letter) => [letter, letter] as const),
  ...Object.entries(symbols).map(([sign, tex]) => [sign, `\\ensuremath{${tex}}`] as const),
  ...Object.entries(marks),
  ...pairs(greek).map(([sign, name]) => [sign, `\\ensuremath{\\${name}}`] as const),
  ...scripts('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ', '0123456789+-=()ni', '^'),
  ...scripts('₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎', '0123456789+-=()', '_'),
]);

/** How a character is written; undefined when the standard fonts lack it. */
export function texCharacter(character: string): string | undefined {
  return commands.get(character);
}

/**
 * The characters of the text that the standard fonts lack, each once. Greek letters are those of
 * formulas, so that words of them count as well.
 */
export function unusualCharacters(text: string): readonly string[] {
  const found = text.match(/\p{Script=Greek}{3,}|[^\p{ASCII}\p{Cc}\p{Cs}]/gu) ?? [];
  const letters = found.flatMap((part) => (commands.has(part) ? [] : [...part]));
  return [...new Set(letters)];
}

function pairs(words: string): readonly (readonly [string, string])[] {
  return words
    .split(' ')
    .flatMap((word, index, all) =>
      index % 2 === 0 ? [[word, all[index + 1] ?? ''] as const] : [],
    );
}

function scripts(signs: string, plain: string, script: '^' | '_'): [string, string][] {
  const ends = [...plain];
  return [...signs].map((sign, at) => [sign, `\\ensuremath{{}${script}{${ends[at] ?? ''}}}`]);
}

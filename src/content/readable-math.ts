/** Short formulas as text, where nothing typesets them. */
import { expandUnits } from './units.ts';

const symbols: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries({
      alpha: 'α',
      beta: 'β',
      gamma: 'γ',
      delta: 'δ',
      epsilon: 'ε',
      varepsilon: 'ε',
      zeta: 'ζ',
      eta: 'η',
      theta: 'θ',
      kappa: 'κ',
      lambda: 'λ',
      mu: 'μ',
      nu: 'ν',
      xi: 'ξ',
      pi: 'π',
      rho: 'ρ',
      sigma: 'σ',
      tau: 'τ',
      phi: 'φ',
      varphi: 'φ',
      chi: 'χ',
      psi: 'ψ',
      omega: 'ω',
      Gamma: 'Γ',
      Delta: 'Δ',
      Theta: 'Θ',
      Lambda: 'Λ',
      Sigma: 'Σ',
      Phi: 'Φ',
      Psi: 'Ψ',
      Omega: 'Ω',
      infty: '∞',
      partial: '∂',
      nabla: '∇',
    }),
  ),
  cdot: '·',
  times: '×',
  pm: '±',
  le: '≤',
  leq: '≤',
  lt: '<',
  ge: '≥',
  geq: '≥',
  gt: '>',
  ne: '≠',
  neq: '≠',
  approx: '≈',
  sim: '∼',
  to: '→',
  rightarrow: '→',
  circ: '°',
  degree: '°',
  quad: ' ',
  ',': ' ',
  ';': ' ',
  ':': ' ',
  '!': '',
  ' ': ' ',
  '%': '%',
  $: '$',
};
const raised: Readonly<Record<string, string>> = mapping('0123456789+-=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ');
const lowered: Readonly<Record<string, string>> = mapping('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎');

/** The formula in characters of plain text; undefined when it has a part that has none. */
export function readableMath(source: string): string | undefined {
  const text = withoutBraces(expandUnits(source))
    .replaceAll('{}', '')
    .replace(/\\(?:mathrm|mathit|mathbf|text|operatorname)\s*\{([^{}\\$]*)\}/g, '$1')
    .replace(/\^\s*\{?\\circ\}?/g, '°')
    .replace(/\\(?:left|right)(?=[([|\])])/g, '')
    .replace(/\\d?frac\s*\{([\w.]+)\}\s*\{([\w.]+)\}/g, '$1/$2')
    .replace(/\\sqrt\s*\{([\w.]+)\}/g, '√$1')
    .replace(/\\([A-Za-z]+|[^A-Za-z])\s*/g, (command, name: string) => symbols[name] ?? command)
    .replace(/([_^])(?:\{([^{}\\]+)\}|([^{}\\\s]))/g, (script, sign: string, group, single) =>
      shifted(group ?? single, sign === '^' ? raised : lowered, script),
    )
    .replace(/(?<![_^])\{([^{}]*)\}/g, '$1')
    .trim();
  return /[\\{}^_$~]/.test(text) ? undefined : text;
}

/** A quantity comes in braces that hold it together and show nothing. */
function withoutBraces(tex: string): string {
  const [, inner] = /^\{(.*)\}$/s.exec(tex) ?? [];
  let depth = 0;
  for (const character of inner ?? '}') {
    depth += character === '{' ? 1 : character === '}' ? -1 : 0;
    if (depth < 0) return tex;
  }
  return inner ?? tex;
}

function shifted(text: string, characters: Readonly<Record<string, string>>, otherwise: string) {
  const shiftedText = [...text].map((character) => characters[character]);
  return shiftedText.includes(undefined) ? otherwise : shiftedText.join('');
}

function mapping(from: string, to: string): Readonly<Record<string, string>> {
  const targets = [...to];
  return Object.fromEntries([...from].map((character, at) => [character, targets[at] ?? '']));
}

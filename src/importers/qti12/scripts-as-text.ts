/** Raised and lowered characters for places without markup: `x<sup>2</sup>` is not `x2`. */

const raised = new Map(
  [...'0123456789+-=()n'].map((plain, at) => [plain, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'][at] ?? '']),
);
const lowered = new Map(
  [...'0123456789+-=()'].map((plain, at) => [plain, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][at] ?? '']),
);

/** The HTML with such characters of their own, or with `^` and `_` where there are none. */
export function scriptsAsText(html: string): string {
  return html.replace(/<su([bp])>([^<]*)<\/su\1>/gi, (_, kind: string, text: string) => {
    const characters = kind.toLowerCase() === 'p' ? raised : lowered;
    const shifted = [...text].map((character) => characters.get(character));
    if (!shifted.includes(undefined)) return shifted.join('');
    return `${kind.toLowerCase() === 'p' ? '^' : '_'}${text.length > 1 ? `(${text})` : text}`;
  });
}

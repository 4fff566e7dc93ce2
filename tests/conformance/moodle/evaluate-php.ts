/** Formulas of calculated questions: arithmetic of PHP with values for `{name}`. */

const functions: Readonly<Record<string, (...values: number[]) => number>> = {
  abs: Math.abs,
  acos: Math.acos,
  asin: Math.asin,
  atan: Math.atan,
  ceil: Math.ceil,
  cos: Math.cos,
  deg2rad: (value) => (value * Math.PI) / 180,
  exp: Math.exp,
  floor: Math.floor,
  log: Math.log,
  log10: Math.log10,
  max: Math.max,
  min: Math.min,
  pi: () => Math.PI,
  pow: (base, exponent) => base ** exponent,
  rad2deg: (value) => (value * 180) / Math.PI,
  round: roundHalfAway,
  sin: Math.sin,
  sqrt: Math.sqrt,
  tan: Math.tan,
};

/** The value, as PHP prints it or longer. */
export function evaluatePhp(expression: string, values: Readonly<Record<string, string>>): string {
  const filled = expression.replace(/\{(\w+)\}/g, (_, name: string) => `(${values[name]})`);
  const names = [...filled.matchAll(/[a-z]\w*(?=\s*\()/g)].map(([name]) => name);
  const unknown = names.filter((name) => !(name in functions));
  if (unknown.length > 0) throw new Error(`PHP has no ${unknown.join()} in calculated questions.`);
  const compute = new Function(...Object.keys(functions), `return ${filled};`);
  const value: unknown = compute(...Object.values(functions));
  return String(value);
}

/** PHP looks at the decimal that is nearest to the double before it rounds. */
function roundHalfAway(value: number, digits = 0): number {
  const scaled = Number((Math.abs(value) * 10 ** digits).toPrecision(15));
  return (Math.sign(value) * Math.floor(scaled + 0.5)) / 10 ** digits;
}

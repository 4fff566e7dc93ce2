/**
 * The rules by which Canvas's formula editor computes, for comparison: numbers without exponents, a
 * minus sign only before a number or a name and binding tightest, flat chains of operators computed
 * in three rounds (all powers from the left, then products, then sums), names followed by an open
 * parenthesis as functions.
 */

type Operator = '+' | '-' | '*' | '/' | '^';

/** The value that Canvas computes; throws what Canvas refuses. */
export function calculateLikeCanvas(text: string, variables: Record<string, number>): number {
  const words = text.match(/[a-zA-Z][a-zA-Z0-9_.]*|[0-9]*\.?[0-9]+|[-+*/(),^]|\S/g) ?? [];
  let index = 0;

  const next = (): string => {
    const word = words[index];
    if (word === undefined) throw new Error(`${text} ends too early`);
    index += 1;
    return word;
  };

  const nameOrNumber = (word: string): number => {
    if (/^[0-9.]/.test(word)) return Number(word);
    const known: Record<string, number> = { pi: Math.PI, e: Math.E, ...variables };
    const found = known[word];
    if (found === undefined) throw new Error(`Unknown name ${word} in ${text}`);
    return found;
  };

  const argument = (): number => {
    const word = next();
    if (word === '(') {
      const inner = chain();
      if (next() !== ')') throw new Error(`Missing ) in ${text}`);
      return inner;
    }
    if (word === '-') {
      const negated = next();
      if (!/^[\w.]/.test(negated)) throw new Error(`Canvas cannot negate ${negated} in ${text}`);
      if (words[index] === '(') throw new Error(`Canvas cannot negate a function in ${text}`);
      return -nameOrNumber(negated);
    }
    if (/^[a-zA-Z]/.test(word) && words[index] === '(') return call(word);
    if (!/^[\w.]/.test(word)) throw new Error(`Unexpected ${word} in ${text}`);
    return nameOrNumber(word);
  };

  const call = (name: string): number => {
    next();
    const values = [chain()];
    while (words[index] === ',') {
      next();
      values.push(chain());
    }
    if (next() !== ')') throw new Error(`Missing ) in ${text}`);
    const [x = Number.NaN, base = 10] = values;
    const known: Record<string, () => number> = {
      abs: () => Math.abs(x),
      sqrt: () => Math.sqrt(x),
      ln: () => Math.log(x),
      log: () => Math.log(x) / Math.log(base),
      sin: () => Math.sin(x),
      cos: () => Math.cos(x),
      tan: () => Math.tan(x),
      ceil: () => Math.ceil(x),
      floor: () => Math.floor(x),
      min: () => Math.min(...values),
      max: () => Math.max(...values),
    };
    const compute = known[name];
    if (!compute) throw new Error(`Unknown function ${name} in ${text}`);
    return compute();
  };

  const chain = (): number => {
    const values = [argument()];
    const operators: Operator[] = [];
    for (;;) {
      const word = words[index];
      if (word !== '+' && word !== '-' && word !== '*' && word !== '/' && word !== '^') break;
      operators.push(word);
      index += 1;
      values.push(argument());
    }
    for (const round of ['^', '*/', '+-']) reduce(values, operators, round);
    return values[0] ?? Number.NaN;
  };

  const result = chain();
  if (index < words.length) throw new Error(`Unexpected ${words[index]} in ${text}`);
  return result;
}

function reduce(values: number[], operators: Operator[], round: string): void {
  let index = 0;
  while (index < operators.length) {
    const operator = operators[index];
    const left = values[index];
    const right = values[index + 1];
    if (operator && round.includes(operator) && left !== undefined && right !== undefined) {
      values.splice(index, 2, compute(operator, left, right));
      operators.splice(index, 1);
    } else index += 1;
  }
}

function compute(operator: Operator, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '^':
      return left ** right;
  }
}

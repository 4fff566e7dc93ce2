/** Names of units and prefixes, as siunitx spells them, and the LaTeX they stand for. */

/** Units by macro name; the value is plain LaTeX for math mode. */
export const unitNames: Readonly<Record<string, string>> = {
  // SI base units
  ampere: upright('A'),
  candela: upright('cd'),
  kelvin: upright('K'),
  kilogram: upright('kg'),
  meter: upright('m'),
  metre: upright('m'),
  mole: upright('mol'),
  second: upright('s'),
  // SI derived units
  becquerel: upright('Bq'),
  celsius: '{}^{\\circ}\\mathrm{C}',
  coulomb: upright('C'),
  degreeCelsius: '{}^{\\circ}\\mathrm{C}',
  farad: upright('F'),
  gram: upright('g'),
  gray: upright('Gy'),
  henry: upright('H'),
  hertz: upright('Hz'),
  joule: upright('J'),
  katal: upright('kat'),
  lumen: upright('lm'),
  lux: upright('lx'),
  newton: upright('N'),
  ohm: '\\Omega',
  pascal: upright('Pa'),
  radian: upright('rad'),
  siemens: upright('S'),
  sievert: upright('Sv'),
  steradian: upright('sr'),
  tesla: upright('T'),
  volt: upright('V'),
  watt: upright('W'),
  weber: upright('Wb'),
  // Accepted beside the SI
  angstrom: '\\mathring{\\mathrm{A}}',
  arcminute: "'",
  arcsecond: "''",
  astronomicalunit: upright('au'),
  atmosphere: upright('atm'),
  bar: upright('bar'),
  bel: upright('B'),
  bit: upright('bit'),
  byte: upright('B'),
  calorie: upright('cal'),
  dalton: upright('Da'),
  day: upright('d'),
  decibel: upright('dB'),
  degree: '{}^{\\circ}',
  electronvolt: upright('eV'),
  hectare: upright('ha'),
  hour: upright('h'),
  inch: upright('in'),
  foot: upright('ft'),
  liter: upright('L'),
  litre: upright('L'),
  minute: upright('min'),
  mmHg: upright('mmHg'),
  molar: upright('M'),
  percent: '\\%',
  pound: upright('lb'),
  revolution: upright('rev'),
  tonne: upright('t'),
  year: upright('a'),
};

/** Prefixes by macro name; the value is set directly before the unit. */
export const prefixNames: Readonly<Record<string, string>> = {
  quecto: 'q',
  ronto: 'r',
  yocto: 'y',
  zepto: 'z',
  atto: 'a',
  femto: 'f',
  pico: 'p',
  nano: 'n',
  micro: '\\mu',
  milli: 'm',
  centi: 'c',
  deci: 'd',
  deca: 'da',
  deka: 'da',
  hecto: 'h',
  kilo: 'k',
  mega: 'M',
  giga: 'G',
  tera: 'T',
  peta: 'P',
  exa: 'E',
  zetta: 'Z',
  yotta: 'Y',
  ronna: 'R',
  quetta: 'Q',
  kibi: 'Ki',
  mebi: 'Mi',
  gibi: 'Gi',
  tebi: 'Ti',
};

/** siunitx's short names such as `\kPa` and `\umol`: a prefix letter and a symbol. */
const shortName =
  /^(?<prefix>[fpnumcdhkMGT]?)(?<symbol>m|g|s|mol|A|V|W|Wh|J|eV|N|Pa|K|Hz|F|H|C|T|L|l|B|bar)$/;

/** The LaTeX of a short name without its backslash, or undefined when it is none. */
export function shortUnit(name: string): string | undefined {
  const { prefix = '', symbol = '' } = shortName.exec(name)?.groups ?? {};
  if (symbol === '') return undefined;
  return prefix === 'u' ? `\\mu${upright(symbol)}` : upright(prefix + symbol);
}

function upright(letters: string): string {
  return `\\mathrm{${letters}}`;
}

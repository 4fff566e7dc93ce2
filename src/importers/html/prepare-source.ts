/**
 * Makes HTML that platforms and people have written fit for a parser, which would swallow half of
 * the text after a `<` that begins no tag, and take formulas apart.
 */
import { htmlElements, opaqueNames, voidNames } from './element-names.ts';
import { type FormulaSource, formulaAt } from './formula-at.ts';
import { type Formula, formulaMark } from './marks.ts';
import { tagEnd } from './tag-end.ts';

/** HTML with marks in the place of formulas. */
export interface PreparedSource {
  readonly html: string;
  readonly formulas: readonly Formula[];
  /** Whether there is any tag: a text without one is hardly HTML. */
  readonly hasTags: boolean;
}

/** Where the scan is. */
interface Scan {
  readonly source: string;
  readonly hasSingleDollars: boolean;
  readonly formulaSource: FormulaSource;
  readonly formulas: Formula[];
  readonly out: string[];
  at: number;
  /** What does not come any more: nothing is searched for twice in vain. */
  readonly absent: Set<string>;
  /** How many elements of code are open. */
  codeDepth: number;
  hasTags: boolean;
}

const special = /<|\$+|\\(?:\\?[([]|begin\{)/g;
const codeNames: ReadonlySet<string> = new Set(['code', 'pre', 'tt', 'listing', 'plaintext']);

/** Escapes what is no tag, closes what XML closes by a slash, and takes formulas out. */
export function prepareSource(source: string, hasSingleDollars: boolean): PreparedSource {
  const scan: Scan = {
    source,
    hasSingleDollars,
    formulaSource: { text: source, closings: new Map() },
    formulas: [],
    out: [],
    absent: new Set(),
    at: 0,
    codeDepth: 0,
    hasTags: false,
  };
  special.lastIndex = 0;
  for (let found = special.exec(source); found; found = special.exec(source)) {
    if (found.index > scan.at) scan.out.push(source.slice(scan.at, found.index));
    scan.at = found.index;
    if (found[0] === '<') takeMarkup(scan);
    else takeFormula(scan, found[0]);
    special.lastIndex = scan.at;
  }
  scan.out.push(source.slice(scan.at));
  return { html: scan.out.join(''), formulas: scan.formulas, hasTags: scan.hasTags };
}

function takeFormula(scan: Scan, sign: string): void {
  const { at, formulas, codeDepth } = scan;
  const formula =
    codeDepth > 0 ? undefined : formulaAt(scan.formulaSource, at, scan.hasSingleDollars);
  if (formula) formulas.push({ tex: formula.tex, display: formula.display });
  scan.out.push(formula ? formulaMark(formulas.length - 1) : sign);
  scan.at = formula?.end ?? at + sign.length;
}

const name = /<(\/?)([a-z][^\s/>]*)/iy;

function takeMarkup(scan: Scan): void {
  const { source, at } = scan;
  if (source.startsWith('<!--', at)) skipTo(scan, '-->');
  else if (source.startsWith('<![CDATA[', at)) takeCharacters(scan);
  else if (/^<[!?][a-z[-]/i.test(source.slice(at, at + 3))) skipTo(scan, '>');
  else takeTag(scan);
}

function takeTag(scan: Scan): void {
  const { source, at } = scan;
  name.lastIndex = at;
  const [, slash = '', written = ''] = name.exec(source) ?? [];
  const end = isElementName(written) ? tagEnd(source, at) : undefined;
  if (end === undefined || !hasAttributes(source.slice(at + 1 + written.length, end - 1))) {
    scan.out.push('&lt;');
    scan.at = at + 1;
    return;
  }
  scan.hasTags = true;
  const tag = source.slice(at, end);
  const element = written.toLowerCase().replace(/^m(?:ml)?:/, '');
  if (slash === '' && opaqueNames.has(element) && !tag.endsWith('/>')) {
    takeOpaque(scan, tag, element, written, end);
    return;
  }
  if (codeNames.has(element)) scan.codeDepth = Math.max(0, scan.codeDepth + (slash ? -1 : 1));
  const isClosed = tag.endsWith('/>') && !voidNames.has(element);
  scan.out.push(isClosed ? `${tag.slice(0, -2)}></${written}>` : tag);
  scan.at = end;
}

/** In `a<b then c>d` the words are no attributes. */
function hasAttributes(inside: string): boolean {
  if (!/\s[a-z]/i.test(inside)) return true;
  const bare = inside
    .replace(/=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/g, '=')
    .match(/(?<=\s)[a-z]+(?=\s|\/?$)/gi);
  return bare?.every((word) => switches.has(word.toLowerCase())) ?? true;
}

/** Attributes that are written without value. */
const switches: ReadonlySet<string> = new Set(
  'allowfullscreen async autofocus autoplay border checked compact contenteditable controls crossorigin data default defer disabled download draggable hidden inert ismap itemscope loop multiple muted nohref noresize noshade novalidate nowrap open playsinline readonly required reversed scoped seamless selected spellcheck webkitallowfullscreen mozallowfullscreen'.split(
    ' ',
  ),
);

/** `o:p` of Word and `mjx-container` are elements, `iostream` is none. */
function isElementName(written: string): boolean {
  return htmlElements.has(written.toLowerCase()) || /^[a-z][\w.]*[:-][\w.:-]*$/i.test(written);
}

/** An element with what is inside, unread; names in formulas lose their prefix. */
function takeOpaque(
  scan: Scan,
  tag: string,
  element: string,
  written: string,
  contentStart: number,
): void {
  const end = endOf(scan, `</${written}`, contentStart);
  const close = end === undefined ? -1 : scan.source.indexOf('>', end);
  if (close < 0) {
    // A parser would take all that follows for its content.
    scan.out.push(`${tag}</${written}>`);
    scan.at = contentStart;
    return;
  }
  const whole = scan.source.slice(scan.at, close + 1);
  scan.out.push(element === 'math' ? whole.replace(/(<\/?)m(?:ml)?:/gi, '$1') : whole);
  scan.at = close + 1;
}

function skipTo(scan: Scan, closing: string): void {
  const end = endOf(scan, closing, scan.at + 2);
  if (end === undefined) scan.out.push('&lt;');
  scan.at = end ?? scan.at + 1;
}

/** Escaped characters of XML. */
function takeCharacters(scan: Scan): void {
  const start = scan.at + '<![CDATA['.length;
  const end = endOf(scan, ']]>', start);
  if (end === undefined) scan.out.push('&lt;');
  else {
    const text = scan.source.slice(start, end - ']]>'.length);
    scan.out.push(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  }
  scan.at = end ?? scan.at + 1;
}

/** The index behind the next occurrence, letter case aside. */
function endOf({ source, absent }: Scan, closing: string, from: number): number | undefined {
  const wanted = closing.toLowerCase();
  if (absent.has(wanted)) return undefined;
  const pattern = new RegExp(closing.replace(/[^\w<>/-]/g, '\\$&'), 'gi');
  pattern.lastIndex = from;
  const found = pattern.exec(source);
  if (!found) absent.add(wanted);
  return found ? found.index + closing.length : undefined;
}

/** Images of formulas, as platforms make them, give back the formula. */
import { parseFragment } from 'parse5';
import { attributeOf, type SourceElement, textOf } from '../../content/from-html/context.ts';
import type { Formula } from './marks.ts';
import { mathmlToLatex } from './mathml-to-latex.ts';
import { firstInside, hasClass } from './tree.ts';

/**
 * The formula that an image shows: Canvas's equation images, WIRIS, the TeX filter of Moodle,
 * Wikipedia, and services that draw LaTeX from an address. Undefined for any other image.
 */
export function imageFormula(image: SourceElement): Formula | undefined {
  const mathml = attributeOf(image, 'data-mathml');
  const formula = mathml === undefined ? undefined : wirisFormula(mathml);
  if (formula) return formula;
  const stated = ['data-equation-content', 'data-latex', 'data-tex', 'data-equation']
    .map((name) => attributeOf(image, name))
    .find((value) => value !== undefined && value.trim() !== '');
  const tex = stated ?? texOfAddress(attributeOf(image, 'src') ?? '') ?? texOfText(image);
  const cleaned = tex === undefined ? '' : undelimited(decoded(tex).trim());
  return cleaned === '' ? undefined : { tex: cleaned, display: false };
}

/** WIRIS writes `«mi»x«/mi»` and `¨` for quotation marks, so that filters let it through. */
function wirisFormula(written: string): Formula | undefined {
  const mathml = written
    .replaceAll('«', '<')
    .replaceAll('»', '>')
    .replaceAll('¨', '"')
    .replaceAll('´', "'")
    .replaceAll('§', '&');
  const math = firstInside(parseFragment(mathml), 'math');
  return math && mathmlToLatex(math);
}

/** Canvas escapes the formula twice in the path; others once in the query. */
function texOfAddress(url: string): string | undefined {
  const path = /\/equation_images\/([^?#]+)/.exec(url)?.[1];
  if (path !== undefined) return unescaped(unescaped(path));
  const query =
    /(?:latex\.codecogs\.com\/[^?]*|\/(?:mathtex|mimetex)\.cgi)\?(.+)$/.exec(url)?.[1] ??
    /chart\.googleapis\.com\/chart\?(?:.*&)?chl=([^&]+)/.exec(url)?.[1];
  return query === undefined ? undefined : unescaped(query.replaceAll('+', '%20'));
}

/** Only where the image says that its text is LaTeX. */
function texOfText(image: SourceElement): string | undefined {
  const alt = attributeOf(image, 'alt') ?? '';
  const labelled = /^LaTeX:\s*(.+)$/s.exec(alt)?.[1];
  if (labelled !== undefined) return labelled;
  const source = attributeOf(image, 'src') ?? '';
  const isTex =
    hasClass(image, /^(?:equation_image|texrender|latex|tex|mwe-math-fallback-image-.*)$/) ||
    /\/filter\/(?:tex|algebra)\/pix\.php/.test(source);
  if (!isTex) return undefined;
  return alt.trim() === '' ? attributeOf(image, 'title') : alt;
}

function undelimited(tex: string): string {
  return tex.replace(/^(\$\$?|\\\(|\\\[)\s*(.*?)\s*(?:\$\$?|\\\)|\\\])$/s, '$2').trim();
}

function decoded(tex: string): string {
  return /&(?:#|lt;|gt;|amp;|quot;|nbsp;)/.test(tex)
    ? textOf(parseFragment(tex.replaceAll('<', '&lt;')))
    : tex;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

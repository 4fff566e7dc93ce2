/** Inline styles that carry meaning, as the elements that say the same. */
import type { SourceElement } from '../../content/from-html/context.ts';
import { attributeOf } from '../../content/from-html/context.ts';

/** An element that marks text. */
export type MarkName = 'strong' | 'em' | 'u' | 's' | 'sub' | 'sup';

/** The marks that the style of an element gives its text. */
export function styleMarks(element: SourceElement): readonly MarkName[] {
  const style = declarations(element);
  const decoration = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
  const marks: MarkName[] = [];
  if (isBold(style.get('font-weight')) && !boldAnyway.has(element.tagName)) marks.push('strong');
  if (/^(?:italic|oblique)/.test(style.get('font-style') ?? '')) marks.push('em');
  if (decoration.includes('underline') && element.tagName !== 'a') marks.push('u');
  if (decoration.includes('line-through')) marks.push('s');
  const align = style.get('vertical-align');
  if (align === 'sub') marks.push('sub');
  if (align === 'super') marks.push('sup');
  return marks.filter((mark) => !says.get(mark)?.includes(element.tagName));
}

/** Whether the style takes back what the element itself says: `<b style="font-weight: normal">`. */
export function isUndone(element: SourceElement): boolean {
  const style = declarations(element);
  switch (element.tagName) {
    case 'b':
    case 'strong':
      return /^(?:normal|lighter|[1-4]00)$/.test(style.get('font-weight') ?? '');
    case 'i':
    case 'em':
      return style.get('font-style') === 'normal';
    case 'u':
      return style.get('text-decoration') === 'none';
    default:
      return false;
  }
}

const boldAnyway: ReadonlySet<string> = new Set(['th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Elements that say what a mark says. */
const says: ReadonlyMap<MarkName, readonly string[]> = new Map([
  ['strong', ['b', 'strong']],
  ['em', ['i', 'em']],
  ['u', ['u', 'ins']],
  ['s', ['s', 'strike', 'del']],
  ['sub', ['sub']],
  ['sup', ['sup']],
]);

function declarations(element: SourceElement): ReadonlyMap<string, string> {
  const style = attributeOf(element, 'style')?.toLowerCase() ?? '';
  return new Map(
    style.split(';').map((one): [string, string] => {
      const [name = '', ...value] = one.split(':');
      return [name.trim(), value.join(':').replace('!important', '').trim()];
    }),
  );
}

function isBold(weight: string | undefined): boolean {
  return weight !== undefined && /^(?:bold|bolder|[6-9]00)$/.test(weight);
}

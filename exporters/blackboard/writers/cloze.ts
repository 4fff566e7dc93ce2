/** FIB_PLUS and JUMBLED_SENTENCE: gaps named in the text, an empty field after each part. */
import { plainText } from '../../../src/formats/plain-text.ts';
import type { Item } from '../../../src/model/index.ts';
import { gapName, plainField } from '../field-html.ts';
import type { Row, RowContext } from '../row.ts';

/** Each gap with its accepted texts. */
export function writeTextCloze({ stem, interactions }: Item, { gapHtml }: RowContext): Row {
  const gaps = interactions.map((gap) => [
    gapName(gap.id),
    ...(gap.kind === 'text-entry' ? gap.keys : []).flatMap((key) =>
      key.kind === 'literal' ? [plainField(key.value)] : [],
    ),
  ]);
  return ['FIB_PLUS', gapHtml(stem), ...parted(gaps)];
}

/** Each option with the gaps that it is right for; all gaps offer the options of all. */
export function writeChoiceCloze(
  { stem, interactions }: Item,
  { gapHtml, report }: RowContext,
): Row {
  const options = new Map<string, string[]>();
  const menus = interactions.flatMap((menu) => (menu.kind === 'inline-choice' ? [menu] : []));
  const shown = menus.map((menu) => {
    const texts = menu.choices.map(({ content, correct }) => {
      const text = plainField(plainText(content, 'choices', report));
      const gaps = options.get(text) ?? [];
      options.set(text, correct ? [...gaps, gapName(menu.id)] : gaps);
      return text;
    });
    return [...texts].sort().join('\t');
  });
  if (new Set(shown).size > 1) {
    report({
      kind: 'degraded',
      field: 'type',
      reason: 'All menus offer the same options: those of one gap are offered in the others too.',
    });
  }
  const parts = [...options].map(([text, gaps]) => [text, ...gaps]);
  return ['JUMBLED_SENTENCE', gapHtml(stem), ...parted(parts)];
}

/** The parts with an empty field between them. */
function parted(parts: readonly (readonly string[])[]): readonly string[] {
  return parts.flatMap((part, index) => (index === 0 ? part : ['', ...part]));
}

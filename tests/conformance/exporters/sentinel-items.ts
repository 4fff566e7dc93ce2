/** Items with a word of its own in every field, so that what a package holds can be searched. */
import type { ItemField } from '../../../src/formats/item-fields.ts';
import type { Item } from '../../../src/model/index.ts';
import type { ExportSource } from '../../../src/node/run-export.ts';
import { dot } from '../../unit/made/every-type.ts';
import { bankOf, itemOf } from '../../unit/made/items.ts';

/** An item, and the word that stands in each of its fields. */
export interface SentinelItem {
  readonly item: Item;
  readonly words: ReadonlyMap<ItemField, string>;
}

type Word = (field: ItemField) => string;

/** The part of the file that the type decides; `word` gives the word of a field. */
const bodies: Readonly<Record<string, readonly [type: string, body: (word: Word) => string]>> = {
  single: [
    'multiple-choice',
    (w) => `- [ ] ${w('choices')}\n\n  > ${w('choices.feedback')}\n- [x] ${w('keys')}`,
  ],
  multiple: [
    'multiple-response',
    (w) => `- [x] ${w('choices')}\n\n  > ${w('choices.feedback')}\n- [x] ${w('keys')}\n- [ ] other`,
  ],
  truth: ['true-false', () => '- [x] True\n- [ ] False'],
  words: ['short-answer', (w) => `## Answer\n\n- ${w('keys')}`],
  pattern: ['short-answer', (w) => `## Answer\n\n- /${w('keys')}s?/`],
  cloze: ['cloze', (w) => `A [[${w('keys')}]] and [[red]].`],
  menus: ['cloze', (w) => `A [[( ) ${w('choices')} | (x) blue]] one.`],
  mixed: ['cloze', (w) => `A [[${w('keys')}]] and [[( ) ${w('choices')} | (x) blue]].`],
  matching: [
    'matching',
    (w) =>
      `## Match\n\n| ${w('headings')} | b |\n| - | - |\n| ${w('choices')} | ${w('targets')} |\n| dog | woof |`,
  ],
  ordering: ['ordering', (w) => `## Order\n\n1. ${w('choices')}\n2. second\n3. third`],
  sorting: [
    'categorization',
    (w) => `## Categories\n\n- ${w('targets')}\n  - ${w('choices')}\n- gas\n  - neon`,
  ],
  number: ['numeric', (w) => `= 3.25 ± 0.01 ${w('unit')}`],
  essay: [
    'essay',
    (w) =>
      `## Answer\n\n${w('sampleAnswer')}\n\n## Rubric\n\n| Criterion | Points | Description |\n| - | - | - |\n| ${w('rubric')} | 2 | Clear. |`,
  ],
  upload: ['upload', () => ''],
  spots: [
    'hotspot',
    (w) =>
      `## Hotspot\n\n![${w('image.alt')}](spot.png)\n\n- [x] circle 0.2,0.3 0.1: ${w('areas.label')}\n- [ ] rect 0.5,0.5 0.2,0.2: lung`,
  ],
  formula: ['formula', (w) => `Twice {{v}}?\n\n= 2 * v ± 1% ${w('unit')}`],
  card: ['flashcard', (w) => `## Answer\n\n${w('keys')}`],
};

/** One item of each kind, each with all data that an item can have. */
export function sentinelItems(): readonly SentinelItem[] {
  return Object.entries(bodies).map(([name, [type, body]]) => {
    const words = new Map<ItemField, string>();
    const word: Word = (field) => {
      const text = `zq${name}${field.replace(/\W/g, '')}zq`;
      words.set(field, text);
      return text;
    };
    const stem = [
      `In ${word('stem')} *${word('formatting')}* \`${word('code')}\` $\\text{${word('math')}}$.`,
      `| head | b |\n| - | - |\n| ${word('tables')} | d |`,
      `![a dot](${word('images')}.png)`,
    ];
    const parts = [
      ...stem,
      body(word),
      `## Hint\n\n${word('hints')}`,
      `## Solution\n\n${word('solution')}`,
      `## Feedback\n\n${word('feedback.general')}\n\n### Correct\n\n${word('feedback.correct')}\n\n### Incorrect\n\n${word('feedback.incorrect')}`,
      `## Notes\n\n${word('notes')}`,
    ];
    const frontMatter = [
      ...(type === 'formula' ? ['variables:\n  v: {min: 1, max: 9, decimals: 1}'] : []),
      `topic: ${word('topics')}`,
      `tags: [${word('tags')}]`,
      `outcomes: [${word('outcomes')}]`,
      `source: ${word('source')}`,
      `authors: [${word('authors')}]`,
      `license: LicenseRef-${word('license')}`,
      `references:\n  - title: ${word('references')}`,
    ].join('\n');
    const item = itemOf(`id-${name}`, type, parts.join('\n\n'), frontMatter);
    words.set('id', item.id);
    return { item: { ...item, title: word('title') }, words };
  });
}

/** A bank of the items; each image has its name among its bytes. */
export function sentinelSource(items: readonly SentinelItem[]): ExportSource {
  return {
    bank: bankOf(items.map(({ item }) => item)),
    readAsset: (path) => Uint8Array.from([...dot, ...new TextEncoder().encode(path)]),
  };
}

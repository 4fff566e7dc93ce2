/** Our items are built like those that real engines are known to play and score. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../src/formats/parse-xml.ts';
import type { XmlElement } from '../../../src/formats/xml.ts';
import { childElements } from '../../../src/formats/xml-query.ts';
import type { Item } from '../../../src/model/index.ts';
import { dot } from '../../unit/made/every-type.ts';
import { itemOf } from '../../unit/made/items.ts';
import { documentOf, versions } from '../../unit/qti/made-qti.ts';

const corpus = '../shared/corpus/reference';

const three = '\n\n- [x] 2\n- [ ] 4\n- [x] 5';
const order = 'Order\n\n## Order\n\n1. 1\n2. 2\n3. 3';

/** The same questions as in the corpus, by the name of the file there. */
const questions: Readonly<Record<string, Item>> = {
  mc: itemOf('q', 'multiple-choice', '2+2?\n\n- [ ] 3\n- [x] 4\n- [ ] None', 'fixed: [last]'),
  tf: itemOf('q', 'true-false', 'Sky is blue\n\n- [x] True\n- [ ] False'),
  ma_all: itemOf(
    'q',
    'multiple-response',
    `Primes?${three}`,
    'shuffle: false\nscoring: all-or-nothing',
  ),
  ma_partial: itemOf('q', 'multiple-response', `Primes?${three}`, 'shuffle: false'),
  short: itemOf('q', 'short-answer', 'Capital of France?\n\n## Answer\n\n- Paris\n- Paname'),
  matching: itemOf(
    'q',
    'matching',
    'Match\n\n## Match\n\n| | |\n| - | - |\n| France | Paris |\n| Italy | Rome |\n| | Oslo |',
  ),
  categorize: itemOf(
    'q',
    'categorization',
    'Sort\n\n## Categories\n\n- Animal\n  - Cat\n  - Dog\n- Plant\n  - Oak',
  ),
  order_all: itemOf('q', 'ordering', order),
  hotspot: itemOf(
    'q',
    'hotspot',
    'Click\n\n## Hotspot\n\n![A map](dot.png)\n\n- [x] rect 0,0 0.25,0.5: a\n- [ ] circle 0.75,0.5 0.1: b',
  ),
  upload: itemOf('q', 'upload', 'Upload', 'accept: [.pdf]'),
  text_only: itemOf('q', 'stimulus', 'Read the following.\n\n> Lorem ipsum.'),
};

/** Names of elements and their attributes; texts, prompts and what the engine does not need left out. */
function skeleton(root: XmlElement): readonly unknown[] {
  const name = root.name.replace(/^qti-/, '');
  const children = childElements(root).filter((child) => isCompared(child));
  return [
    name,
    Object.keys(root.attributes)
      .filter((key) => !optional.has(key))
      .sort(),
    ...children.map(skeleton),
  ];
}

const optional: ReadonlySet<string> = new Set([
  'xsi:schemaLocation',
  'tool-name',
  'toolName',
  'upper-bound',
  'upperBound',
  'expected-length',
  'expectedLength',
  'normal-minimum',
  'normalMinimum',
  'normal-maximum',
  'normalMaximum',
  'fixed',
  'hotspot-label',
  'hotspotLabel',
  'max-associations',
  'maxAssociations',
]);

/** The stem may be a prompt or text before the interaction; we state the highest score as well. */
function isCompared({ attributes, name }: XmlElement): boolean {
  if (name === 'prompt' || name === 'qti-prompt' || name === 'p' || name === 'div') return false;
  if (attributes.identifier === 'MAXSCORE') return false;
  return !/default-?value$/i.test(name);
}

function rootOf(path: string): XmlElement {
  const reading = parseXml(readFileSync(path, 'utf8'));
  if (!reading.ok) throw new Error(reading.message);
  return reading.root;
}

const cases = Object.keys(questions).flatMap((name) =>
  (
    [
      ['2.2', `qti22/${name}.xml`],
      ['3.0', name === 'hotspot' ? 'qti3/_hotspot_img.xml' : `qti3/${name}.xml`],
    ] as const
  ).map(([version, path]) => [name, version, path] as const),
);

// Skipped where the corpus is not laid beside the repository.
describe.skipIf(!existsSync(corpus)).each(cases)('%s (%s)', (name, version, path) => {
  it('is built like the item that engines play', () => {
    const item = questions[name];
    if (!item) throw new Error(name);
    const ours = documentOf(item, { version, assets: { 'dot.png': dot } });
    const theirs = rootOf(`${corpus}/${path}`);
    expect(ours.attributes.xmlns).toBe(theirs.attributes.xmlns);
    expect(skeleton(ours)).toEqual(skeleton(theirs));
  });
});

describe.skipIf(!existsSync(corpus)).each([
  ['2.2', 'qti22-imsmanifest.xml'],
  ['3.0', 'qti3-imsmanifest.xml'],
] as const)('the manifest of %s', (name, file) => {
  it('has the names of packages that engines read', () => {
    const { manifest, resources } = versions[name];
    const text = readFileSync(`${corpus}/pkg/${file}`, 'utf8');
    expect(text).toContain(`xmlns="${manifest.namespace}"`);
    expect(text).toContain(`<schema>${manifest.name}</schema>`);
    expect(text).toContain(`<schemaversion>${manifest.version}</schemaversion>`);
    expect(text).toContain(`type="${resources.item}"`);
    expect(text).toContain(`type="${resources.test}"`);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../src/formats/parse-xml.ts';
import type { XmlElement } from '../../../src/formats/xml.ts';
import {
  childElements,
  descendants,
  elementAt,
  isElement,
  textOf,
} from '../../../src/formats/xml-query.ts';
import type { Item } from '../../../src/model/index.ts';
import { packageOf } from '../../unit/canvas/made-package.ts';
import { itemOf } from '../../unit/made/items.ts';

const golden = '../shared/corpus/canvas-golden/golden_qti12.zip';

const feedback = `

## Feedback

General **feedback**.

### Correct

Correct!

### Incorrect

Not quite.`;
const general = '\n\n## Feedback\n\nGeneral **feedback**.';
const flowers = (first: string, second: string) =>
  `Roses are [[${first}]], violets are [[${second}]].`;

/** Items that mean the same as those of the golden package, by the identifier that they have there. */
const twins: Readonly<Record<string, Item>> = {
  g_mc: itemOf(
    'mc',
    'multiple-choice',
    `What is $2+3$?\n\n- [ ] 6\n\n  > too *big*\n- [ ] 1\n- [x] 5${feedback}`,
    'points: 2',
  ),
  g_tf: itemOf('tf', 'true-false', `The sky is green.\n\n- [ ] True\n- [x] False${feedback}`),
  g_ma: itemOf(
    'ma',
    'multiple-response',
    `Primes?\n\n- [x] 2\n- [x] 3\n- [ ] 4\n\n  > 4 = 2\\*2${feedback}`,
  ),
  g_sa: itemOf(
    'sa',
    'short-answer',
    `Who lives at the North Pole?\n\n## Answer\n\n- Santa\n- Santa Claus${feedback}`,
  ),
  g_fb: itemOf('fb', 'cloze', flowers('red | Red', 'blue') + feedback, 'points: 2'),
  g_dd: itemOf(
    'dd',
    'cloze',
    flowers('(x) red | ( ) blue', '( ) red | (x) blue') + feedback,
    'points: 2',
  ),
  g_mt: itemOf(
    'mt',
    'matching',
    `Match.\n\n## Match\n\n| a | b |\n| - | - |\n| cat | meow |\n| dog | woof |\n| | moo |${feedback}`,
    'points: 2',
  ),
  g_n1: itemOf('n1', 'numeric', `exact with margin\n\n= 3.3 ± 0.1${feedback}`),
  g_n2: itemOf('n2', 'numeric', 'range\n\n= [1.5, 2.5]'),
  g_n3: itemOf('n3', 'numeric', 'precision\n\n= 3.14 (3 sf)'),
  g_cq: itemOf(
    'cq',
    'formula',
    `2*({{x}} + {{y}})?\n\n= 2 * (x + y) ± 5%${general}`,
    'decimals: 2\nvariables:\n  x: {min: 1, max: 10}\n  y: {min: 1, max: 5, decimals: 1}',
  ),
  g_es: itemOf('es', 'essay', `Discuss.${general}`, 'points: 5'),
  g_fu: itemOf('fu', 'upload', `Upload.${general}`, 'points: 5'),
  g_tx: itemOf('tx', 'stimulus', 'Read this passage.'),
  g_im: itemOf('im', 'multiple-choice', '![red dot](p.png)\n\n- [x] yes\n- [ ] no'),
};

function twinOf(ident: string): Item {
  const twin = twins[ident];
  if (!twin) throw new Error(`There is no twin of ${ident}.`);
  return twin;
}

/** Metadata that only a re-export of Canvas has. */
const ofCanvasAlone = /^(?:original_answer_ids|assessment_question_identifierref|passage)$/;

/** What two tools write differently without meaning it differently. */
function outline(node: XmlElement): unknown {
  const names = new Map<string, string>();
  const nameOf = (ident: string): string => {
    const [, prefix = '', own = '', suffix = ''] = /^(response_)?(.*?)(_fb)?$/.exec(ident) ?? [];
    if (/^(?:response1|answer1|general|correct|general_incorrect)$/.test(own)) return ident;
    if (!names.has(own)) names.set(own, `#${names.size + 1}`);
    return `${prefix}${names.get(own)}${suffix}`;
  };
  const walk = (element: XmlElement): unknown => [
    element.name,
    Object.fromEntries(
      Object.entries(element.attributes)
        .map(([key, value]) => {
          if (/^(?:ident|respident|linkrefid)$/.test(key)) return [key, nameOf(value)];
          // Words without markup are the same as text and as HTML.
          return [key, value === 'text/plain' ? 'text/html' : value];
        })
        .toSorted(),
    ),
    ...element.children.flatMap((child) => {
      if (isElement(child)) return isOfCanvasAlone(child) ? [] : [walk(child)];
      return typeof child === 'string' ? [textIn(element, child)] : [];
    }),
  ];
  const textIn = ({ name }: XmlElement, text: string): string => {
    if (name === 'varequal' && /^(?:\d{4}|\d{10,})$/.test(text)) return nameOf(text);
    if (name === 'fieldentry' || name === 'setvar') return text.replace(/\.0+$/, '');
    return (
      text
        .replace(/\[(color|gap-)(\d)\]/g, '[$2]')
        .replace(/^(?:color|gap-)(\d)$/, '$1')
        .replace(/<(\/?)(?:strong|b)>/g, '<$1b>')
        .replace(/<(\/?)(?:em|i)>/g, '<$1i>')
        // A single outer paragraph makes no difference to either importer.
        .replace(/^<p>([^<]*)<\/p>$/, '$1')
        .replace(/ (?:width="20"|\/)(?=>|\/)/g, '')
        .replace(/^<p>(4 = 2\*2)<\/p>$/, '$1')
    );
  };
  return walk(node);
}

function isOfCanvasAlone(element: XmlElement): boolean {
  const label = element.name === 'qtimetadatafield' && elementAt(element, 'fieldlabel');
  return Boolean(label && ofCanvasAlone.test(textOf(label)));
}

function parsed(text: string): XmlElement {
  const reading = parseXml(text);
  if (!reading.ok) throw new Error(reading.message);
  return reading.root;
}

function theirItem(ident: string): XmlElement {
  const bytes = unzipSync(readFileSync(golden))['i_golden/i_golden.xml'] ?? new Uint8Array();
  const item = descendants(parsed(strFromU8(bytes)), 'item').find(
    ({ attributes }) => attributes.ident === ident,
  );
  if (!item) throw new Error(`No ${ident} in the golden package.`);
  return item;
}

function ourItem(item: Item): XmlElement {
  const { files } = packageOf([item], {
    options: { variants: 2 },
    assets: { 'p.png': new Uint8Array() },
  });
  const [found] = descendants(parsed(files.get('quiz_made/quiz_made.xml') ?? ''), 'item');
  if (!found) throw new Error(`${item.id} was not exported.`);
  return found;
}

/** The item without what names it. */
function nameless(item: XmlElement): XmlElement {
  return { ...item, attributes: {} };
}

/** The element that the path leads to. */
function part(item: XmlElement, ...path: readonly string[]): unknown {
  const found = elementAt(item, ...path);
  return found && outline(found);
}

const whole = [
  'g_mc',
  'g_tf',
  'g_ma',
  'g_sa',
  'g_fb',
  'g_dd',
  'g_mt',
  'g_n1',
  'g_n3',
  'g_es',
  'g_fu',
  'g_tx',
  'g_im',
];

describe.skipIf(!existsSync(golden))('beside the golden package', () => {
  it.each(whole)('the whole item %s is the same', (ident) => {
    expect(outline(nameless(ourItem(twinOf(ident))))).toEqual(outline(nameless(theirItem(ident))));
  });

  // Its feedback has texts that no condition shows.
  it('a range has the same field and the same bounds', () => {
    const [ours, theirs] = [ourItem(twinOf('g_n2')), theirItem('g_n2')];
    expect(part(ours, 'presentation')).toEqual(part(theirs, 'presentation'));
    expect(part(ours, 'resprocessing', 'respcondition', 'conditionvar')).toEqual(
      part(theirs, 'resprocessing', 'respcondition', 'conditionvar'),
    );
  });

  // Theirs has two formulas, and sets of values that somebody drew.
  it('a formula has the same frame and variables, and sets of the same form', () => {
    const [ours, theirs] = [ourItem(twinOf('g_cq')), theirItem('g_cq')];
    const calculated = ['itemproc_extension', 'calculated'];
    const same = [
      ['resprocessing'],
      ['itemfeedback'],
      [...calculated, 'answer_tolerance'],
      [...calculated, 'vars'],
    ];
    for (const path of same) expect(part(ours, ...path)).toEqual(part(theirs, ...path));
    expect(names(elementAt(ours, ...calculated, 'var_sets'))).toEqual(
      names(elementAt(theirs, ...calculated, 'var_sets')),
    );
  });

  it('a group, a bank and the manifest have the same form', () => {
    const ids = ['mc', 'tf'];
    const made = packageOf(['g_mc', 'g_tf', 'g_im'].map(twinOf), {
      assets: { 'p.png': new Uint8Array() },
      options: { draws: 'bank' },
      assessments: [
        {
          id: 'golden',
          title: 'Golden',
          path: 'assessments/golden.yml',
          release: 'practice',
          settings: {},
          sections: [
            { kind: 'fixed', items: [{ id: 'im' }] },
            { kind: 'drawn', pick: 2, points: 1, from: { kind: 'items', ids } },
          ],
        },
      ],
    });
    const theirFile = (path: string) =>
      parsed(strFromU8(unzipSync(readFileSync(golden))[path] ?? new Uint8Array()));
    const ourFile = (path: string) => parsed(made.files.get(path) ?? '');
    const group = (root: XmlElement) =>
      descendants(root, 'selection').find(
        (selection) => elementAt(selection, 'sourcebank_ref') !== undefined,
      );
    expect(names(group(ourFile('quiz_golden/quiz_golden.xml')))).toEqual(
      names(group(theirFile('i_golden/i_golden.xml'))),
    );
    const bank = (root: XmlElement) => elementAt(root, 'objectbank', 'qtimetadata');
    expect(names(bank(ourFile('non_cc_assessments/quiz_golden__2_bank.xml.qti')))).toEqual(
      names(bank(theirFile('non_cc_assessments/i_bank1.xml.qti'))),
    );
    const resources = (root: XmlElement) =>
      descendants(root, 'resource').map((resource) => [resource.attributes.type, names(resource)]);
    expect(resources(ourFile('imsmanifest.xml'))).toEqual(resources(theirFile('imsmanifest.xml')));
  });
});

/** The names of an element and of all below it. */
function names(element: XmlElement | undefined): unknown {
  return element && [element.name, ...childElements(element).map(names)];
}

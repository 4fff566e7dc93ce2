import { describe, expect, it } from 'vitest';
import { itemOf } from '../made/items.ts';
import { lossesOf, printed, qtiOf, rootOf } from './made-qti.ts';

const stimulus = itemOf('case', 'stimulus', 'A ![dot](dot.png) case.');
const question = itemOf('q', 'multiple-choice', 'W?\n\n- [ ] a\n- [x] b', 'stimulus: case');
const assets = { 'dot.png': new Uint8Array([1]) };

describe('a stimulus', () => {
  it('is a document of its own in 3.0, to which items refer', () => {
    const made = qtiOf([stimulus, question], { version: '3.0', assets });
    const item = rootOf(made.files.get('items/q.xml') ?? '');
    expect(printed(item, 'qti-assessment-stimulus-ref')).toEqual([
      '<qti-assessment-stimulus-ref identifier="case" href="case.xml"/>',
    ]);
    expect(printed(item, 'qti-item-body')[0]).toContain(
      '<div class="qti-shared-stimulus" data-stimulus-idref="case"/>',
    );
    const text = rootOf(made.files.get('items/case.xml') ?? '');
    expect(text.name).toBe('qti-assessment-stimulus');
    expect(printed(text, 'qti-stimulus-body')[0]).toContain(
      '<img src="images/dot.png" alt="dot"/>',
    );
    const manifest = made.files.get('imsmanifest.xml');
    expect(manifest).toContain('type="imsqti_stimulus_xmlv3p0" href="items/case.xml"');
    expect(manifest).toContain('<dependency identifierref="stimulus_case"/>');
    expect(lossesOf(made)).toEqual([]);
  });

  it('comes along when only its item is selected', () => {
    const { files } = qtiOf([question, stimulus], { version: '3.0', assets });
    expect(files.has('items/case.xml')).toBe(true);
  });

  it('stands in the stem in 2.x', () => {
    const made = qtiOf([stimulus, question], { assets });
    expect(made.files.has('items/case.xml')).toBe(false);
    expect(made.files.get('items/q.xml')).toContain(
      '<img src="images/dot.png" alt="dot"/> case.</p>',
    );
    expect(lossesOf(made)).toEqual([expect.stringMatching(/^stimulus: /)]);
  });

  it('is an item without interaction where no item shows it', () => {
    const { files } = qtiOf([stimulus], { version: '3.0', assets });
    expect(files.get('items/case.xml')).toContain('<qti-assessment-item ');
    expect(files.get('items/case.xml')).not.toContain('outcome');
  });
});

describe('the manifest', () => {
  const item = itemOf(
    'q',
    'essay',
    'Discuss.\n\n## Notes\n\nFor *us*.',
    'topic: Mechanics/Kinematics\ntags: [speed]\ndifficulty: hard\nminutes: 2.5\nbloom: apply\nauthors: ["Doe, Jane"]\nlicense: CC-BY-4.0\nsource: Old exam\nreferences:\n  - title: A book\n    url: https://book.example',
  );
  const made = qtiOf([item]);
  const manifest = rootOf(made.files.get('imsmanifest.xml') ?? '');
  const lom = printed(manifest, 'lom:lom')[0] ?? '';

  it('says what the item states, as IEEE LOM', () => {
    const string = (text: string): string => `<lom:string language="en">${text}</lom:string>`;
    expect(lom).toContain(`<lom:keyword>${string('speed')}</lom:keyword>`);
    expect(lom).toContain(
      '<lom:difficulty><lom:source>LOMv1.0</lom:source><lom:value>difficult</lom:value>',
    );
    expect(lom).toContain('<lom:duration>PT2M30S</lom:duration>');
    expect(lom).toContain('FN:Doe\\, Jane');
    expect(lom).toContain(string('CC-BY-4.0'));
    expect(lom).toContain(
      `<lom:taxon><lom:entry>${string('Mechanics')}</lom:entry></lom:taxon><lom:taxon><lom:entry>${string('Kinematics')}`,
    );
    expect(lom).toContain('<lom:value>isbasedon</lom:value>');
    expect(lom).toContain('<lom:entry>https://book.example</lom:entry>');
    expect(lom).toContain(string('For us.'));
    expect(lossesOf(made)).toEqual([expect.stringMatching(/^notes: /)]);
  });

  it('says which interactions there are', () => {
    expect(printed(manifest, 'qmd:interactionType')).toEqual([
      '<qmd:interactionType>extendedTextInteraction</qmd:interactionType>',
    ]);
  });

  it('has the names of its version', () => {
    const schemas = (['2.1', '2.2', '3.0'] as const).map((version) =>
      printed(
        rootOf(qtiOf([item], { version }).files.get('imsmanifest.xml') ?? ''),
        'schema',
      ).concat(
        printed(
          rootOf(qtiOf([item], { version }).files.get('imsmanifest.xml') ?? ''),
          'schemaversion',
        ),
      ),
    );
    expect(schemas).toEqual([
      ['<schema>QTIv2.1 Package</schema>', '<schemaversion>1.0.0</schemaversion>'],
      ['<schema>QTIv2.2 Package</schema>', '<schemaversion>1.0.0</schemaversion>'],
      ['<schema>QTI Package</schema>', '<schemaversion>3.0.0</schemaversion>'],
    ]);
  });
});

describe('a flashcard', () => {
  it('is left out, and it is said why', () => {
    const made = qtiOf([itemOf('q', 'flashcard', 'F\n\n## Answer\n\nB')]);
    expect([...made.files.keys()]).toEqual(['imsmanifest.xml']);
    expect(lossesOf(made)).toEqual([expect.stringContaining('judges the own answer')]);
  });
});

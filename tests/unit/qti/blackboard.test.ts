import { describe, expect, it } from 'vitest';
import { blackboardQtiExporter } from '../../../exporters/blackboard-qti/index.ts';
import type { Item } from '../../../src/model/index.ts';
import { dot, everySetting, everyType } from '../made/every-type.ts';
import { bankOf, itemOf } from '../made/items.ts';
import { lossesOf, type MadeQti, printed, rootOf } from './made-qti.ts';

function blackboardOf(
  items: readonly Item[],
  assessments = [] as (typeof everySetting)[],
): MadeQti {
  const { files, diagnostics } = blackboardQtiExporter.export(
    bankOf(items, assessments),
    {
      id: 'made',
      title: 'Made',
      assessments: assessments.map(({ id }) => id),
      items: items.map(({ id }) => id),
    },
    {},
    { readAsset: () => dot },
  );
  const texts = files.map(
    ({ path, content }) => [path, typeof content === 'string' ? content : ''] as const,
  );
  return { files: new Map(texts), diagnostics };
}

const every = blackboardOf(everyType, [everySetting]);
const documents = [...every.files].filter(([path]) => /^qti21\/[\w-]+\.xml$/.test(path));

describe('a package for Blackboard', () => {
  it('scores everything by match_correct and has no feedback', () => {
    const items = documents.filter(([path]) => !path.endsWith('assessment_meta.xml'));
    expect(items.length).toBeGreaterThan(8);
    for (const [path, xml] of items) {
      const root = rootOf(xml);
      const templates = printed(root, 'responseProcessing');
      const isEssay = printed(root, 'extendedTextInteraction').length > 0;
      expect([path, templates]).toEqual([
        path,
        isEssay
          ? []
          : [
              '<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/>',
            ],
      ]);
      expect(printed(root, 'modalFeedback')).toEqual([]);
      expect(printed(root, 'rubricBlock')).toEqual([]);
      expect(xml).not.toContain('externalScored');
    }
  });

  it('has only interactions that the import reads, one in an item', () => {
    for (const [, xml] of documents.filter(([path]) => !path.endsWith('assessment_meta.xml'))) {
      const names = [...xml.matchAll(/<(\w+Interaction) /g)].map(([, name]) => name);
      expect(names).toHaveLength(1);
      expect(['choiceInteraction', 'textEntryInteraction', 'extendedTextInteraction']).toContain(
        names[0],
      );
    }
  });

  it('names all items in one test beside them', () => {
    const root = rootOf(every.files.get('qti21/assessment_meta.xml') ?? '');
    const references = printed(root, 'assessmentItemRef');
    expect(references).toHaveLength(documents.length - 1);
    expect(references[0]).toContain('href="mc.xml"');
    expect(lossesOf(every)).toContainEqual(
      expect.stringMatching(/^settings: The questions come into one pool/),
    );
  });

  it('gives every accepted text as an answer', () => {
    const made = blackboardOf([itemOf('q', 'cloze', 'Roses are [[red | crimson]].')]);
    const [declaration] = printed(
      rootOf(made.files.get('qti21/q.xml') ?? ''),
      'responseDeclaration',
    );
    expect(declaration).toBe(
      '<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="string"><correctResponse><value>red</value><value>crimson</value></correctResponse><mapping defaultValue="0"><mapEntry mapKey="red" mappedValue="1" caseSensitive="false"/><mapEntry mapKey="crimson" mappedValue="1" caseSensitive="false"/></mapping></responseDeclaration>',
    );
  });

  it('leaves out a text with several gaps, and lists the numbers that are accepted', () => {
    const gaps = blackboardOf([itemOf('q', 'cloze', 'A [[b]] and [[c]].')]);
    expect(lossesOf(gaps)).toEqual([
      'The item is left out: The import reads one blank in a question.',
    ]);
    const number = blackboardOf([itemOf('q', 'numeric', 'N?\n\n= 3.3 ± 0.1')]);
    expect(number.files.get('qti21/q.xml')).toContain('<value>3.2</value>');
    expect(number.files.get('qti21/q.xml')).toContain('<value>3.4</value>');
  });

  it('says that several choices have to be right together', () => {
    const made = blackboardOf([
      itemOf('q', 'multiple-response', 'W?\n\n- [x] a\n- [ ] b\n- [x] c'),
    ]);
    expect(lossesOf(made)).toContainEqual(expect.stringMatching(/^scoring: /));
  });
});

import { describe, expect, it } from 'vitest';
import type { Item } from '../../../src/model/index.ts';
import { dot } from '../made/every-type.ts';
import { itemOf } from '../made/items.ts';
import { documentOf, lossesOf, printed, qtiOf } from './made-qti.ts';

/** 800 by 600. */
const svg = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"/>',
);

function spot(areas: string, image = 'map.svg'): Item {
  return itemOf('q', 'hotspot', `Where?\n\n## Hotspot\n\n![a map](${image})\n\n${areas}`);
}

const assets = { 'map.svg': svg, 'dot.png': dot };
const regions =
  '- [x] circle 0.25,0.5 0.1: heart\n- [ ] rect 0.5,0.5 0.25,0.5: lung\n- [ ] polygon 0,0 1,0 0.5,1: skin';

describe('hot spots', () => {
  it('are given in pixels of the image, the radius by its width', () => {
    const root = documentOf(spot(regions), { assets });
    expect(printed(root, 'hotspotInteraction')).toEqual([
      '<hotspotInteraction responseIdentifier="RESPONSE" maxChoices="1">' +
        '<object type="image/svg+xml" data="images/map.svg" width="800" height="600">a map</object>' +
        '<hotspotChoice identifier="h1" shape="circle" coords="200,300,80" hotspotLabel="heart"/>' +
        '<hotspotChoice identifier="h2" shape="rect" coords="400,300,600,600" hotspotLabel="lung"/>' +
        '<hotspotChoice identifier="h3" shape="poly" coords="0,0,800,0,400,600,0,0" hotspotLabel="skin"/></hotspotInteraction>',
    ]);
    expect(printed(root, 'responseProcessing')[0]).toContain('/match_correct"');
  });

  it('lie on an image in 3.0, by the schema that allows it', () => {
    const root = documentOf(spot(regions), { assets, version: '3.0' });
    expect(printed(root, 'img')).toEqual([
      '<img src="images/map.svg" alt="a map" width="800" height="600"/>',
    ]);
    expect(root.attributes['xsi:schemaLocation']).toContain('imsqti_asiv3p0p1_v1p0.xsd');
  });

  it('lie on a small image enlarged to at least 400 pixels', () => {
    const root = documentOf(
      spot('- [x] circle 0.25,0.5 0.1: a\n- [ ] rect 0,0 0.1,0.1: b', 'dot.png'),
      { assets },
    );
    expect(printed(root, 'object')[0]).toContain('width="400" height="400"');
    expect(printed(root, 'hotspotChoice')[0]).toContain('coords="100,200,40"');
  });

  it('are points to set anywhere where every region is right', () => {
    const item = spot('- [x] rect 0,0 0.5,0.5: a\n- [x] rect 0.5,0.5 0.5,0.5: b');
    const root = documentOf(item, { assets });
    expect(printed(root, 'responseDeclaration')).toEqual([
      '<responseDeclaration identifier="RESPONSE" cardinality="multiple" baseType="point"><areaMapping lowerBound="0" upperBound="1" defaultValue="-0.5"><areaMapEntry shape="rect" coords="0,0,400,300" mappedValue="0.5"/><areaMapEntry shape="rect" coords="400,300,800,600" mappedValue="0.5"/></areaMapping></responseDeclaration>',
    ]);
    expect(printed(root, 'selectPointInteraction')[0]).toContain('maxChoices="0"');
    expect(printed(root, 'responseElseIf')[0]).toContain(
      '<mapResponsePoint identifier="RESPONSE"/>',
    );
    expect(lossesOf(qtiOf([item], { assets }))).toEqual([expect.stringMatching(/^areas.label: /)]);
  });

  it('become a choice between labels where the image does not state its size', () => {
    const unsized = { 'map.svg': new TextEncoder().encode('no image') };
    const made = qtiOf([spot(regions)], { assets: unsized });
    expect(made.files.get('items/q.xml')).toContain('<choiceInteraction');
    expect(lossesOf(made)).toEqual([expect.stringMatching(/^type: Pointing at the image/)]);
  });
});

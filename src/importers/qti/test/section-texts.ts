/** Texts that the sections of tests show: instructions, and passages that items share. */
import type { XmlElement } from '../../../formats/xml.ts';
import { childElements, descendants } from '../../../formats/xml-query.ts';
import type { Content, Diagnostic } from '../../../model/index.ts';
import { newItemReader } from '../content/item-reader.ts';
import type { AssetNames } from '../package/asset-names.ts';
import type { QtiDocument, QtiPackage } from '../package/qti-package.ts';
import { readReference, sectionsOf } from './test-references.ts';

/** A passage with the items below it, by path of their documents. */
export interface SectionText {
  readonly title?: string;
  readonly stem: Content;
  readonly paths: readonly string[];
}

/** By path of the test. */
export interface SectionTexts {
  readonly introductions: ReadonlyMap<string, Content>;
  readonly stimuli: ReadonlyMap<string, readonly SectionText[]>;
  /** How many passages there are. */
  readonly count: number;
  readonly assets: ReadonlyMap<string, Uint8Array>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The text of the first section is an introduction where it says so or where there is no other
 * section; all others are passages that the items of their section share.
 */
export function sectionTexts(source: QtiPackage, names: AssetNames): SectionTexts {
  const introductions = new Map<string, Content>();
  const stimuli = new Map<string, readonly SectionText[]>();
  const assets = new Map<string, Uint8Array>();
  const diagnostics: Diagnostic[] = [];
  for (const document of source.tests) {
    const { path, root } = document;
    const reader = newItemReader({ source, names, path, origin: path });
    const sections = sectionsOf(root);
    const texts: SectionText[] = [];
    const first = [...blocksIn(root), ...childElements(root, 'testPart').flatMap(blocksIn)];
    const introduction = first.flatMap(({ children }) => reader.content(children));
    for (const [index, section] of sections.entries()) {
      for (const block of blocksIn(section)) {
        const content = reader.content(block.children);
        if (content.length === 0) continue;
        if (isIntroduction(block, index, sections.length)) introduction.push(...content);
        else texts.push(passageOf(section, content, document));
      }
    }
    introductions.set(path, introduction);
    stimuli.set(path, texts);
    for (const [name, bytes] of reader.assets) assets.set(name, bytes);
    diagnostics.push(...reader.diagnostics);
  }
  const count = [...stimuli.values()].reduce((sum, texts) => sum + texts.length, 0);
  return { introductions, stimuli, count, assets, diagnostics };
}

function blocksIn(parent: XmlElement): readonly XmlElement[] {
  return childElements(parent, 'rubricBlock').filter(({ attributes }) =>
    (attributes.view ?? 'candidate').split(/\s+/).includes('candidate'),
  );
}

function isIntroduction({ attributes }: XmlElement, index: number, count: number): boolean {
  return attributes.use === 'instructions' || (index === 0 && count === 1);
}

function passageOf(section: XmlElement, stem: Content, document: QtiDocument): SectionText {
  const { title } = section.attributes;
  const references = descendants(section, 'assessmentItemRef');
  return {
    ...(title !== undefined && title !== '' && { title }),
    stem,
    paths: references.flatMap((one) => readReference(one, document).path ?? []),
  };
}

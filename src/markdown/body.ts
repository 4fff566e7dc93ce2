/** The parts of a body: the stem, and the sections under reserved headings. */
import type { Heading, List, ListItem, Paragraph, RootContent } from 'mdast';
import { closestName } from '../diagnostics/closest-name.ts';
import { type BodyReader, sliceOf, spanOf } from './body-reader.ts';
import { type SectionName, sectionNames } from './section-names.ts';

/** What stands under one reserved heading. */
export interface Section {
  readonly name: SectionName;
  readonly heading: Heading;
  readonly nodes: readonly RootContent[];
}

/** A body divided into its parts, with the constructs by which a type shows. */
export interface Body {
  /** Everything above the first reserved heading, without the answer lines. */
  readonly stem: readonly RootContent[];
  readonly sections: readonly Section[];
  /** The list at the end of the stem, when any of its items has a box. */
  readonly choices: List | undefined;
  /** How many of its boxes are marked. */
  readonly markedChoices: number;
  /** Paragraphs of the stem that begin with `=`. */
  readonly answerLines: readonly Paragraph[];
  readonly hasGap: boolean;
}

/** Divides the blocks of a body. */
export function divideBody(nodes: readonly RootContent[], reader: BodyReader): Body {
  const aboveSections: RootContent[] = [];
  const sections: (Section & { nodes: RootContent[] })[] = [];
  for (const node of nodes) {
    const name = node.type === 'heading' ? sectionNameOf(node, reader) : undefined;
    if (name && node.type === 'heading') sections.push({ name, heading: node, nodes: [] });
    else (sections.at(-1)?.nodes ?? aboveSections).push(node);
  }
  const answerLines: Paragraph[] = [];
  const stem = aboveSections.filter((node) => {
    const isAnswer = node.type === 'paragraph' && /^=(?!=)/.test(sliceOf(node, reader));
    if (isAnswer) answerLines.push(node);
    return !isAnswer;
  });
  const last = aboveSections.at(-1);
  const boxes = last?.type === 'list' ? last.children.map((item) => boxOf(item, reader)) : [];
  const isChoices = boxes.some((box) => box !== undefined);
  return {
    stem,
    sections,
    choices: isChoices && last?.type === 'list' ? last : undefined,
    markedChoices: boxes.filter((box) => box === true).length,
    answerLines,
    hasGap: hasGap(stem, reader),
  };
}

/** The first section of the name. */
export function sectionOf(body: Body, name: SectionName): Section | undefined {
  return body.sections.find((section) => section.name === name);
}

/**
 * The box of a list item whose first line is nothing but `[ ]` or `[x]`, so that what follows can
 * be a code block or a table. Markdown itself takes such a box for text.
 */
export function loneBoxOf(item: ListItem, reader: BodyReader): boolean | undefined {
  const [first] = item.children;
  if (first?.type !== 'paragraph') return undefined;
  const box = /^\[([ xX])\]$/.exec(sliceOf(first, reader));
  return box ? box[1] !== ' ' : undefined;
}

function boxOf(item: ListItem, reader: BodyReader): boolean | undefined {
  return item.checked ?? loneBoxOf(item, reader);
}

function sectionNameOf(heading: Heading, reader: BodyReader): SectionName | undefined {
  const written = sliceOf(heading, reader);
  const text = written.replace(/^#+[ \t]*|[ \t]+#+[ \t]*$|\n.*$/gs, '').trim();
  const name = sectionNames.find((one) => one === text);
  if (name && heading.depth === 2) return name;
  const plain = text.replace(/[^A-Za-z]+$/, '');
  const meant =
    sectionNames.find((one) => one.toLowerCase() === plain.toLowerCase()) ??
    (heading.depth === 2 ? closestName(plain, sectionNames) : undefined);
  if (meant) {
    reader.report('heading-looks-reserved', spanOf(heading), {
      message: `This heading looks like \`## ${meant}\`, but is read as part of the text above.`,
      hint: `Write \`## ${meant}\`, or choose other words.`,
    });
  }
  return undefined;
}

function hasGap(stem: readonly RootContent[], reader: BodyReader): boolean {
  if (!reader.text.includes('[[')) return false;
  let found = false;
  for (const node of stem) {
    visitNodes(node);
    if (found) return true;
  }
  return false;

  function visitNodes(node: RootContent): void {
    if (node.type === 'gap') found = true;
    else if ('children' in node) for (const child of node.children) visitNodes(child);
  }
}

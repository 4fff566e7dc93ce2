/** A finished package as the rules see it. */
import type { XmlElement } from '../../../src/formats/xml.ts';
import type { CanvasOptions } from '../options.ts';
import type { ParsedHtml } from './parse-html.ts';

/** A file of XML. */
export interface ParsedDocument {
  readonly path: string;
  readonly root: XmlElement;
}

/** A resource of the manifest. */
export interface ParsedResource {
  readonly identifier: string;
  readonly type: string;
  /** Its own address and those of its files. */
  readonly paths: readonly string[];
  /** Identifiers, in order. */
  readonly dependencies: readonly string[];
  readonly line: number;
}

/** What a text is for. */
export type TextRole = 'stem' | 'name' | 'label' | 'feedback' | 'other';

/** A text of an item. */
export interface ParsedText {
  readonly role: TextRole;
  readonly type: string;
  readonly text: string;
  readonly line: number;
  /** Whether there are elements inside, instead of escaped text. */
  readonly hasElements: boolean;
  /** The text read as HTML, when it is first asked for. */
  readonly html: () => ParsedHtml;
}

/** An option of a response. */
export interface ParsedLabel {
  readonly ident: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly texts: readonly ParsedText[];
}

/** A place where the candidate responds. */
export interface ParsedResponse {
  readonly kind: string;
  readonly ident: string;
  readonly cardinality: string;
  /** Texts beside the labels: the left side of a match, the name of a blank. */
  readonly texts: readonly ParsedText[];
  readonly labels: readonly ParsedLabel[];
  readonly line: number;
}

/** A condition of the response processing. */
export interface ParsedCondition {
  readonly element: XmlElement;
  /** Inside `conditionvar`. */
  readonly tests: readonly XmlElement[];
  readonly setsScore: boolean;
  /** Identifiers of the feedback that it shows. */
  readonly shows: readonly string[];
  /** Whether it tests an answer, rightly or negated. */
  readonly testsAnswer: boolean;
  readonly line: number;
}

/** A feedback of an item. */
export interface ParsedFeedback {
  readonly ident: string;
  /** Whether New Quizzes finds its text. */
  readonly isNested: boolean;
  readonly line: number;
}

/** An address of something shown. */
export interface ParsedAddress {
  readonly address: string;
  readonly line: number;
}

/** What of a question matters to the rest of the package. */
export interface ItemSummary {
  readonly path: string;
  readonly ident: string;
  readonly title: string;
  readonly line: number;
  /** Of images and packed files. */
  readonly addresses: readonly ParsedAddress[];
}

/** A question; kept only while it is checked. */
export interface ParsedItem extends ItemSummary {
  readonly element: XmlElement;
  /** Label and entry of each field, in order. */
  readonly fields: readonly (readonly [label: string, entry: string])[];
  /** Empty when nothing says so. */
  readonly type: string;
  /** Every text, in order. */
  readonly texts: readonly ParsedText[];
  readonly stem: ParsedText | undefined;
  readonly responses: readonly ParsedResponse[];
  readonly conditions: readonly ParsedCondition[];
  readonly feedback: readonly ParsedFeedback[];
}

/** A quiz or a question bank. */
export interface ParsedContainer {
  readonly path: string;
  readonly ident: string;
  readonly title: string;
  readonly element: XmlElement;
}

/** What cannot be read at all. */
export interface ParseFault {
  readonly path: string;
  readonly message: string;
  readonly line: number;
}

/** Everything in a package. */
export interface ParsedPackage {
  /** As the manifest says, else `classic`, whose rules are the stricter ones. */
  readonly profile: CanvasOptions['profile'];
  readonly paths: readonly string[];
  readonly faults: readonly ParseFault[];
  /** At the root of the archive. */
  readonly manifest: XmlElement | undefined;
  readonly resources: readonly ParsedResource[];
  /** Items in them are reduced to their opening tags. */
  readonly documents: readonly ParsedDocument[];
  readonly quizzes: readonly ParsedContainer[];
  readonly banks: readonly ParsedContainer[];
  /** Sections that draw. */
  readonly groups: readonly ParsedContainer[];
  /** Files of settings. */
  readonly settings: readonly ParsedDocument[];
  /** Of all quizzes and banks. */
  readonly items: readonly ItemSummary[];
}

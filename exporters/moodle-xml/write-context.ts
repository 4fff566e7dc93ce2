/** What writers of questions are given. */
import type { ReportLoss } from '../../src/formats/loss.ts';
import type { XmlElement } from '../../src/formats/xml.ts';
import type { Content } from '../../src/model/index.ts';
import type { MoodleXmlOptions } from './options.ts';

/** How HTML has what depends on the type of question. */
export interface TextSettings {
  /** The field of a gap, as it stands in the HTML. */
  readonly gap?: (interactionId: string) => string;
  /** Names in braces are replaced by values, so all others are guarded. */
  readonly hasVariables?: boolean;
}

/** For one item. */
export interface WriteContext {
  readonly report: ReportLoss;
  readonly options: MoodleXmlOptions;
  /** An element with its format, text and files. */
  readonly text: (
    name: string,
    content: Content | undefined,
    settings?: TextSettings,
  ) => XmlElement;
  /** The same without the wrapper of a single paragraph. */
  readonly inline: (name: string, content: Content | undefined) => XmlElement;
  /** HTML without files, for a menu in a text. */
  readonly html: (content: Content) => string;
  /** Name, bytes and pixels of an image; undefined when it is none or states no size. */
  readonly image: (url: string) => SizedImage | undefined;
}

/** An image whose size is known. */
export interface SizedImage {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

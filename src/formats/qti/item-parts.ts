/** What a writer makes of an item: the parts that depend on its kind. */
import type { Choice, Item } from '../../model/index.ts';
import type { ReportLoss } from '../loss.ts';
import type { XmlElement, XmlNode } from '../xml.ts';
import type { ImagePixels } from './image-pixels.ts';
import type { QtiContent } from './item-content.ts';
import type { TemplateNames } from './template-math.ts';
import type { QtiVersion, TemplateName } from './version.ts';

/** How responses are scored; the score is 0 to 1. */
export type QtiScoring =
  | { readonly kind: 'template'; readonly template: TemplateName }
  /** Rules that set SCORE. */
  | { readonly kind: 'rules'; readonly rules: readonly XmlElement[] }
  /** A person sets SCORE, up to the points of the item. */
  | { readonly kind: 'human' }
  /** There is nothing to score. */
  | { readonly kind: 'none' };

/** Choices of one response, each of which may have feedback. */
export interface ChoiceResponse {
  readonly response: string;
  readonly cardinality: 'single' | 'multiple';
  readonly choices: readonly Choice[];
}

/** An item's own parts. */
export interface QtiItemParts {
  /** What the stem was written with: feedback and solution show the same variables. */
  readonly content: QtiContent;
  /** Response declarations. */
  readonly responses: readonly XmlElement[];
  /** Template declarations and their processing. */
  readonly templates?: readonly XmlElement[];
  /** Everything that is shown, stem and interactions, in order. */
  readonly body: readonly XmlNode[];
  readonly scoring: QtiScoring;
  readonly choiceResponses?: readonly ChoiceResponse[];
  /** Whether the document shows an image in a way that only the newest schema allows. */
  readonly hasHotspotImage?: boolean;
}

/** What a writer is given beside the item. */
export interface QtiItemContext {
  readonly version: QtiVersion;
  readonly report: ReportLoss;
  /** A writer of contents with the places of interactions and the variables that it shows. */
  readonly content: (
    gap?: (interactionId: string) => XmlElement | undefined,
    variables?: TemplateNames,
  ) => QtiContent;
  /** Width and height of an image beside the item, in pixels; undefined when it states none. */
  readonly imageSize: (url: string) => ImagePixels | undefined;
}

/** Writes the parts of an item of one shape. */
export type QtiItemWriter = (item: Item, context: QtiItemContext) => QtiItemParts;

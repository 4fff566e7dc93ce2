/** The contract of every question type: authoring syntax to interactions and back. */
import type { Body } from '../markdown/body.ts';
import type { BodyReader } from '../markdown/body-reader.ts';
import type { Dialect } from '../markdown/parse-markdown.ts';
import type { RawContent } from '../markdown/print-markdown.ts';
import type { SectionName } from '../markdown/section-names.ts';
import type {
  AuthoredItem,
  Content,
  Interaction,
  QuestionTypeName,
  RubricCriterion,
} from '../model/index.ts';

/** A JSON Schema (draft 2020-12) of one front-matter key. */
export interface PropertySchema {
  readonly description: string;
  readonly [keyword: string]: unknown;
}

/** What a type reads. */
export interface TypeSource {
  readonly body: Body;
  readonly reader: BodyReader;
  /** Values of the front matter, valid against the type's schema. */
  readonly frontMatter: Readonly<Record<string, unknown>>;
  /** The front matter with every scalar as it is written, for decimals. */
  readonly writtenFrontMatter: () => Readonly<Record<string, unknown>>;
}

/** What a type finds. Faults are reported; what is found beside them need not be complete. */
export interface TypeReading {
  readonly stem: Content;
  readonly interactions: readonly Interaction[];
  readonly rubric?: readonly RubricCriterion[];
}

/** What a type writes. */
export interface TypeWriting {
  /** Keys of its own, in order; decimals as strings that look like numbers are `Decimal`s. */
  readonly frontMatter?: Readonly<Record<string, unknown>>;
  /** Behind the stem: choices, answer lines. */
  readonly afterStem?: RawContent;
  /** What is written between the brackets of each gap, by interaction id. */
  readonly gaps?: ReadonlyMap<string, string>;
  readonly sections?: Partial<Readonly<Record<SectionName, RawContent>>>;
}

/** One question type. */
export interface QuestionType {
  readonly name: QuestionTypeName;
  /** As a heading: `Multiple choice`. */
  readonly title: string;
  /** One sentence: what the candidate does. */
  readonly description: string;
  /** Front-matter keys that only this type (or few) has. */
  readonly properties: Readonly<Record<string, PropertySchema>>;
  /** Reserved headings that it may have. */
  readonly sections: readonly SectionName[];
  /** Whether lines of the stem that begin with `=` are its answer. */
  readonly usesAnswerLines: boolean;
  /** Whether a body (with these front-matter keys) that states no type can be meant as this one. */
  readonly isEvident: (body: Body, keys: ReadonlySet<string>) => boolean;
  /** Whether what `write` writes shows the type, so that it need not be stated. */
  readonly isShown: (item: AuthoredItem) => boolean;
  /** Names that `{{…}}` may use; only for types that have variables. */
  readonly variableNames?: (frontMatter: Readonly<Record<string, unknown>>) => readonly string[];
  readonly read: (source: TypeSource) => TypeReading;
  readonly write: (item: AuthoredItem, dialect: Dialect) => TypeWriting;
}

/** Sections that every item with an interaction may have. */
export const commonSections = ['Hint', 'Solution', 'Feedback', 'Notes'] as const;

/** What an importer of Canvas stores of a package, as far as candidates and teachers see it. */

/** An answer that can be picked. */
export interface ImportedChoice {
  /** HTML as shown. */
  readonly text: string;
  readonly isRight: boolean;
  readonly feedback?: string;
}

/** A blank or menu. */
export interface ImportedBlank {
  readonly name: string;
  readonly isMenu: boolean;
  readonly answers: readonly ImportedChoice[];
}

/** A row of a match, or a category with one of its members. */
export interface ImportedPair {
  readonly left: string;
  readonly right: string;
}

/** An accepted number. */
export type ImportedNumber =
  | { readonly kind: 'exact'; readonly value: number; readonly margin: string }
  | { readonly kind: 'range'; readonly min: number; readonly max: number }
  | { readonly kind: 'precision'; readonly value: number; readonly precision: number };

/** A question. */
export interface ImportedQuestion {
  readonly ident: string;
  readonly type: string;
  readonly points: number;
  /** HTML as shown. */
  readonly stem: string;
  readonly choices: readonly ImportedChoice[];
  /** Accepted texts of a short answer. */
  readonly texts: readonly string[];
  readonly blanks: readonly ImportedBlank[];
  readonly pairs: readonly ImportedPair[];
  /** Every option of the right side. */
  readonly rights: readonly string[];
  readonly numbers: readonly ImportedNumber[];
  /** Answer by the values of the variables, `v=2,w=3`. */
  readonly variants: ReadonlyMap<string, string>;
  /** Texts in key order. */
  readonly order: readonly string[];
  /** Form and coordinates. */
  readonly regions: readonly string[];
  readonly fields: ReadonlyMap<string, string>;
  readonly feedback: {
    readonly general?: string;
    readonly correct?: string;
    readonly incorrect?: string;
  };
}

/** A group of questions to draw from. */
export interface ImportedGroup {
  readonly title: string;
  readonly pick: number;
  readonly points: number;
  readonly questions: readonly ImportedQuestion[];
}

/** A quiz with the settings that are found. */
export interface ImportedQuiz {
  readonly ident: string;
  readonly title: string;
  readonly settings: ReadonlyMap<string, string>;
  readonly questions: readonly ImportedQuestion[];
  readonly groups: readonly ImportedGroup[];
}

/** A question bank. */
export interface ImportedBank {
  readonly title: string;
  readonly questions: readonly ImportedQuestion[];
}

/** All of a package. */
export interface Imported {
  readonly quizzes: readonly ImportedQuiz[];
  readonly banks: readonly ImportedBank[];
}

/** A question with nothing but what is given. */
export function imported(
  parts: Pick<ImportedQuestion, 'ident' | 'type' | 'points' | 'stem'> & Partial<ImportedQuestion>,
): ImportedQuestion {
  return {
    choices: [],
    texts: [],
    blanks: [],
    pairs: [],
    rights: [],
    numbers: [],
    variants: new Map(),
    order: [],
    regions: [],
    fields: new Map(),
    feedback: {},
    ...parts,
  };
}

/** What may be written in a file of `assessments/`. */
import type { AssessmentSettings, Release } from '../../model/index.ts';

/** An item: its id alone, or with the points it has here. */
export type ItemReferenceYaml = string | { readonly id: string; readonly points?: number };

/** A section: `items` shown all, or `pick` of those that `from` gives. */
export type SectionYaml =
  | {
      readonly title?: string;
      readonly items: readonly ItemReferenceYaml[];
    }
  | {
      readonly title?: string;
      readonly pick: number;
      readonly from: string | readonly string[];
      readonly points?: number;
    };

/** An assessment as written. */
export interface AssessmentYaml {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly release?: Release;
  readonly settings?: AssessmentSettings;
  readonly sections: readonly SectionYaml[];
}

/** Texts of a bank that the public must not read before they are released. */

/** Which part of an item or assessment a text is. */
export type SecretPart =
  | 'access code'
  | 'answer'
  | 'back of the card'
  | 'choice'
  | 'description'
  | 'entry'
  | 'feedback'
  | 'formula'
  | 'hint'
  | 'id'
  | 'key'
  | 'notes'
  | 'rationale'
  | 'region'
  | 'rubric'
  | 'sample answer'
  | 'section title'
  | 'solution'
  | 'stem'
  | 'tag'
  | 'title'
  | 'tolerance';

/**
 * How a text is recognised: `prose` by any few words in a row; `phrase` whole, like a title;
 * `code` sign by sign, like LaTeX; `number` by its digits, with the unit behind it where there is one.
 */
export type SecretKind = 'prose' | 'phrase' | 'code' | 'number';

/** One text that is secret. */
export interface SecretText {
  readonly part: SecretPart;
  readonly kind: SecretKind;
  readonly text: string;
}

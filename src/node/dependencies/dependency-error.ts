/** Why another bank cannot be read. */

/** The message says what is the matter, the hint what to do. */
export class DependencyError extends Error {
  override readonly name = 'DependencyError';
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

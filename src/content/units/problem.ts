/** What is wrong in the argument of a unit macro. */

/** Plain LaTeX, or a sentence with the 0-based offset into the text given. */
export type Translated =
  | { readonly ok: true; readonly tex: string }
  | { readonly ok: false; readonly message: string; readonly offset: number };

/** A translation. */
export function translated(tex: string): Translated {
  return { ok: true, tex };
}

/** A failed translation. */
export function problem(message: string, offset: number): Translated {
  return { ok: false, message, offset };
}

/** Makes permanent names of texts. */
import { hash } from 'node:crypto';

/**
 * A UUID that follows from a text alone: version 8, which is free for such uses.
 * @see https://www.rfc-editor.org/rfc/rfc9562#section-5.8
 */
export function uuidOf(text: string): string {
  const digits = hash('sha256', text);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-');
}

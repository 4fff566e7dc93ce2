/** Stands for a gap in HTML until the text around it is finished; no text has these characters. */

/** The mark of a gap. */
export function gapMark(id: string): string {
  return `\uFDD0${id}\uFDD1`;
}

/** Finds marks; its first group is the id. */
export const gapPattern: RegExp = /\uFDD0([\w-]+)\uFDD1/g;

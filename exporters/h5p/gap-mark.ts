/** Stands for a gap in HTML until the text around it is finished; no text has these characters. */

/** The mark of a gap. */
export function gapMark(id: string): string {
  return `\uFDD0${id}\uFDD1`;
}

/** The text with what `replace` makes of each gap. */
export function fillGaps(text: string, replace: (id: string) => string): string {
  return text.replace(/\uFDD0([\w-]+)\uFDD1/g, (_, id: string) => replace(id));
}

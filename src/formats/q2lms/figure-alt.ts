/** The alternative text of a figure of which only the file name is known. */

/** `Figure t-1` for `figures/t-1.png`. */
export function figureAlt(name: string): string {
  return `Figure ${name.replace(/^.*\//, '').replace(/\.[^.]*$/, '')}`;
}

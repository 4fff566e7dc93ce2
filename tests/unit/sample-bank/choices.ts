/** The choices of a choice item as texts with LaTeX, and the numbers in them. */
import { allChoices, rightChoices } from './keys.ts';

/** The choices that are right and those that are not, each in order. */
export function choicesOf(id: string): { readonly right: string[]; readonly wrong: string[] } {
  const right = rightChoices(id);
  return { right, wrong: allChoices(id).filter((choice) => !right.includes(choice)) };
}

/** The first number in a text, such as 2.65 in `2.65\,\mathrm{mol}`. */
export function numberIn(text: string): number {
  const written = /[-−]?\d+(?:\.\d+)?/.exec(text.replaceAll(/(?<=\d)\\,(?=\d)/g, ''))?.[0];
  return Number(written?.replace('−', '-'));
}

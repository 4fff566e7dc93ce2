/** `{{name}}` where Markdown does not see it: inside formulas. */
import type { Nodes } from 'mdast';
import { closestName } from '../../diagnostics/closest-name.ts';
import { type BodyReader, spanOf } from '../body-reader.ts';

const reference = /\{\{\s*([A-Za-z_]\w*)\s*\}\}/g;

/** Names that a formula refers to; in LaTeX the doubled braces change nothing else. */
export function variablesInMath(tex: string): string[] {
  return [...tex.matchAll(reference)].flatMap((match) => match[1] ?? []);
}

/** Reports references inside a formula to variables that the item does not have. */
export function checkVariableNames(tex: string, node: Nodes, reader: BodyReader): void {
  if (reader.variables === undefined || !tex.includes('{{')) return;
  for (const name of variablesInMath(tex)) {
    if (reader.variables.has(name)) continue;
    reportUnknownVariable(name, node, reader);
  }
}

/** `{{name}}` of a variable that the item does not have. */
export function reportUnknownVariable(name: string, node: Nodes, reader: BodyReader): void {
  const names = [...(reader.variables ?? [])];
  const guess = closestName(name, names);
  const list = names.map((one) => `\`${one}\``).join(', ');
  reader.report('unknown-variable', spanOf(node), {
    message: `\`{{${name}}}\` is no variable of this item.`,
    hint: guess
      ? `Did you mean \`{{${guess}}}\`?`
      : `Declare it under \`variables:\`${list ? `; there are ${list}` : ''}.`,
  });
}

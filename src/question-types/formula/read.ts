/** Reads the variables and the line that begins with `=`. */

import { visitContent } from '../../content/walk.ts';
import { closestName } from '../../diagnostics/closest-name.ts';
import { almostAnswerLine } from '../../markdown/almost.ts';
import { spanOf, spanOfAll } from '../../markdown/body-reader.ts';
import { readAnswerLines } from '../../markdown/constructs/answer-lines.ts';
import { readVariables } from '../../markdown/constructs/variables.ts';
import { asNumber } from '../../markdown/front-matter-values.ts';
import { variablesInMath } from '../../markdown/lowering/check-variables.ts';
import { readContent } from '../../markdown/read-content.ts';
import type { Content, Variable } from '../../model/index.ts';
import type { TypeReading, TypeSource } from '../question-type.ts';
import { readFormula } from './answer.ts';

/** The stem, the variables and what the answer computes from them. */
export function readFormulaItem(source: TypeSource): TypeReading {
  const { body, reader, frontMatter } = source;
  const stem = readContent(body.stem, reader);
  const variables = readVariables(source.writtenFrontMatter().variables, reader);
  const [line, second] = readAnswerLines(body, reader);
  if (!line) {
    const almost = almostAnswerLine(body, reader);
    reader.report('missing-key', almost?.at ?? spanOfAll(body.stem) ?? { start: 0, end: 0 }, {
      message: 'The item has no formula for its answer.',
      hint: almost?.hint ?? 'End the stem with a paragraph such as `= v^2 / (2 * 9.81) ± 1% m`.',
    });
    return { stem, interactions: [] };
  }
  if (second) {
    reader.report(
      'several-keys',
      { start: second.start, end: second.start + second.text.length },
      {
        message: 'A formula item has one answer only.',
        hint: 'Remove this line, or write an alternative into the formula.',
      },
    );
  }
  const reading = readFormula(line.text, new Set(variables.map((variable) => variable.name)));
  const end = line.start + line.text.length;
  if (!reading.ok) {
    reader.report('bad-expression', { start: line.start + reading.offset, end }, reading);
    return { stem, interactions: [] };
  }
  const names = variables.map((variable) => variable.name);
  for (const name of reading.names) {
    if (names.includes(name)) continue;
    const guess = closestName(name, names);
    const at = line.start + Math.max(0, line.text.search(new RegExp(`\\b${name}\\b`)));
    reader.report(
      'unknown-variable',
      { start: at, end: at + name.length },
      {
        message: `\`${name}\` is no variable of this item.`,
        hint: guess ? `Did you mean \`${guess}\`?` : `Declare it under \`variables:\`.`,
      },
    );
  }
  reportUnused(variables, reading.names, stem, source);
  const decimals = asNumber(frontMatter.decimals);
  return {
    stem,
    interactions: [
      {
        kind: 'formula',
        id: 'response',
        variables,
        expression: reading.expression,
        tolerance: reading.tolerance,
        ...(decimals !== undefined && { decimals }),
        ...(reading.unit !== undefined && { unit: reading.unit }),
      },
    ],
  };
}

function reportUnused(
  variables: readonly Variable[],
  inFormula: readonly string[],
  stem: Content,
  { reader, body }: TypeSource,
): void {
  const shown = new Set(namesIn(stem));
  const names = variables.map((variable) => variable.name);
  // A name that is mistyped would make the right one look unused.
  const isMistyped = inFormula.some((name) => !names.includes(name));
  for (const name of names) {
    if (inFormula.includes(name) && !shown.has(name)) {
      reader.report(
        'hidden-variable',
        spanOf(body.answerLines[0] ?? { type: 'root', children: [] }),
        {
          message: `The answer depends on \`${name}\`, but the stem does not show its value.`,
          hint: `Write \`{{${name}}}\` where the value is to appear.`,
        },
      );
    } else if (!inFormula.includes(name) && !isMistyped) {
      reader.reportKey(
        'unused-variable',
        ['variables', name],
        {
          message: `The answer does not depend on \`${name}\`.`,
          hint: 'Use it in the formula, or remove it.',
        },
        'key',
      );
    }
  }
}

function namesIn(stem: Content): string[] {
  const names: string[] = [];
  visitContent(stem, (node) => {
    if (node.type === 'variable') names.push(node.name);
    else if (node.type === 'math' || node.type === 'inlineMath') {
      names.push(...variablesInMath(node.value));
    }
  });
  return names;
}

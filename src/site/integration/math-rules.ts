/** Gives the stylesheet of lifted styles its final name. */
import { hash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mathRulesPath } from '../math/math-rules-path.ts';
import { styleRules } from '../math/style-rules.ts';

/** Writes the stylesheet, and its name into every page written so far. */
export function writeMathRules(directory: string, styles: Iterable<string>): void {
  const rules = styleRules(styles);
  const path = mathRulesPath.replace('.css', `.${hash('sha256', rules).slice(0, 10)}.css`);
  writeFileSync(join(directory, path), rules);
  for (const name of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const file = join(directory, name);
    const page = readFileSync(file, 'utf8');
    if (page.includes(mathRulesPath)) writeFileSync(file, page.replaceAll(mathRulesPath, path));
  }
}

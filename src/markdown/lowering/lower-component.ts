/** Components of `.mdx` files: an allow-listed tag with literal properties becomes a node. */
import type { Html } from 'mdast';
import { closestName } from '../../diagnostics/closest-name.ts';
import { type BodyReader, spanOf } from '../body-reader.ts';
import type { Dialect } from '../parse-markdown.ts';
import type { Mixed } from './html-slots.ts';
import { readFigure } from './read-figure.ts';
import { readPlot } from './read-plot.ts';

const components: Readonly<Record<string, (node: Html, reader: BodyReader) => Mixed | undefined>> =
  { Figure: readFigure, Plot: readPlot };

/** Whether an `html` node is a component or an expression and no HTML. */
export function isComponent(written: string, dialect: Dialect): boolean {
  if (dialect === 'md') return /^<\/?(?:Figure|Plot)\b/.test(written);
  return /^(?:\{|<\/?(?:>|[A-Z]|[\w-]+[.:]))/.test(written) || /=\s*\{|\{\.\.\./.test(written);
}

/** The node of a component; everything else is reported. */
export function lowerComponent(node: Html, reader: BodyReader): Mixed[] {
  const written = node.value;
  const at = spanOf(node);
  if (reader.dialect === 'md') {
    reader.report('component-in-md', at, {
      message: 'Components are not read in `.md` files.',
      hint: 'Give the file the ending `.mdx`.',
    });
    return [];
  }
  // Empty braces keep apart what would run together.
  if (/^\{\s*\}$/.test(written)) return [];
  const name = /^<\/?([\w.:-]*)/.exec(written)?.[1];
  if (name === undefined || /^[a-z]/.test(name)) {
    reader.report('mdx-expression', at, {
      message: 'Expressions are not run: an item holds no code.',
      hint: 'Write the text or value itself; to show a brace, write `\\{`.',
    });
    return [];
  }
  const read = Object.hasOwn(components, name) ? components[name] : undefined;
  if (!read) {
    const guess = closestName(name, Object.keys(components));
    reader.report('unknown-component', at, {
      message: `\`<${name}>\` is no component.`,
      hint: guess ? `Did you mean \`<${guess}>\`?` : 'There are `<Figure>` and `<Plot>`.',
    });
    return [];
  }
  if (!written.endsWith('/>')) {
    // Before a closing tag there is an opening one, which has been reported.
    if (!written.startsWith('</')) {
      reader.report('bad-component', at, {
        message: `\`<${name}>\` cannot enclose anything.`,
        hint: `Close it at once: \`<${name} … />\`.`,
      });
    }
    return [];
  }
  const component = read(node, reader);
  return component ? [component] : [];
}

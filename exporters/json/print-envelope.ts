/** An envelope as text, each item on a line of its own, so that files can be compared. */
import type { Envelope } from '../../src/formats/stemma-json/envelope.ts';

/** JSON with a line break at its end. */
export function printEnvelope(envelope: Envelope): string {
  const fields = Object.entries(envelope).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${printField(value)}`,
  );
  return `{\n${fields.join(',\n')}\n}\n`;
}

function printField(value: unknown): string {
  if (Array.isArray(value)) {
    return between(
      '[',
      value.map((part) => JSON.stringify(part)),
      ']',
    );
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).filter(([, part]) => part !== undefined);
  const lines = parts.map(([name, part]) => `${JSON.stringify(name)}: ${JSON.stringify(part)}`);
  return between('{', lines, '}');
}

function between(open: string, lines: readonly string[], close: string): string {
  if (lines.length === 0) return open + close;
  return `${open}\n${lines.map((line) => `    ${line}`).join(',\n')}\n  ${close}`;
}

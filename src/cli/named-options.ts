/** Options of a format: `--option name=value`, given any number of times. */
import { UsageError } from './exit-code.ts';

/** Collects what is given several times. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** Values by name. */
export function namedOptions(texts: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(
    texts.map((text) => {
      const separator = text.indexOf('=');
      if (separator < 1) throw new UsageError(`Write --option name=value, not ${text}.`);
      return [text.slice(0, separator), text.slice(separator + 1)];
    }),
  );
}

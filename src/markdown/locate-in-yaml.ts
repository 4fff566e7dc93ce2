/** Where a key or value stands in a YAML text, from the parser's events. */
import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import type { Span } from './source-text.ts';

/** The span of the value that a path leads to, or of its key; of the nearest parent if absent. */
export function locateInYaml(
  events: readonly Event[],
  source: string,
  path: readonly (string | number)[],
  part: 'key' | 'value',
): Span {
  let index = events[0]?.type === EVENT_ID.DOCUMENT ? 1 : 0;
  let found: Span = { start: 0, end: 0 };
  for (const [depth, step] of path.entries()) {
    const child = childOf(index, step);
    if (!child) return found;
    index = child.value;
    const isLast = depth === path.length - 1;
    found = isLast && part === 'value' ? spanAt(index) : spanAt(child.key);
  }
  return found;

  /** Index of the events of a child's key and value; in a list both are the value. */
  function childOf(
    parent: number,
    step: string | number,
  ): { readonly key: number; readonly value: number } | undefined {
    const event = events[parent];
    const isMapping = event?.type === EVENT_ID.MAPPING;
    if (!isMapping && event?.type !== EVENT_ID.SEQUENCE) return undefined;
    let position = 0;
    for (let at = parent + 1; events[at]?.type !== EVENT_ID.POP; position += 1) {
      const value = isMapping ? skip(at) : at;
      const key = events[at];
      const isMatch = isMapping
        ? key?.type === EVENT_ID.SCALAR && getScalarValue(source, key) === String(step)
        : String(position) === String(step);
      if (isMatch) return { key: at, value };
      at = skip(value);
    }
    return undefined;
  }

  /** The index behind a node. */
  function skip(at: number): number {
    let depth = 0;
    let index = at;
    do {
      const type = events[index]?.type;
      if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth += 1;
      else if (type === EVENT_ID.POP || type === undefined) depth -= 1;
      index += 1;
    } while (depth > 0);
    return index;
  }

  function spanAt(at: number): Span {
    const event = events[at];
    if (event?.type === EVENT_ID.SCALAR && event.valueStart >= 0) {
      const isQuoted =
        event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
      const quote = isQuoted ? 1 : 0;
      return { start: event.valueStart - quote, end: event.valueEnd + quote };
    }
    if (event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE) {
      return { start: event.start, end: endOf(at) };
    }
    return found;
  }

  function endOf(at: number): number {
    const end = skip(at);
    for (let index = end - 1; index > at; index -= 1) {
      const event = events[index];
      if (event?.type === EVENT_ID.SCALAR) return event.valueEnd;
    }
    const event = events[at];
    return event && 'start' in event ? event.start + 1 : 0;
  }
}

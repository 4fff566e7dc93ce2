/** Takes one key out of plain data. */

/** A copy without the value that the keys lead to; lists on the way are kept as they are. */
export function withoutKey(data: unknown, path: readonly (string | number)[]): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return undefined;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, part]: [string, unknown]) => {
      if (key !== String(first)) return [[key, part]];
      return rest.length === 0 ? [] : [[key, withoutKey(part, rest)]];
    }),
  );
}

/** Names that occur once. */

/** Gives each name as it is the first time, then with a number. */
export function uniqueNames(separator = '-'): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    let unique = name;
    for (let number = 2; taken.has(unique); number += 1) unique = `${name}${separator}${number}`;
    taken.add(unique);
    return unique;
  };
}

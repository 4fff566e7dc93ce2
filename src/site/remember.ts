/** Keeps what was made, for those who ask again. */

/** Keeps everything made for keys that live. */
export function remember<Key extends object, Value>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  const made = new WeakMap<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** Keeps the last few, for those who ask for the same several times in a row. */
export function rememberFew<Value>(make: (name: string) => Value): (name: string) => Value {
  const few = 4;
  const made = new Map<string, Value>();
  return (name) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const value = make(name);
    const [oldest] = made.keys();
    if (made.size >= few && oldest !== undefined) made.delete(oldest);
    made.set(name, value);
    return value;
  };
}

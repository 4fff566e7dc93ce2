/** As much of Python's printing and slicing as the programming items use. */

/** Prints a value as Python's `print` shows it inside a list: lists and strings with their marks. */
export function pythonRepr(value: unknown): string {
  if (value === null) return 'None';
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (typeof value === 'string') return `'${value}'`;
  if (Array.isArray(value)) return `[${value.map(pythonRepr).join(', ')}]`;
  return String(value);
}

/** The characters of a slice `text[start:stop:step]`, picked one by one. */
export function pythonSlice(
  text: string,
  { start, stop, step = 1 }: { start?: number; stop?: number; step?: number },
): string {
  const size = text.length;
  const place = (index: number) => (index < 0 ? index + size : index);
  let picked = '';
  for (let at = 0; at < size; at += 1) {
    const index = step > 0 ? at : size - 1 - at;
    const first = start === undefined ? (step > 0 ? 0 : size - 1) : place(start);
    const inRange =
      step > 0
        ? index >= first && (stop === undefined || index < place(stop))
        : index <= first && (stop === undefined || index > place(stop));
    if (inRange && Math.abs(index - first) % Math.abs(step) === 0) picked += text[index];
  }
  return picked;
}

/** `a // b`: the largest whole number not above the quotient, found by counting. */
export function pythonFloorDivide(a: number, b: number): number {
  let quotient = 0;
  while (quotient * b > a) quotient -= 1;
  while ((quotient + 1) * b <= a) quotient += 1;
  return quotient;
}

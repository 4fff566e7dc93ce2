/**
 * The smallest whole-number vector that a matrix of whole numbers takes to zero, its first entry
 * positive. Balancing an equation is this: one row for each element and one for the charge.
 */
export function nullVector(matrix: readonly (readonly number[])[]): number[] {
  const rows = matrix.map((row) => [...row]);
  const columns = rows[0]?.length ?? 0;
  const pivots: number[] = [];
  for (let column = 0, top = 0; column < columns && top < rows.length; column += 1) {
    const found = rows.findIndex((row, index) => index >= top && row[column] !== 0);
    if (found < 0) continue;
    const [pivot = []] = rows.splice(found, 1);
    rows.splice(top, 0, pivot);
    for (const [index, row] of rows.entries()) {
      if (index === top) continue;
      const [a, b] = [pivot[column] ?? 0, row[column] ?? 0];
      rows[index] = row.map((value, at) => value * a - (pivot[at] ?? 0) * b);
    }
    pivots.push(column);
    top += 1;
  }
  const free = Array.from({ length: columns }, (_, column) => column).filter(
    (column) => !pivots.includes(column),
  );
  if (free.length !== 1) throw new Error(`${free.length} solutions`);
  const [last = 0] = free;
  const fractions = Array.from({ length: columns }, (_, column) => {
    const row = rows[pivots.indexOf(column)];
    return column === last ? 1 : -(row?.[last] ?? 0) / (row?.[column] ?? 1);
  });
  const scale = [1, 2, 3, 4, 5, 6, 8, 10, 12, 24].find((factor) =>
    fractions.every((value) => Math.abs(value * factor - Math.round(value * factor)) < 1e-9),
  );
  if (scale === undefined) throw new Error('No small whole numbers');
  const sign = Math.sign(fractions[0] ?? 1);
  return fractions.map((value) => Math.round(value * scale * sign));
}

/** Solves a linear system by elimination with row exchange. */
export function solveLinear(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? Number.NaN]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const pivot = rows
      .slice(column)
      .reduce((best, row) => (magnitude(row, column) > magnitude(best, column) ? row : best));
    const at = rows.indexOf(pivot);
    const current = rows[column];
    if (!current || magnitude(pivot, column) === 0) throw new Error('The system is singular');
    rows[at] = current;
    rows[column] = pivot;
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
      for (const [index, value] of pivot.entries()) row[index] = (row[index] ?? 0) - factor * value;
    }
  }
  return rows.map((row, index) => (row[size] ?? Number.NaN) / (row[index] ?? Number.NaN));
}

function magnitude(row: readonly number[], column: number): number {
  return Math.abs(row[column] ?? 0);
}

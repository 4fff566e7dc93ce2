/** Numbers in the cells of an item. */

/** The unit, where the cell has one. */
export function unitOf(cell = ''): { readonly unit?: string } {
  return cell.trim() === '' ? {} : { unit: cell.trim() };
}

/** A whole number, where the cell has one. */
export function count(cell = ''): number | undefined {
  return /^\d{1,9}$/.test(cell.trim()) ? Number(cell) : undefined;
}

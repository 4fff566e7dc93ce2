/** Where the lock of an assessment lies. */

/** Path of the lock beside the file of the assessment: `assessments/midterm.lock`. */
export function lockPath({ path }: { readonly path: string }): string {
  return path.replace(/\.yml$/u, '.lock');
}

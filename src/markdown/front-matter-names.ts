/** How keys and values of the front matter are called in messages. */

/** `references[0].url` */
export function nameOf(path: readonly string[]): string {
  return path
    .map((step, index) => (/^\d+$/.test(step) ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
}

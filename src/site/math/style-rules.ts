/** Writes the stylesheet that classes made by `liftStyles` ask for. */

/** One rule a class, sorted; as strong as the attribute it stands for. */
export function styleRules(names: Iterable<string>): string {
  return [...new Set(names)]
    .sort()
    .map((name) => `.${escapeSelector(name)}{${name.replaceAll('_', ' ')}!important}`)
    .join('\n');
}

function escapeSelector(name: string): string {
  return name.replaceAll(/[^\w-]/gu, String.raw`\$&`);
}

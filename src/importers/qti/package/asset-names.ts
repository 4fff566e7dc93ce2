/** Names for the files of a package that items show, one for each file. */

/** Gives the same name for the same path, other names for other paths. */
export interface AssetNames {
  readonly nameFor: (path: string) => string;
}

/** The last part of the path, with more of its folders where another file has that name. */
export function newAssetNames(): AssetNames {
  const byPath = new Map<string, string>();
  const taken = new Set<string>();
  return {
    nameFor: (path) => {
      const known = byPath.get(path);
      if (known !== undefined) return known;
      const name = freeName(path, taken);
      byPath.set(path, name);
      taken.add(name.toLowerCase());
      return name;
    },
  };
}

function freeName(path: string, taken: ReadonlySet<string>): string {
  const parts = path.split('/').map((part) => part.replace(/[^\p{L}\p{N}._-]+/gu, '-'));
  for (let from = parts.length - 1; from >= 0; from -= 1) {
    const name =
      parts
        .slice(from)
        .join('-')
        .replace(/^[.-]+/, '') || 'file';
    if (!taken.has(name.toLowerCase())) return name;
  }
  const [, stem = 'file', ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(parts.join('-')) ?? [];
  for (let count = 2; ; count += 1) {
    const name = `${stem}-${count}${ending}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

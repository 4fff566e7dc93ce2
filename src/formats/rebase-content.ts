/** Content that moves to another file takes the addresses of its files along. */
import { resolveAsset } from '../content/resolve-asset.ts';
import type { Content } from '../model/index.ts';

/**
 * A copy of the content in which addresses that led to a file of the bank from `from` lead to it
 * from `to`; both are paths of item files below the bank's root.
 */
export function rebaseContent(content: Content, from: string, to: string): Content {
  if (folderOf(from) === folderOf(to)) return content;
  const copy: Content = JSON.parse(JSON.stringify(content), (name, value: unknown) =>
    (name === 'url' || name === 'src' || name === 'href') && typeof value === 'string'
      ? rebased(value, from, to)
      : value,
  );
  return copy;
}

function rebased(url: string, from: string, to: string): string {
  const path = resolveAsset(from, url);
  if (path === undefined) return url;
  const [, rest = ''] = /^[^?#]*(.*)$/s.exec(url) ?? [];
  const up = to.split('/').slice(0, -1).fill('..');
  return encodeURI([...up, path].join('/')) + rest;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

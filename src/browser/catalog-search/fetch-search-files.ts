/** Fetches the search index, each file once. */
import type { SearchFiles, SearchIndex } from '../../bank/search/index.ts';

/** Opens the index of the site. @param base begins and ends with a slash */
export async function fetchSearchFiles(base: string): Promise<SearchFiles> {
  const index: SearchIndex = await fetchJson(`${base}search.json`);
  const folder = base + index.folder;
  return {
    index,
    words: once((file) => fetchJson(`${folder}words-${file}.json`)),
    records: once((file) => fetchJson(`${folder}records-${file}.json`)),
    others: once(() => fetchJson(`${folder}fields.json`)),
  };
}

async function fetchJson<Value>(url: string): Promise<Value> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} gives ${response.status}`);
  return response.json();
}

/** Keeps what was fetched; a failure is not kept, so that it can be tried again. */
function once<Value>(load: (file: number) => Promise<Value>): (file?: number) => Promise<Value> {
  const loaded = new Map<number, Promise<Value>>();
  return (file = 0) => {
    const known = loaded.get(file);
    if (known !== undefined) return known;
    const loading = load(file);
    loaded.set(file, loading);
    loading.catch(() => loaded.delete(file));
    return loading;
  };
}

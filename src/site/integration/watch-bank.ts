/** Reloads pages when the bank changes. */
import { sep } from 'node:path';
import type { ViteDevServer } from 'vite';

/** @param changed is called before pages reload */
export function watchBank(server: ViteDevServer, bankRoot: string, changed: () => void): void {
  server.watcher.add(bankRoot);
  const reload = (path: string): void => {
    if (!path.startsWith(bankRoot + sep)) return;
    changed();
    if (path.endsWith('.mdx')) server.moduleGraph.invalidateAll();
    server.ws.send({ type: 'full-reload' });
  };
  for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, reload);
}

/** Names the state of the program, so that nothing an older one computed is taken for its own. */
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';

/**
 * A digest of the sources of the given rooms (folders below the project) and of the installed
 * dependencies. Use it in the keys of a cache.
 */
export function codeVersion(rooms: readonly string[]): string {
  const root = projectRoot();
  const files = rooms.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(room, name)),
  );
  const digests = [...files.sort(), 'package-lock.json'].map((file) => {
    const path = join(root, file);
    return `${file} ${existsSync(path) ? hash('sha256', readFileSync(path)) : ''}`;
  });
  return hash('sha256', digests.join('\n')).slice(0, 16);
}

/** The rooms that reading an item runs through. */
export const readingRooms: readonly string[] = [
  'src/bank',
  'src/content',
  'src/diagnostics',
  'src/interactions',
  'src/markdown',
  'src/model',
  'src/node',
  'src/question-types',
];

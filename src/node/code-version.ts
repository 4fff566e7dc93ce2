/** Names the state of the program, so that nothing an older one computed is taken for its own. */
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';

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

/** The program that runs stays as it was when it was loaded. */
const known = new Map<string, string>();

/**
 * A digest of the sources of the given rooms (folders below the project) and of the installed
 * dependencies. Use it in the keys of a cache.
 */
export function codeVersion(rooms: readonly string[]): string {
  const name = rooms.join(' ');
  const version = known.get(name) ?? digestOf(rooms);
  known.set(name, version);
  return version;
}

function digestOf(rooms: readonly string[]): string {
  const root = projectRoot();
  const files = rooms.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(room, file)),
  );
  const digests = [...files.sort(), 'package-lock.json'].map((file) => {
    const path = join(root, file);
    return `${file} ${existsSync(path) ? hash('sha256', readFileSync(path)) : ''}`;
  });
  return hash('sha256', digests.join('\n')).slice(0, 16);
}

/**
 * Loaded with `--import` before a program: kills it without warning at the n-th step (variable
 * KILL_AT, from 1) that changes something below a folder (KILL_BELOW). A write is cut in half, and
 * so is the removal of a folder; of any other step nothing is done. Waiting for the disk is no step:
 * what a process has written outlives it.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join, resolve, sep } from 'node:path';

const below = `${process.env.KILL_BELOW}${sep}`;
const last = Number(process.env.KILL_AT);
const handles = new Set<unknown>();
const { writeSync, readdirSync, rmSync, openSync, closeSync } = fs;
let steps = 0;

const changing = [
  ...['mkdirSync', 'mkdtempSync', 'openSync', 'writeSync', 'writeFileSync', 'appendFileSync'],
  ...['chmodSync', 'renameSync', 'copyFileSync', 'cpSync'],
  ...['rmSync', 'rmdirSync', 'unlinkSync', 'symlinkSync', 'truncateSync', 'utimesSync'],
];
for (const name of changing) wrap(fs, name);
for (const name of changing) wrap(fs.promises, name.replace(/Sync$/u, ''));
syncBuiltinESMExports();

function wrap(owner: object, name: string): void {
  const original: unknown = Reflect.get(owner, name);
  if (typeof original !== 'function') return;
  Reflect.set(owner, name, (...args: unknown[]): unknown => {
    const [target, second] = args;
    const isReading = name.startsWith('open') && !/[wax]/u.test(String(second ?? 'r'));
    if (isReading || !(handles.has(target) || isBelow(target) || isBelow(second))) {
      return Reflect.apply(original, owner, args);
    }
    steps += 1;
    if (steps === last) {
      doHalf(name, target, second);
      process.kill(process.pid, 'SIGKILL');
    }
    const result: unknown = Reflect.apply(original, owner, args);
    if (name === 'openSync') handles.add(result);
    return result;
  });
}

function isBelow(path: unknown): boolean {
  return typeof path === 'string' && `${resolve(path)}${sep}`.startsWith(below);
}

function doHalf(name: string, target: unknown, content: unknown): void {
  if (name.startsWith('write') && (typeof content === 'string' || content instanceof Uint8Array)) {
    const bytes = Buffer.from(content);
    const half = bytes.subarray(0, bytes.length / 2);
    if (typeof target === 'number') writeSync(target, half);
    if (typeof target !== 'string') return;
    const handle = openSync(target, 'w');
    writeSync(handle, half);
    closeSync(handle);
  } else if (name.startsWith('rm') && typeof target === 'string' && fs.existsSync(target)) {
    if (!fs.statSync(target).isDirectory()) return;
    const [first] = readdirSync(target);
    if (first !== undefined) rmSync(join(target, first), { recursive: true });
  }
}

/** Looks through every object of a repository. */
import { execFile } from 'node:child_process';

/** So many faults are told; of more there is the number. */
const told = 20;

/**
 * What is wrong with the objects of a repository, in the words of git, with the file or commit that
 * an object is; empty where nothing is.
 * @throws the system's error where git cannot be run
 */
export async function findDamage(cwd: string): Promise<readonly string[]> {
  const args = ['fsck', '--full', '--no-dangling', '--no-progress', '--name-objects'];
  const env = { ...process.env, LC_ALL: 'C' };
  return new Promise((resolve, reject) => {
    execFile('git', args, { cwd, env, maxBuffer: 2 ** 28 }, (error, out, err) => {
      if (error === null) return resolve([]);
      if (typeof error.code !== 'number') return reject(error);
      const faults = `${err}\n${out}`.split('\n').filter((line) => line.trim() !== '');
      const more = faults.length > told ? [`… and ${faults.length - told} more faults.`] : [];
      resolve(faults.length === 0 ? [error.message] : [...faults.slice(0, told), ...more]);
    });
  });
}

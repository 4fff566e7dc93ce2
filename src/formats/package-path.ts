/** Where a file of the bank stands in the package. */
import { fingerprintHex } from './fingerprint.ts';

const image = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/i;

/**
 * A path that says where the file comes from, so that a changed file replaces itself in Canvas. Only
 * characters that need no escaping anywhere; a path that has others is told apart by a fingerprint.
 */
export function packagePath(bankPath: string): string {
  const plain = bankPath.replace(/[^A-Za-z0-9._/-]+/g, '-');
  const folder = image.test(bankPath) ? 'images' : 'files';
  if (plain === bankPath) return `${folder}/${plain}`;
  const [, stem = plain, ending = ''] = /^(.*?)(\.[A-Za-z0-9]+)?$/.exec(plain) ?? [];
  return `${folder}/${stem.replace(/-$/, '')}-${fingerprintHex(bankPath)}${ending}`;
}

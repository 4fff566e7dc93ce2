/** The identity of a part of a package: the same in every export. */
import { fingerprintHex } from '../../src/formats/fingerprint.ts';

/** A UUID (version 8: made in a way of its own) of a name. */
export function contentId(name: string): string {
  const hex = fingerprintHex(`h5p ${name}`) + fingerprintHex(`h5p again ${name}`);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
  ];
  return [...parts, hex.slice(20)].join('-');
}

/** Addresses of files in the package. */

const base = /^(?:\$|%24)IMS-CC-FILEBASE(?:\$|%24)\//;

/** Whether the address names a file in the package. */
export function isPackedFile(address: string): boolean {
  return base.test(address);
}

/** The path in the package that such an address names. */
export function packedPath(address: string): string {
  const path = address.replace(base, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

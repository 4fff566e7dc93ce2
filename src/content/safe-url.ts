/** Which addresses content may name. */

const scheme = /^([a-z][a-z0-9+.-]*):/i;
const allowedSchemes: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel']);

/** Whether the address is relative or of an allowed scheme: http, https, mailto, tel. */
export function isSafeUrl(url: string): boolean {
  const name = schemeOf(url);
  return name === undefined || allowedSchemes.has(name);
}

/** Whether the address names a file beside the item: no scheme, no host, not only a fragment. */
export function isLocalUrl(url: string): boolean {
  return url !== '' && schemeOf(url) === undefined && !/^[/\\#?]/.test(url);
}

/** The scheme in lower case, as a browser reads it: spaces and control characters are ignored. */
function schemeOf(url: string): string | undefined {
  return scheme.exec(url.replace(/[\s\p{Cc}]/gu, ''))?.[1]?.toLowerCase();
}

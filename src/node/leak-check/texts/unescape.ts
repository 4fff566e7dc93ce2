/** Undoes the ways in which programs write text. Line breaks that come out of it become blanks. */

const scripted =
  /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|([0-7]{2,3})|(\r?\n)|([nrtbfv0])|(["'`/\\$]))/giu;

/** Escapes of JavaScript and JSON. */
export function unescapeScript(text: string): string {
  return text.replaceAll(
    scripted,
    (_, wide, unit, byte, octal, line, control, sign: string | undefined) => {
      const hexadecimal: string | undefined = wide ?? unit ?? byte;
      if (hexadecimal !== undefined) return signOf(Number.parseInt(hexadecimal, 16));
      if (octal !== undefined) return signOf(Number.parseInt(octal, 8));
      if (line !== undefined) return '';
      return control === undefined ? (sign ?? '') : ' ';
    },
  );
}

/** What joins two strings. */
export const joint = /["'`]\s{0,40}\+\s{0,40}["'`]/u;

/** Strings joined by `+` as one. */
export function joinStrings(text: string): string {
  return text.replaceAll(new RegExp(joint, 'gu'), '');
}

/** Escapes of style sheets. */
export function unescapeStyle(text: string): string {
  return text.replaceAll(/\\([0-9a-f]{1,6})[ \t]?/giu, (_, code: string) =>
    signOf(Number.parseInt(code, 16)),
  );
}

/** Escapes of addresses. */
export function unescapePercent(text: string): string {
  return text.replaceAll(/(?:%[0-9a-f]{2})+/giu, (run) =>
    Buffer.from(run.replaceAll('%', ''), 'hex')
      .toString('utf8')
      .replaceAll(/[\r\n]/gu, ' '),
  );
}

function signOf(code: number): string {
  if (code === 10 || code === 13) return ' ';
  return code > 0x10ffff
    ? ''
    : code > 0xffff
      ? String.fromCodePoint(code)
      : String.fromCharCode(code);
}

/** Lists as Python prints them, which is what Q2LMS's tables hold. */

/** `['a', "it's"]` */
export function printPythonList(values: readonly string[]): string {
  return `[${values.map(printPythonText).join(', ')}]`;
}

/** Between single quotes, unless only these are in the text. */
function printPythonText(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text
    .replace(/[\\\n\r\t]/g, (sign) => ({ '\n': '\\n', '\r': '\\r', '\t': '\\t' })[sign] ?? '\\\\')
    .replace(/\p{Cc}/gu, (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
    .replaceAll(quote, `\\${quote}`);
  return quote + escaped + quote;
}

/** Signs that mean nothing in GIFT because a backslash stands before them. */

const signs = ':#={}~\n';
const escaped = /\\([\\:#={}~n])/g;
/** Characters that no text has, one for each sign. */
const firstStandIn = 0xfdd2;

/** Puts a stand-in for each escaped sign, so that the text can be cut at the others. */
export function hideEscapes(text: string): string {
  return text.replace(escaped, (_, sign: string) => {
    if (sign === '\\') return '\\';
    return String.fromCharCode(firstStandIn + signs.indexOf(sign === 'n' ? '\n' : sign));
  });
}

/** The signs again. */
export function showEscapes(text: string): string {
  return text.replace(/[\uFDD2-\uFDD8]/g, (standIn) => {
    return signs[standIn.charCodeAt(0) - firstStandIn] ?? '';
  });
}

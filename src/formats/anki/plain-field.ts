/** A field as Anki sorts and compares it: its text, and the names of its media. */
import { sha1 } from '@noble/hashes/legacy.js';
import { strToU8 } from 'fflate';

const image = /<img[^>]*?src=(?:"([^"]*)"|'([^']*)'|([^\s>]+))[^>]*>/gis;
const markup = /<!--.*?-->|<style.*?>.*?<\/style>|<script.*?>.*?<\/script>|<.*?>/gis;

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  nbsp: ' ',
};

/** The text without tags; images leave their names. */
export function plainField(html: string): string {
  return html
    .replace(image, (_, double?: string, single?: string, bare?: string) => {
      return ` ${double ?? single ?? bare ?? ''} `;
    })
    .replace(markup, '')
    .replace(
      /&(?:#(\d+)|([a-z]+));/g,
      (whole, code: string | undefined, name: string | undefined) =>
        code === undefined ? (entities[name ?? ''] ?? whole) : String.fromCodePoint(Number(code)),
    );
}

/** The number by which Anki finds notes with the same first field: 32 bits of the text's SHA-1. */
export function fieldChecksum(text: string): number {
  const [a = 0, b = 0, c = 0, d = 0] = sha1(strToU8(text));
  return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
}

/** Filters of network addresses as ranges. */

/** First and last address, inclusive. */
export interface AddressRange {
  readonly from: string;
  readonly to: string;
}

/**
 * The ranges of a filter, `10.0.0.1, 10.1.0.0/16, 10.2.0.1-10.2.0.9`; undefined when a part of it
 * is none of these. Only IPv4.
 */
export function addressRanges(filter: string): readonly AddressRange[] | undefined {
  const ranges = filter
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(rangeOf);
  const known = ranges.filter((range) => range !== undefined);
  return known.length > 0 && known.length === ranges.length ? known : undefined;
}

function rangeOf(text: string): AddressRange | undefined {
  const [start = '', end] = text.split(/\s*-\s*/);
  const [network = '', suffix = '32'] = start.split('/');
  const first = numberOf(network);
  if (first === undefined) return undefined;
  if (end !== undefined) {
    const last = numberOf(end);
    return last === undefined || last < first
      ? undefined
      : { from: addressOf(first), to: addressOf(last) };
  }
  const bits = /^(?:\d|[12]\d|3[0-2])$/.test(suffix) ? Number(suffix) : maskBits(suffix);
  if (bits === undefined) return undefined;
  const size = 2 ** (32 - bits);
  const base = Math.floor(first / size) * size;
  return { from: addressOf(base), to: addressOf(base + size - 1) };
}

/** How many bits a mask such as 255.255.0.0 fixes. */
function maskBits(mask: string): number | undefined {
  const value = numberOf(mask);
  if (value === undefined) return undefined;
  const bits = /^(1*)0*$/.exec(value.toString(2).padStart(32, '0'));
  return bits?.[1]?.length;
}

function numberOf(address: string): number | undefined {
  const parts = address.split('.').map(Number);
  const isAddress = /^\d{1,3}(?:\.\d{1,3}){3}$/.test(address) && parts.every((part) => part <= 255);
  return isAddress ? parts.reduce((value, part) => value * 256 + part, 0) : undefined;
}

function addressOf(value: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
}

/** Equal shares of one point as decimals. */

const digits = 12;

/** Shares that add up to 1 exactly; they differ in the twelfth digit at most. */
export function equalShares(count: number): readonly string[] {
  const unit = 10n ** BigInt(digits);
  const share = unit / BigInt(Math.max(1, count));
  return Array.from({ length: count }, (_, index) =>
    decimal(index === count - 1 ? unit - share * BigInt(count - 1) : share),
  );
}

/** What a wrong part takes away where there are so many to get right. */
export function negativeShare(count: number): string {
  const [share = '0'] = equalShares(count);
  return `-${share}`;
}

function decimal(units: bigint): string {
  const text = units.toString().padStart(digits + 1, '0');
  const [whole, fraction] = [text.slice(0, -digits), text.slice(-digits).replace(/0+$/, '')];
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

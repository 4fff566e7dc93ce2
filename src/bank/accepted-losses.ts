/** What a bank agrees to lose: a strict export fails on anything else. */
import type { BankSettings, Diagnostic } from '../model/index.ts';

/**
 * Whether the bank accepts the loss for its target. `feedback` accepts `feedback.correct`, `item`
 * an item that is left out, `all` holds for every target. An error is never accepted.
 */
export function isAcceptedLoss(
  { code, severity, field, target = '' }: Diagnostic,
  acceptedLosses: BankSettings['acceptedLosses'],
): boolean {
  if (severity === 'error') return false;
  const lost = code === 'export-item-omitted' ? 'item' : (field ?? '');
  const [format = ''] = target.split('/');
  return [target, format, 'all']
    .flatMap((name) => acceptedLosses[name] ?? [])
    .some(
      (accepted) =>
        lost === accepted ||
        (/^[.[]/.test(lost.slice(accepted.length)) && lost.startsWith(accepted)),
    );
}

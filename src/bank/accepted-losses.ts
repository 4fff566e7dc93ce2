/** What a bank agrees to lose: a strict export fails on anything else. */
import type { BankSettings, Diagnostic } from '../model/index.ts';

/**
 * Whether the bank accepts the loss for its target. `feedback` accepts `feedback.correct`, `item`
 * an item that is left out, `all` holds for every target. An error is never accepted.
 */
export function isAcceptedLoss(
  loss: Diagnostic,
  acceptedLosses: BankSettings['acceptedLosses'],
): boolean {
  const { severity, target = '' } = loss;
  if (severity === 'error') return false;
  const lost = lossName(loss);
  const [format = ''] = target.split('/');
  return [target, format, 'all']
    .flatMap((name) => acceptedLosses[name] ?? [])
    .some(
      (accepted) =>
        lost === accepted ||
        (/^[.[]/.test(lost.slice(accepted.length)) && lost.startsWith(accepted)),
    );
}

/** The name by which the loss is accepted: its field, `type` or `item`; empty for other findings. */
export function lossName({ code, field }: Diagnostic): string {
  return code === 'export-item-omitted' ? 'item' : (field ?? '');
}

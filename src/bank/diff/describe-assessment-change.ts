/** Tells in words what has changed in an assessment, and in the settings of the bank. */
import type { AssessmentChange, SettingChange } from './bank-diff.ts';

/** `time limit: 45 → 60`, `item a is new`, one phrase without a full stop. */
export function describeAssessmentChange(change: AssessmentChange): string {
  const { kind, part = '', before, after } = change;
  switch (kind) {
    case 'item-added':
      return `item ${part} is new`;
    case 'item-removed':
      return `item ${part} is gone`;
    case 'pool-added':
      return `${part} may be drawn now`;
    case 'pool-removed':
      return `${part} is drawn no longer`;
    case 'item-points':
      return `points of ${part}: ${arrow(before, after)}`;
    case 'item-order':
      return 'items in another order';
    case 'setting':
      return before === undefined && after === undefined
        ? `${part} has changed`
        : `${part}: ${arrow(before, after)}`;
    case 'draw':
      return `draw of ${part}: ${arrow(before, after)}`;
    default:
      return `${kind}: ${arrow(before, after)}`;
  }
}

/** `license: CC-BY-4.0 → CC-BY-SA-4.0`, `taxonomy: Fluids/Pipes is new`. */
export function describeSettingChange(change: SettingChange): string {
  const { setting, part, presence, before, after } = change;
  const name = part === undefined ? setting : `${setting}, ${part}`;
  if (presence === 'both') return `${name}: ${arrow(before, after)}`;
  const value = presence === 'after' ? after : before;
  const told = value === '' ? '' : ` (${value})`;
  return `${name} is ${presence === 'after' ? 'new' : 'gone'}${told}`;
}

function arrow(before: string | undefined, after: string | undefined): string {
  return `${before || 'nothing'} → ${after || 'nothing'}`;
}

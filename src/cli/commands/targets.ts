/** `stemma targets` */
import { exportTargets } from '../../../exporters/targets.ts';
import { closestName } from '../../diagnostics/closest-name.ts';
import { type ItemFidelity, itemFidelity } from '../../node/item-fidelity.ts';
import { loadBank } from '../../node/open-bank.ts';
import { bankOption } from '../bank-option.ts';
import { type CliCommand, newCommand } from '../cli-command.ts';
import { UsageError } from '../exit-code.ts';
import { tableText } from '../table-text.ts';
import { withBank } from '../with-bank.ts';

interface TargetsOptions {
  readonly bank: string;
  readonly json?: boolean;
}

/** Lists the targets of exports, or says what becomes of an item in each. */
export const targetsCommand: CliCommand = ({ host }) =>
  newCommand('targets', 'List the targets of exports, and what becomes of an item in each.', [
    ['stemma targets', 'every format, with its profiles'],
    ['stemma targets fluids-continuity-narrowing', 'what each would lose of an item'],
    ['stemma targets fluids-continuity-narrowing --json', 'the same with every loss, for programs'],
  ])
    .argument('[item]', 'id of an item')
    .addOption(bankOption(host))
    .option('--json', 'print JSON')
    .action(async (id: string | undefined, { bank, json }: TargetsOptions) => {
      if (id === undefined) {
        const rows = exportTargets.map(({ name, title }) => [name, title]);
        const data = exportTargets.map(({ name, title }) => ({ name, title }));
        host.out(json ? `${JSON.stringify(data, undefined, 2)}\n` : tableText(rows));
        return;
      }
      await withBank(host, bank, async (index) => {
        const item = index.items.find((one) => one.id === id);
        if (item === undefined) throw new UsageError(unknownItem(id, index.items));
        const wanted = [id, ...(item.stimulus === undefined ? [] : [item.stimulus])];
        const source = await loadBank(index, new Set(wanted));
        const found = await Promise.all(
          exportTargets.map((target) => itemFidelity(id, item.title, source, target)),
        );
        host.out(json ? printJson(found) : tableText(found.map(row)));
      });
    });

function unknownItem(id: string, items: readonly { readonly id: string }[]): string {
  const close = closestName(
    id,
    items.map((item) => item.id),
  );
  return `There is no item ${id}.${close === undefined ? '' : ` Did you mean ${close}?`}`;
}

const levels: Readonly<Record<ItemFidelity['level'], string>> = {
  exact: 'exact',
  fields: 'exact but',
  degraded: 'changed',
  omitted: 'left out',
};

/** `canvas/classic  exact but  topics, hints` */
function row({ target, level, losses }: ItemFidelity): readonly string[] {
  const reason = losses.find(({ code }) => /^export-item-/.test(code))?.message;
  const fields = [
    ...new Set(losses.flatMap(({ field }) => (field === 'type' ? [] : (field ?? [])))),
  ];
  const parts = [...(reason === undefined ? [] : [reason]), ...fieldsText(fields)];
  return [target.name, levels[level], parts.join(' ')];
}

function fieldsText(fields: readonly string[]): readonly string[] {
  return fields.length === 0 ? [] : [`lost or changed: ${fields.join(', ')}`];
}

function printJson(found: readonly ItemFidelity[]): string {
  const data = found.map(({ target, level, losses }) => ({
    target: target.name,
    level,
    losses: losses.map(({ code, field, message }) => ({ code, field, message })),
  }));
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

/** Compares what two states of a bank say in `bank.yml`. */
import type { BankSettings } from '../../model/index.ts';
import type { SettingChange } from './bank-diff.ts';
import { pairByName } from './presence.ts';

/** Every setting that differs, sorted by its name and place. */
export function diffSettings(before: BankSettings, after: BankSettings): readonly SettingChange[] {
  return pairByName(settingTexts(before), settingTexts(after)).flatMap(
    ({ name, presence, before: old = '', after: now = '' }) => {
      if (presence === 'both' && old === now) return [];
      const [setting = '', ...part] = name.split('\n');
      const below = part.length === 0 ? {} : { part: part.join('/') };
      return [{ setting, ...below, presence, before: old, after: now }];
    },
  );
}

/** Keys under which a named list nests; its names say enough. */
const nesting: ReadonlySet<string> = new Set(['children', 'outcomes']);

/** Every value by where it stands, the parts of which are separated by line breaks. */
function settingTexts(settings: BankSettings): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(settings)) collect(value, key, texts);
  return texts;
}

function collect(value: unknown, place: string, texts: Map<string, string>): void {
  if (value === undefined) return;
  if (Array.isArray(value) && value.every(isNamed)) {
    for (const entry of value) {
      const inside = `${place}\n${nameOf(entry)}`;
      texts.set(inside, '');
      collectParts(entry, inside, texts);
    }
  } else if (Array.isArray(value)) {
    texts.set(place, value.map(valueText).join(', '));
  } else if (typeof value === 'object' && value !== null) {
    collectParts(value, place, texts);
  } else {
    texts.set(place, valueText(value));
  }
}

function collectParts(value: object, place: string, texts: Map<string, string>): void {
  const name = isNamed(value) ? nameOf(value) : undefined;
  for (const [key, part] of Object.entries(value)) {
    if (nesting.has(key)) collect(part, place, texts);
    else if (part !== name) collect(part, `${place}\n${key}`, texts);
  }
}

type Named = { readonly name: string } | { readonly id: string };

function isNamed(value: unknown): value is Named {
  if (typeof value !== 'object' || value === null) return false;
  if ('name' in value) return typeof value.name === 'string';
  return 'id' in value && typeof value.id === 'string';
}

function nameOf(value: Named): string {
  return 'name' in value ? value.name : value.id;
}

function valueText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

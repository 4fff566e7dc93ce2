/** Typed short texts. */
import fc from 'fast-check';
import { compilePattern } from '../../../src/interactions/text-entry/pattern.ts';
import type { TextEntryInteraction, TextKey } from '../../../src/model/index.ts';
import type { Simulated } from './simulated.ts';

/** Each accepted answer as it is and as people vary it, and answers that are wrong. */
export function typeTexts(interaction: TextEntryInteraction): readonly Simulated<string>[] {
  const texts = interaction.keys.flatMap((key) =>
    key.kind === 'literal' ? variationsOf(key.value) : matchesOf(key),
  );
  const all = [...texts, { name: 'wrong', response: 'surely wrong' }];
  return [...new Map(all.map((one) => [one.response, one])).values()];
}

function variationsOf(value: string): readonly Simulated<string>[] {
  return [
    { name: `${value} as it is`, response: value },
    { name: `${value} in capitals`, response: value.toUpperCase() },
    { name: `${value} in small letters`, response: value.toLowerCase() },
    { name: `${value} between spaces`, response: `  ${value} ` },
    { name: `${value} with wide spaces`, response: value.replaceAll(' ', '  ') },
    { name: `${value} cut short`, response: value.slice(0, -1) },
    { name: `${value} with more behind`, response: `${value}q` },
  ].filter(({ response }) => response !== '');
}

/** Texts that the pattern matches, the same in every run. */
function matchesOf(key: Extract<TextKey, { kind: 'pattern' }>): readonly Simulated<string>[] {
  const { pattern } = compilePattern(key);
  if (pattern === undefined) return [];
  const withCase = new RegExp(pattern.source, key.flags.replace('i', ''));
  const matching = fc.sample(fc.stringMatching(withCase), { numRuns: 8, seed: 1 });
  const isTypable = (text: string) => /^(?=\S)(?!.* {2})[ -~]{1,200}(?<=\S)$/.test(text);
  const typed = [...new Set(matching.filter(isTypable))].slice(0, 4);
  return typed.flatMap((text) => [
    { name: `${text} for /${key.source}/`, response: text },
    { name: `${text} in capitals for /${key.source}/`, response: text.toUpperCase() },
    { name: `${text} with more behind for /${key.source}/`, response: `${text}~~` },
  ]);
}

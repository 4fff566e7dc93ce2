/** Accepted texts with the wildcards of Moodle. */
import type { TextEntryInteraction, TextKey } from '../../model/index.ts';
import { expandPattern } from '../degradations/expand-pattern.ts';
import type { ReportLoss } from '../loss.ts';
import { escapeWildcards, wildcardsOfPattern } from './wildcards.ts';

/** Texts, best first. */
export interface TextAnswers {
  readonly texts: readonly string[];
  /** Whether case matters, in all of them. */
  readonly isCaseSensitive: boolean;
}

/**
 * What is accepted: literals, patterns of plain characters and `.*`, the texts that other patterns match
 * where these are few. `undefined` when nothing is left.
 */
export function textAnswers(
  { keys }: TextEntryInteraction,
  report: ReportLoss,
): TextAnswers | undefined {
  const isCaseSensitive = keys.length > 0 && keys.every(needsCase);
  const texts = keys.flatMap((key) => textsOf(key, report));
  const mixed = keys.filter((key) => key.kind === 'pattern' && isStrict(key)).length;
  if (mixed > 0 && !isCaseSensitive) {
    const reason = 'Case does not matter in any answer, since it does not in some.';
    report({ kind: 'degraded', field: 'keys', reason });
  }
  return texts.length === 0 ? undefined : { texts: [...new Set(texts)], isCaseSensitive };
}

/** Whether Moodle can accept anything of what the keys accept. */
export function hasTextAnswers(interaction: TextEntryInteraction): boolean {
  return interaction.keys.length === 0 || textAnswers(interaction, () => undefined) !== undefined;
}

function textsOf(key: TextKey, report: ReportLoss): readonly string[] {
  if (key.kind === 'literal') return [escapeWildcards(key.value)];
  const pattern = `/${key.source}/${key.flags}`;
  const wildcards = wildcardsOfPattern(key.source);
  if (wildcards !== undefined) return [wildcards];
  const texts = expandPattern(key.source);
  const reason = texts
    ? `The texts that match ${pattern} are listed.`
    : `Left out of the accepted answers: ${pattern}; Moodle knows only * for any characters.`;
  report({ kind: 'degraded', field: 'keys', reason });
  return (texts ?? []).map(escapeWildcards);
}

/** A literal without letters is the same with and without case. */
function needsCase(key: TextKey): boolean {
  return key.kind === 'literal'
    ? key.value.toLowerCase() === key.value.toUpperCase()
    : isStrict(key) || !/[a-z]/i.test(key.source);
}

function isStrict(key: Extract<TextKey, { kind: 'pattern' }>): boolean {
  return !key.flags.includes('i') && /\p{L}/u.test(key.source);
}

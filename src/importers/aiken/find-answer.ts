/** Which choice an `ANSWER:` line names. */
import { type ChoiceKey, findChoiceKey } from '../record/choice-key.ts';
import type { AikenChoice } from './split-questions.ts';

/**
 * A single letter is always a label, whatever the choices say; with more behind it, that has to name
 * the same choice. No key is taken where there are several letters, or where the labels are not in
 * the order of the alphabet, for Moodle counts choices and does not read labels.
 */
export function findAnswer(answer: string, choices: readonly AikenChoice[]): ChoiceKey {
  const [, letter] = /^\(?([A-Za-z])[).]?$/.exec(answer) ?? [];
  if (letter !== undefined) return choiceLabelled(letter.toUpperCase(), choices);
  if (/^[A-Za-z](?:\s*(?:[,;/&+]|\s(?:and|or)\s)\s*[A-Za-z])+$/.test(answer)) {
    const message = `The answer names several choices, “${answer}”; one is allowed.`;
    return { ok: false, reason: 'ambiguous', message };
  }
  return findChoiceKey(
    answer,
    choices.map(({ text }) => text),
  );
}

function choiceLabelled(label: string, choices: readonly AikenChoice[]): ChoiceKey {
  const index = choices.findIndex((choice) => choice.label === label);
  const position = label.charCodeAt(0) - 65;
  if (index === -1) {
    const message = `The answer is ${label}, but there is no such choice among ${choices.length}.`;
    return { ok: false, reason: 'unmatched', message };
  }
  if (index === position) return { ok: true, index };
  const message = `The answer is ${label}, and choice ${label} is not at its place in the alphabet.`;
  return { ok: false, reason: 'ambiguous', message };
}

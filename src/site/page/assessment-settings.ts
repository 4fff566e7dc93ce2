/** Writes how an assessment is given, as far as candidates may know. */
import type { AssessmentSettings } from '../../model/index.ts';
import { type Html, html } from '../html.ts';

/** Access codes and address filters are not among them. */
export function assessmentSettings(settings: AssessmentSettings): Html | undefined {
  const { purpose, timeLimitMinutes, attempts, scoreToKeep, availableFrom, availableUntil, dueAt } =
    settings;
  const facts = [
    purpose === undefined ? [] : (['Purpose', purpose.replace('-', ' ')] as const),
    timeLimitMinutes === undefined ? [] : (['Time limit', `${timeLimitMinutes} min`] as const),
    attempts === undefined
      ? []
      : (['Attempts', attempts === 'unlimited' ? 'unlimited' : String(attempts)] as const),
    scoreToKeep === undefined ? [] : (['Score kept', scoreToKeep] as const),
    settings.oneQuestionAtATime === true ? (['Questions', 'one at a time'] as const) : [],
    settings.calculator === undefined ? [] : (['Calculator', settings.calculator] as const),
    availableFrom === undefined ? [] : (['Open from', moment(availableFrom)] as const),
    availableUntil === undefined ? [] : (['Open until', moment(availableUntil)] as const),
    dueAt === undefined ? [] : (['Due', moment(dueAt)] as const),
  ];
  const known = facts.filter((fact) => fact.length === 2);
  if (known.length === 0) return undefined;
  return html`<dl class="facts facts-wide">${known.map(
    ([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl>`;
}

/** The moment as authored, in the offset that it names. */
function moment(iso: string): Html {
  return html`<time datetime="${iso}">${iso.slice(0, 16).replace('T', ' ')}${iso.slice(16).replace(/^:\d\d(?:\.\d+)?/u, '')}</time>`;
}

/** Whether a response has the shape of its kind; responses come from storage and from elsewhere. */
import type { ResponseByKind } from '../model/index.ts';

/** A text. */
export function isText(response: unknown): response is string {
  return typeof response === 'string';
}

/** A list of ids or names. */
export function isTextList(response: unknown): response is readonly string[] {
  return Array.isArray(response) && response.every(isText);
}

/** Ids by id. */
export function isTextRecord(response: unknown): response is Readonly<Record<string, string>> {
  return isRecord(response) && Object.values(response).every(isText);
}

/** Points on an image. */
export function isPointList(response: unknown): response is ResponseByKind['hotspot'] {
  return Array.isArray(response) && response.every(isPoint);
}

/** A typed number with the values seen. */
export function isFormulaResponse(response: unknown): response is ResponseByKind['formula'] {
  if (!isRecord(response) || !isText(response.value) || !isRecord(response.variables)) return false;
  return Object.values(response.variables).every((value) => typeof value === 'number');
}

/** A judgement of one's own answer. */
export function isJudgement(response: unknown): response is ResponseByKind['recall'] {
  return response === 'known' || response === 'unknown';
}

function isPoint(value: unknown): boolean {
  return isRecord(value) && typeof value.x === 'number' && typeof value.y === 'number';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

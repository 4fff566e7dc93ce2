/** Pools of Blackboard's older format. */
import type { Container } from './containers.ts';
import type { SourceDocument } from './source-documents.ts';

/** Nothing yet. */
export function readPool(_: SourceDocument): readonly Container[] {
  return [];
}

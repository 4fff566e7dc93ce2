import type { Diagnostic } from '../../../src/model/index.ts';
export function checkCanvasPackage(_archive: Uint8Array): readonly Diagnostic[] {
  return [];
}

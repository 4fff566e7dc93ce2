import { describe, expect, test } from 'vitest';
import { renderJson } from '../../../src/diagnostics/render-json.ts';
import type { Diagnostic } from '../../../src/model/index.ts';

const findings: readonly Diagnostic[] = [
  {
    code: 'bad-number',
    severity: 'error',
    message: '`9,81` is no "number".',
    hint: 'Write `9.81`.',
    place: { file: 'fall.md', line: 8, column: 3, endLine: 8, endColumn: 7 },
    item: 'fall',
  },
  { code: 'empty-section', severity: 'warning', message: 'a\nb' },
];

describe('findings as JSON', () => {
  test('are an array with one finding on each line', () => {
    expect(renderJson(findings)).toBe(
      [
        '[',
        '  {"code":"bad-number","severity":"error","message":"`9,81` is no \\"number\\".","hint":"Write `9.81`.","place":{"file":"fall.md","line":8,"column":3,"endLine":8,"endColumn":7},"item":"fall"},',
        '  {"code":"empty-section","severity":"warning","message":"a\\nb"}',
        ']',
        '',
      ].join('\n'),
    );
  });

  test('are read back as they were', () => {
    expect(JSON.parse(renderJson(findings))).toEqual(findings);
  });

  test('that are none are an empty array', () => {
    expect(renderJson([])).toBe('[]\n');
  });
});

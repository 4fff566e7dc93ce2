import { describe, expect, test } from 'vitest';
import { renderGithub } from '../../../src/diagnostics/render-github.ts';
import type { Diagnostic } from '../../../src/model/index.ts';

/** Expectations follow the workflow commands that the documentation of GitHub Actions describes. */
const finding: Diagnostic = {
  code: 'missing-key',
  severity: 'error',
  message: 'No choice is marked as right.',
  place: { file: 'fluids/pipe.md', line: 12, column: 3, endLine: 12, endColumn: 24 },
};

describe('an annotation', () => {
  test('names the file below the root of the repository, the lines and the columns', () => {
    expect(renderGithub(finding, 'questions/')).toBe(
      '::error file=questions/fluids/pipe.md,line=12,endLine=12,col=3,endColumn=24,title=missing-key::No choice is marked as right.',
    );
  });

  test('of a place with several lines has no columns, which would be read within the first', () => {
    const place = { file: 'pipe.md', line: 12, column: 3, endLine: 14, endColumn: 5 };
    expect(renderGithub({ ...finding, place })).toBe(
      '::error file=pipe.md,line=12,endLine=14,title=missing-key::No choice is marked as right.',
    );
  });

  test('of a whole file has no line', () => {
    expect(renderGithub({ ...finding, place: { file: 'pipe.md' } })).toBe(
      '::error file=pipe.md,title=missing-key::No choice is marked as right.',
    );
  });

  test('without a place has a title only', () => {
    const { place: _place, ...nowhere } = finding;
    expect(renderGithub(nowhere)).toBe('::error title=missing-key::No choice is marked as right.');
  });

  test.each([
    ['error', '::error '],
    ['warning', '::warning '],
    ['info', '::notice '],
  ] as const)('of severity %s is the command %s', (severity, command) => {
    expect(renderGithub({ ...finding, severity }).startsWith(command)).toBe(true);
  });

  test('has the hint on a line of its own, with the line break escaped', () => {
    expect(renderGithub({ ...finding, hint: 'Mark the key with `[x]`.' })).toMatch(
      /::No choice is marked as right\.%0AMark the key with `\[x\]`\.$/,
    );
  });

  test('escapes percent signs and line ends in the message, and leaves colons and commas', () => {
    const message = '100%: one,\r\ntwo';
    expect(renderGithub({ ...finding, message })).toMatch(/::100%25: one,%0D%0Atwo$/);
  });

  test('escapes a percent sign once, also in front of digits', () => {
    expect(renderGithub({ ...finding, message: '%0A' })).toMatch(/::%250A$/);
  });

  test('escapes what would end the name of a file', () => {
    const place = { file: 'a,b: 50%\r\n.md' };
    expect(renderGithub({ ...finding, place })).toBe(
      '::error file=a%2Cb%3A 50%25%0D%0A.md,title=missing-key::No choice is marked as right.',
    );
  });

  test('is always a single line', () => {
    const place = { file: 'a\nb.md', line: 1 };
    const text = renderGithub({ ...finding, place, message: 'a\nb\rc', hint: 'd\n' }, 'r\n');
    expect(text).not.toMatch(/[\r\n]/);
  });
});

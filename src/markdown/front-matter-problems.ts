/** Tells why the front matter of a file cannot be read. */
import type { Findings } from './findings.ts';
import type { YamlProblem } from './read-yaml.ts';
import type { Span } from './source-text.ts';
import type { FileParts } from './split-file.ts';

/** A file whose front matter cannot be told from its body. */
export function reportUnsplit(
  parts: Exclude<FileParts, { kind: 'whole' }>,
  { report }: Findings,
): void {
  const { code, ...words } = unsplit[parts.kind];
  report(code, parts.kind === 'missing' ? { start: 0, end: 0 } : parts.at, words);
}

const unsplit = {
  missing: {
    code: 'missing-front-matter',
    message: 'The file has no front matter.',
    hint: 'Begin it with the lines `---`, `id: …`, `title: …`, `---`.',
  },
  'not-first': {
    code: 'text-before-front-matter',
    message: 'Text stands before the front matter.',
    hint: 'Make `---` the first line of the file.',
  },
  unclosed: {
    code: 'unclosed-front-matter',
    message: 'The front matter is not closed.',
    hint: 'Add a line `---` behind its last key.',
  },
} as const;

/** Front matter that is no mapping. */
export function reportYaml(problem: YamlProblem, at: Span, { report, file }: Findings): void {
  const start = at.start + problem.offset;
  if (problem.kind === 'duplicate-key') {
    const key = /^\s*([\w-]+)/.exec(file.text.slice(start))?.[1] ?? '';
    report(
      'duplicate-key',
      { start, end: start + key.length },
      {
        message: `The key \`${key}\` is already given above.`,
        hint: 'Remove one of them.',
      },
    );
  } else if (problem.kind === 'not-a-mapping') {
    report(
      'front-matter-syntax',
      { start, end: start },
      {
        message: 'The front matter does not consist of `key: value` lines.',
        hint: 'Write one `key: value` on each line.',
      },
    );
  } else {
    report(
      'front-matter-syntax',
      { start, end: start },
      {
        message: `The front matter is not valid YAML: ${problem.message}.`,
        hint: hintFor(lineAt(file.text, start)),
      },
    );
  }
}

function hintFor(line: string): string {
  const [, key, value = ''] = /^\s*(?:- )?([\w-]+):\s+(.*)$/.exec(line) ?? [];
  if (key !== undefined && /^[^'"[{|>].*:(?: |$)/.test(value)) {
    return `The value contains a colon: put it into quotes, \`${key}: "${value.replaceAll('"', '\\"')}"\`.`;
  }
  if (key !== undefined && /^[@`%&*!]/.test(value)) {
    return `A value cannot begin with \`${value[0]}\`: put it into quotes.`;
  }
  if (/^ *\t/.test(line)) return 'Indent with spaces, not with tabs.';
  return 'Write `key: value`, lists as `[a, b]`, and put text with special signs into quotes.';
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end < 0 ? text.length : end);
}

/** The page on the codes of findings, made from the catalog. */
import { assessmentCodes } from '../src/diagnostics/catalog/assessment.ts';
import { bankCodes } from '../src/diagnostics/catalog/bank.ts';
import { bodyCodes } from '../src/diagnostics/catalog/body.ts';
import { contentCodes } from '../src/diagnostics/catalog/content.ts';
import { exportCodes } from '../src/diagnostics/catalog/export.ts';
import { frontMatterCodes } from '../src/diagnostics/catalog/front-matter.ts';
import { importCodes } from '../src/diagnostics/catalog/import.ts';
import { importFormatCodes } from '../src/diagnostics/catalog/import-formats.ts';
import { layerCodes } from '../src/diagnostics/catalog/layers.ts';
import { leakCodes } from '../src/diagnostics/catalog/leak.ts';
import { lifecycleCodes } from '../src/diagnostics/catalog/lifecycle.ts';
import { lockCodes } from '../src/diagnostics/catalog/lock.ts';
import { migrationCodes } from '../src/diagnostics/catalog/migration.ts';
import { ownerCodes } from '../src/diagnostics/catalog/owners.ts';
import { targetCodes } from '../src/diagnostics/catalog/targets.ts';
import type { CodeEntry, Example } from '../src/diagnostics/code-entry.ts';

/** The sections of the page. */
const areas: readonly (readonly [title: string, codes: Readonly<Record<string, CodeEntry>>])[] = [
  ['Front matter', frontMatterCodes],
  ['Body of an item', bodyCodes],
  ['Content', contentCodes],
  ['Bank', bankCodes],
  ['Assessments', assessmentCodes],
  ['Locks', lockCodes],
  ['Owners', ownerCodes],
  ['Overlays and other banks', layerCodes],
  ['Reviews', lifecycleCodes],
  ['Versions of the format', migrationCodes],
  ['Targets', targetCodes],
  ['Import', { ...importCodes, ...importFormatCodes }],
  ['Export', exportCodes],
  ['Secrecy', leakCodes],
];

const preamble = `# Findings

Everything that Stemma finds wrong has a code. This page says of each code what it means, why it
matters and what to do, with an example that raises it and one that does not.

An **error** keeps the item from being read, shown or exported; other items are not affected. A
**warning** lets it through, an **info** says what was done. \`stemma export --strict\` makes an error
of everything that a target cannot carry.

_This page is made from the catalog in \`src/diagnostics/catalog\` by \`npm run docs:diagnostics\`._
`;

/** The whole page. */
export function diagnosticsPage(): string {
  const contents = areas.map(([title]) => `- [${title}](#${anchorOf(title)})`).join('\n');
  const sections = areas.map(([title, codes]) =>
    [`## ${title}`, ...Object.entries(codes).map(([code, entry]) => printEntry(code, entry))].join(
      '\n\n',
    ),
  );
  return `${[`${preamble}\n${contents}`, ...sections].join('\n\n')}\n`;
}

function anchorOf(title: string): string {
  return title.toLowerCase().replaceAll(' ', '-');
}

function printEntry(code: string, entry: CodeEntry): string {
  return [
    `### ${code}`,
    `**${entry.severity}**: ${entry.title}`,
    entry.explanation,
    'Raises it:',
    printExample(entry.invalid),
    'Does not:',
    printExample(entry.valid),
  ].join('\n\n');
}

/** A block for each file of text; images say nothing here. */
function printExample(example: Example): string {
  const files = Object.entries(example).filter(([path]) => !path.endsWith('.svg'));
  if (files.length === 0) return '_No text can show it._';
  return files.map(([path, text]) => printFile(path, text)).join('\n\n');
}

const languages: Readonly<Record<string, string>> = {
  md: 'markdown',
  mdx: 'markdown',
  yml: 'yaml',
  json: 'json',
  csv: 'csv',
};

function printFile(path: string, text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const language = languages[path.replace(/^.*\./, '')] ?? 'text';
  return `\`${path}\`\n\n${fence}${language}\n${visible(text).replace(/\n*$/, '\n')}${fence}`;
}

/** The text with a picture such as ␀ for each control character. */
function visible(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}/gu, (sign) =>
    String.fromCodePoint(0x2400 + sign.charCodeAt(0)),
  );
}

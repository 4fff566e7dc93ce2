/** Hostile packages through the command line: nothing is written outside the folder, nothing hangs. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runStemma } from '../cli/run-stemma.ts';
import { type HostileEntry, hostileZip } from './hostile-zip.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stemma-hostile-'));
  mkdirSync(join(folder, 'in'));
  writeFileSync(join(folder, 'secret.png'), 'secret');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Imports a file into `in/bank`; gives what was said and every file below the folder. */
async function importFile(name: string, bytes: Uint8Array | string, ...args: readonly string[]) {
  writeFileSync(join(folder, 'in', name), bytes);
  const words = ['import', 'auto', name, '--into', 'bank', ...args];
  const { code, err, out } = await runStemma(join(folder, 'in'), words);
  return { code, said: out + err, files: filesBelow(folder) };
}

function filesBelow(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

const escaped = (html: string) =>
  html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A package of Canvas with one question that shows these pictures. */
function quiz(html: string, ident = 'q1'): HostileEntry {
  const content = `<?xml version="1.0" encoding="UTF-8"?>
<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><assessment ident="../../quiz" title="../../Quiz"><section ident="root">
<item ident="${ident}" title="../../evil"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>essay_question</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
<presentation><material><mattext texttype="text/html">${escaped(html)}</mattext></material><response_str ident="response1" rcardinality="Single"><render_fib/></response_str></presentation></item>
</section></assessment></questestinterop>`;
  return { name: 'g/g.xml', content };
}

test('a package cannot write outside the folder, whatever its names and addresses say', async () => {
  const pictures = [
    '../../../secret.png',
    '/etc/passwd',
    '..%2F..%2Fsecret.png',
    'a/b.png',
    '.htaccess',
    'x.md',
  ]
    .map(
      (name) =>
        `<img src="$IMS-CC-FILEBASE$/${name}" alt="p"><a href="$IMS-CC-FILEBASE$/${name}">f</a>`,
    )
    .join('');
  const { files, said } = await importFile(
    'evil.zip',
    hostileZip([
      quiz(
        `<p>Why?</p>${pictures}<script>x()</script><a href="javascript:x()">l</a>`,
        '../../../evil',
      ),
      { name: '../../outside.txt', content: 'x' },
      { name: 'web_resources/../../../outside.png', content: 'x' },
      { name: 'web_resources/a/b.png', content: 'picture' },
      { name: 'web_resources/.htaccess', content: 'deny' },
      { name: 'web_resources/x.md', content: '---\nid: smuggled\n---\n' },
      { name: 'link', content: '/etc/passwd', mode: 0o120777 },
    ]),
  );
  expect(said).toContain('1 imported');
  expect(said).toContain('import-entry-refused');
  expect(files).toEqual([
    'in/bank/assessments/quiz.yml',
    'in/bank/b.png',
    'in/bank/bank.yml',
    'in/bank/evil.md',
    'in/bank/htaccess',
    'in/bank/x.md.txt',
    'in/evil.zip',
    'secret.png',
  ]);
  const texts = files
    .filter((path) => path.endsWith('.md'))
    .map((path) => readFileSync(join(folder, path), 'utf8'));
  expect(texts.join('')).not.toMatch(/javascript:|<script/);
});

test.each<[string, string, () => Uint8Array | string, RegExp]>([
  [
    'a bomb in an archive',
    'bomb.zip',
    () =>
      hostileZip(
        Array.from({ length: 64 }, (_, at) => ({
          name: `${at}.xml`,
          content: new Uint8Array(2 ** 20),
        })),
      ),
    /import-archive-refused|import-unrecognised/,
  ],
  [
    'a bomb of gzip',
    'bomb.txt.gz',
    () => gzipSync(new Uint8Array(300 * 2 ** 20)),
    /import-archive-refused/,
  ],
  [
    'a broken file of gzip',
    'broken.txt.gz',
    () => gzipSync('Question').subarray(0, 15),
    /import-archive-refused/,
  ],
  [
    'entities that multiply',
    'laughs.xml',
    () =>
      '<?xml version="1.0"?>\n<!DOCTYPE quiz [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>\n<quiz><question type="essay"><name><text>&b;</text></name></question></quiz>',
    /import-xml-syntax/,
  ],
  [
    'an external entity',
    'external.xml',
    () =>
      '<?xml version="1.0"?>\n<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<quiz><question type="essay"><name><text>&x;</text></name></question></quiz>',
    /import-xml-syntax/,
  ],
  [
    'an encoding that is not what it says',
    'latin.xml',
    () =>
      Buffer.from(
        '<?xml version="1.0" encoding="UTF-8"?>\n<quiz><question type="essay"><name><text>\u00e9</text></name></question></quiz>',
        'latin1',
      ),
    /import-encoding/,
  ],
])('%s is refused with a message, and nothing is written', async (_, name, bytes, message) => {
  const { code, said, files } = await importFile(name, bytes());
  expect(code).toBe(1);
  expect(said).toMatch(message);
  expect(said).toContain('0 imported');
  expect(files).toEqual([`in/${name}`, 'secret.png']);
});

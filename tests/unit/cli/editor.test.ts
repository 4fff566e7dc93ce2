import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { startLanguageServer } from './language-client.ts';
import { folderWith, runStemma } from './run-stemma.ts';

const modules = join(import.meta.dirname, '../../../node_modules');
const server = join(modules, '@astrojs/language-server/bin/nodeServer.js');
const settings: Readonly<Record<string, unknown>> = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../.vscode/settings.json'), 'utf8'),
);

test('the language server of the editor completes and explains front matter', async () => {
  const source = '---\nid: a\ntitle: A\ndifficulty: extreme\npoi\n---\n\nIce.\n';
  const folder = folderWith({ 'questions/Ice water/a.md': source });
  expect(await runStemma(folder, ['schema', '--editor'])).toMatchObject({ code: 0, out: '' });
  const client = startLanguageServer(server);
  try {
    const root = pathToFileURL(folder).href;
    await client.request('initialize', {
      processId: process.pid,
      rootUri: root,
      workspaceFolders: [{ uri: root, name: 'bank' }],
      capabilities: { workspace: { workspaceFolders: true, configuration: true } },
      initializationOptions: {
        contentIntellisense: settings['astro.content-intellisense'],
        typescript: { tsdk: join(modules, 'typescript/lib') },
      },
    });
    client.notify('initialized', {});
    const uri = pathToFileURL(join(folder, 'questions/Ice water/a.md')).href;
    client.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text: source },
    });
    const at = (line: number, character: number): object => ({
      textDocument: { uri },
      position: { line, character },
    });
    const keys = await client.request('textDocument/completion', at(4, 3));
    expect(JSON.stringify(keys)).toContain('"label":"points"');
    const values = await client.request('textDocument/completion', at(3, 12));
    for (const value of ['easy', 'medium', 'hard']) {
      expect(JSON.stringify(values)).toContain(`"label":"${value}"`);
    }
    const hover = await client.request('textDocument/hover', at(3, 3));
    expect(JSON.stringify(hover)).toContain('How hard the item is.');
    const problems = await client.request('textDocument/diagnostic', { textDocument: { uri } });
    expect(JSON.stringify(problems)).toContain('Value is not accepted');
  } finally {
    client.stop();
  }
});

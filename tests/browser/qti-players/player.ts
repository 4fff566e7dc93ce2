/** Real players of QTI 3 in a page. */
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { bundle } from '../bundle.ts';
import type { PlayedRun, PlayedScore } from '../pages/qti-players/run.ts';

/** A player that scores responses to items. */
export interface Player {
  /** @param xml the text of an item of QTI 3 */
  readonly play: (xml: string, runs: readonly PlayedRun[]) => Promise<readonly PlayedScore[]>;
  readonly close: () => Promise<void>;
}

/** What a page of the player loads, in this order. */
const scripts = {
  amp: ['vue/dist/vue.min.js', 'qti3-item-player/dist/qti3Player.umd.min.js'],
  citolab: ['@citolab/qti-components/cdn/index.js'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The players by name. */
export type PlayerName = keyof typeof scripts;

/** A page with the player; files that items show are not there. */
export async function openPlayer(browser: Browser, name: PlayerName): Promise<Player> {
  const page = await browser.newPage();
  await page.route('**/*', (route) => route.abort());
  await page.setContent('<!doctype html><html><body></body></html>');
  for (const script of scripts[name]) {
    const path = resolve('node_modules', script);
    await page.addScriptTag({ path, ...(name === 'citolab' && { type: 'module' }) });
  }
  await page.addScriptTag({ content: await bundle(`tests/browser/pages/qti-players/${name}.ts`) });
  return {
    play: async (xml, runs) => {
      const given = [xml, runs].map((one) => JSON.stringify(one)).join(', ');
      return await page.evaluate<readonly PlayedScore[]>(`window.playItem(${given})`);
    },
    close: async () => await page.close(),
  };
}

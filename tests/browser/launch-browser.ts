/**
 * A headless Chromium for tests and screenshots, on any machine: the one named by CHROME_PATH, an
 * installed one, Playwright's own, else the one that comes inside an npm package.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const installed = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const quiet = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const found = findBrowser();
  return found === undefined
    ? launchPackaged()
    : chromium.launch({ executablePath: found, args: quiet });
}

/** Path of a browser on this machine; a CHROME_PATH that does not exist is an error. */
function findBrowser(): string | undefined {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== '') {
    if (named === 'packaged') return undefined;
    if (!existsSync(named)) throw new Error(`CHROME_PATH names no file: ${named}`);
    return named;
  }
  return [...installed, chromium.executablePath()].find((path) => existsSync(path));
}

/**
 * The Chromium of @sparticuz/chromium, unpacked once below node_modules together with the shared
 * libraries that a bare machine lacks; the package unpacks those only where it believes itself on
 * Amazon Linux, and everything to the temporary folder, so both are told by the environment.
 */
async function launchPackaged(): Promise<Browser> {
  const folder = resolve('node_modules/.cache/stemma/chromium');
  mkdirSync(folder, { recursive: true });
  const before = { ...process.env };
  process.env.TMPDIR = folder;
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs24.x';
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    packaged.setGraphicsMode = false;
    const executablePath = await packaged.executablePath();
    writeFileSync(join(folder, 'fonts/fonts.conf'), fontSettings(folder));
    const env = Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== 'TMPDIR',
    );
    return await chromium.launch({
      executablePath,
      args: [...quiet, '--no-zygote', '--disable-gpu'],
      env: Object.fromEntries(env),
    });
  } finally {
    for (const name of ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}

/** The package's own settings look for its fonts in the temporary folder of a bare system. */
function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}

/**
 * The image's own nginx configuration, run by the nginx of this machine over the built site. Only
 * the port differs.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

const isInstalled = spawnSync('nginx', ['-v']).status === 0;

describe.skipIf(!isInstalled)('nginx (skipped where it is not installed)', () => {
  const prefix = mkdtempSync(join(tmpdir(), 'stemma-nginx-'));
  let port = 0;
  let stop = async (): Promise<void> => {};

  beforeAll(async () => {
    cpSync(inject('site'), join(prefix, 'html'), { recursive: true });
    execFileSync(process.execPath, ['scripts/compress.ts', join(prefix, 'html')]);
    port = await freePort();
    mkdirSync(join(prefix, 'tmp'));
    const configuration = readFileSync('nginx/nginx.conf', 'utf8')
      .replace('listen 8080;', `listen 127.0.0.1:${port};`)
      .replaceAll('/tmp/', `${prefix}/tmp/`);
    writeFileSync(join(prefix, 'nginx.conf'), configuration);
    // The folder belongs to whoever runs the tests; workers started by root are somebody else.
    execFileSync('chmod', ['-R', 'a+rX', prefix]);
    const server = spawn(
      'nginx',
      ['-p', `${prefix}/`, '-c', join(prefix, 'nginx.conf'), '-g', 'daemon off;'],
      { stdio: 'ignore' },
    );
    const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
    stop = async () => {
      server.kill('SIGTERM');
      await ended;
    };
    await untilAnswering(port);
  });

  afterAll(async () => {
    await stop();
    rmSync(prefix, { recursive: true, force: true });
  });

  const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
    fetchRaw(port, path, headers);

  it('serves pages compressed, to be asked for anew each time', async () => {
    const plain = await get('/');
    const packed = await get('/', { 'accept-encoding': 'gzip' });
    expect(plain.status).toBe(200);
    expect(plain.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.headers.vary).toBe('Accept-Encoding');
    expect(packed.headers['cache-control']).toBe('no-cache');
    expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
  });

  it('lets a page be asked for anew without sending it twice', async () => {
    const first = await get('/');
    const again = await get('/', { 'if-none-match': String(first.headers.etag) });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
  });

  it('keeps hashed assets for ever, fonts and styles alike', async () => {
    const names = readdirSync(join(prefix, 'html/_astro'));
    for (const [ending, type] of [
      ['.css', 'text/css; charset=utf-8'],
      ['.woff2', 'font/woff2'],
      ['.js', 'text/javascript; charset=utf-8'],
    ] as const) {
      const name = names.find((candidate) => candidate.endsWith(ending));
      const answer = await get(`/_astro/${name}`);
      expect(answer.status).toBe(200);
      expect(answer.headers['content-type']).toBe(type);
      expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    }
  });

  it('leads from a folder without its slash to the page, staying on the same host', async () => {
    const answer = await get('/items');
    expect([200, 301]).toContain(answer.status);
    if (answer.status === 301) expect(answer.headers.location).toBe('/items/');
  });

  it.each(['/no/such/page', '/_astro/none.0000.css', '/.git/config', '/index.html.gz'])(
    'answers %s with a real 404 and the page for it, not to be kept',
    async (path) => {
      const answer = await get(path);
      expect(answer.status).toBe(404);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.body.equals(readFileSync(join(prefix, 'html/404.html')))).toBe(true);
    },
  );

  it('tells an orchestrator that it is alive', async () => {
    const answer = await get('/healthz');
    expect([answer.status, answer.body.toString()]).toEqual([200, 'ok\n']);
  });

  it.each(['/', '/healthz', '/no/such/page', '/items', '/robots.txt'])(
    'sends every security header with %s',
    async (path) => {
      const { headers } = await get(path);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['x-frame-options']).toBe('DENY');
      expect(headers['referrer-policy']).toBe('same-origin');
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers['permissions-policy']).toContain('camera=()');
      expect(headers.server).toBe('nginx');
    },
  );

  it('refuses to be written to', async () => {
    const answer = await fetchRaw(port, '/', {}, 'POST');
    expect(answer.status).toBe(405);
  });

  it('does not leave its folder', async () => {
    const answer = await get('/../nginx.conf');
    expect([400, 404]).toContain(answer.status);
  });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** A request that decodes nothing and normalises no path. */
function fetchRaw(
  port: number,
  path: string,
  headers: Record<string, string>,
  method = 'GET',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    call.on('error', reject);
    call.end();
  });
}

async function untilAnswering(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      await fetchRaw(port, '/healthz', {});
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error('nginx does not answer');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        resolve(typeof address === 'object' && address !== null ? address.port : 0),
      );
    });
  });
}

/** The local server answers as nginx does. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { securityHeaders } from '../../src/node/serve/response-headers.ts';
import { type SiteServer, serveSite } from '../../src/node/serve/serve-site.ts';

describe('the local server', () => {
  let server: SiteServer;
  beforeAll(async () => {
    server = await serveSite(inject('fixtureSite'), { port: 0 });
  });
  afterAll(() => server.close());

  const get = (path: string, options: RequestInit = {}): Promise<Response> =>
    fetch(new URL(path, server.url), { redirect: 'manual', ...options });

  it('sends the security headers that nginx sends', () => {
    const configured = readFileSync('nginx/nginx.conf', 'utf8').matchAll(
      /add_header ([\w-]+) (?:"([^"]*)"|(\S+)) always;/gu,
    );
    const headers = [...configured]
      .map(([, name = '', quoted, plain]): [string, string] => [name, quoted ?? plain ?? ''])
      .filter(([name]) => name !== 'Cache-Control');
    expect(Object.fromEntries(headers)).toEqual(securityHeaders);
  });

  it.each(['/', '/no/such/page', '/items', '/search.json'])('sends them with %s', async (path) => {
    const { headers } = await get(path);
    for (const [name, value] of Object.entries(securityHeaders)) {
      expect(headers.get(name), name).toBe(value);
    }
  });

  it('finds pages by their folder and leads there from the folder without a slash', async () => {
    const page = await get('/items/practice-choice/');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const folder = await get('/items/practice-choice');
    expect(folder.status).toBe(301);
    expect(folder.headers.get('location')).toBe('/items/practice-choice/');
  });

  it('answers what is not there with the page for it', async () => {
    for (const path of ['/no/such/page/', '/.git/config', '/%2e%2e/package.json', '/%ff']) {
      const answer = await get(path);
      expect(answer.status, path).toBe(404);
      expect(await answer.text()).toContain('Page not found');
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('sends text compressed to those who take it, and nothing new to those who have it', async () => {
    const packed = await get('/', { headers: { 'accept-encoding': 'gzip' } });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    const again = await get('/', {
      headers: { 'if-none-match': packed.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  it('takes no other method than GET and HEAD', async () => {
    expect((await get('/', { method: 'POST' })).status).toBe(405);
    const head = await get('/', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('takes the next port where one is in use', async () => {
    const port = Number(new URL(server.url).port);
    const second = await serveSite(inject('fixtureSite'), { port });
    expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
    await second.close();
  });

  it('serves a site that stands below a path', async () => {
    const below = await serveSite(inject('fixtureSite'), { port: 0, base: '/bank/' });
    expect(new URL(below.url).pathname).toBe('/bank/');
    expect((await fetch(new URL('search.json', below.url))).status).toBe(200);
    expect((await fetch(new URL('/search.json', below.url))).status).toBe(404);
    await below.close();
  });
});

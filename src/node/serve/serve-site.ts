/** Serves a built site on this machine the way nginx will, so that its faults show early. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { findFile } from './find-file.ts';
import { cacheControl, contentTypes, securityHeaders } from './response-headers.ts';

const compress = promisify(gzip);

/** Text gains by compression. */
const compressible = /^text\/|json|xml|svg/u;
const smallestBytes = 1024;

/** A running server. */
export interface SiteServer {
  /** `http://localhost:8080/` */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** How to serve. */
export interface ServeOptions {
  /** The first port to try; where it is taken the next free one is used. 0: any free one. */
  readonly port: number;
  /** Path below which the site was built to stand, beginning and ending with a slash. */
  readonly base?: string;
}

/** Starts serving a directory. */
export async function serveSite(directory: string, options: ServeOptions): Promise<SiteServer> {
  const root = resolve(directory);
  const base = options.base ?? '/';
  const server = createServer((request, response) => {
    answer(root, base, request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  const port = await listen(server, options.port);
  return {
    url: `http://localhost:${port}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  root: string,
  base: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const address = (request.url ?? '/').replace(/[?#].*$/su, '');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    await send(request, response, 405, join(root, '404.html'), address);
    return;
  }
  const found = address.startsWith(base)
    ? findFile(root, `/${address.slice(base.length)}`)
    : { kind: 'nothing' as const };
  if (found.kind === 'redirect') {
    const location = base + found.location.slice(1);
    response.writeHead(301, { ...securityHeaders, Location: location }).end();
  } else if (found.kind === 'file') {
    const tag = `"${found.stats.mtimeMs.toString(36)}-${found.stats.size.toString(36)}"`;
    response.setHeader('ETag', tag);
    const status = request.headers['if-none-match'] === tag ? 304 : 200;
    await send(request, response, status, found.path, address);
  } else {
    await send(request, response, 404, join(root, '404.html'), address);
  }
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  path: string,
  address: string,
): Promise<void> {
  const type = contentTypes[extname(path)] ?? 'application/octet-stream';
  const isText = compressible.test(type);
  response.setHeaders(new Map(Object.entries(securityHeaders)));
  response.setHeader('Cache-Control', cacheControl(address, status));
  response.setHeader('Content-Type', type);
  if (isText) response.setHeader('Vary', 'Accept-Encoding');
  response.statusCode = status;
  if (status === 304) {
    response.end();
    return;
  }
  const content = await readFile(path);
  const accepted = request.headers['accept-encoding'] ?? '';
  const isCompressed = isText && content.length >= smallestBytes && /\bgzip\b/u.test(accepted);
  if (isCompressed) response.setHeader('Content-Encoding', 'gzip');
  const body = isCompressed ? await compress(content) : content;
  response.setHeader('Content-Length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Listens on the port or the next free one; gives the port. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port < 65_535) listen(server, port + 1).then(done, fail);
      else fail(error);
    });
    server.listen(port, 'localhost', () => {
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

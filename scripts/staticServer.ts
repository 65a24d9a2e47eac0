import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { cacheHeaders, securityHeaders } from './delivery/headers';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

export interface ServerOptions {
  readonly folder: string;
  /** First port to try; 0 takes any free one. */
  readonly port: number;
  /** Paths of certificate and key in PEM form; without them the server speaks http. */
  readonly certificate?: { readonly cert: string; readonly key: string };
}

export interface StaticServer {
  /** `http://localhost:3000` */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** File a request asks for; undefined where it points out of the folder or is no address. */
export function fileOf(folder: string, url: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(folder + sep) ? file : undefined;
}

const pack = promisify(gzip);

/** Little work, nearly as small as with much of it. */
const packingLevel = 3;

/** Files as they are sent to browsers that unpack them: a file that has changed is packed anew. */
class PackedFiles {
  private readonly kept = new Map<string, { readonly body: Buffer; readonly packed: Promise<Buffer> }>();

  public of(file: string, body: Buffer): Promise<Buffer> {
    const known = this.kept.get(file);
    if (known?.body.equals(body) === true) return known.packed;
    const made = { body, packed: pack(body, { level: packingLevel }) };
    this.kept.set(file, made);
    return made.packed;
  }
}

/** Only types of texts name an encoding of characters. */
const isText = (type: string): boolean => type.includes('charset');

interface Folder {
  readonly path: string;
  readonly packed: PackedFiles;
}

async function answer(folder: Folder, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries({ ...securityHeaders('workbench'), ...cacheHeaders.page }))
    response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    end(response, 405, 'Method not allowed');
    return;
  }
  if (request.url === '/') {
    response.setHeader('Location', '/workbench/');
    end(response, 302, '');
    return;
  }
  const file = fileOf(folder.path, request.url ?? '/');
  const body = file === undefined ? undefined : await readFile(file).catch(() => undefined);
  if (file === undefined || body === undefined) {
    end(response, 404, 'Not found');
    return;
  }
  const type = types[extname(file)] ?? 'application/octet-stream';
  response.setHeader('Content-Type', type);
  if (isText(type)) response.setHeader('Vary', 'Accept-Encoding');
  const packs = isText(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  if (packs) response.setHeader('Content-Encoding', 'gzip');
  const sent = packs ? await folder.packed.of(file, body) : body;
  end(response, 200, request.method === 'HEAD' ? '' : sent);
}

function end(response: ServerResponse, status: number, body: string | Buffer): void {
  response.statusCode = status;
  if (typeof body === 'string') response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end(body);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // Only this machine: nothing is offered to the network.
    server.listen(port, 'localhost', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

async function listenOnFreePort(server: Server, port: number): Promise<number> {
  try {
    return await listen(server, port);
  } catch (error) {
    const busy =
      typeof error === 'object' && error !== null && 'code' in error && error.code === 'EADDRINUSE';
    if (!busy) throw error;
    return await listen(server, 0);
  }
}

/** Serves the files of a folder on localhost; takes any free port where the wanted one is busy. */
export async function startServer(options: ServerOptions): Promise<StaticServer> {
  const { certificate } = options;
  const folder = { path: options.folder, packed: new PackedFiles() };
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    answer(folder, request, response).catch((error: unknown) => {
      process.stderr.write(`${request.url ?? ''}: ${String(error)}\n`);
      end(response, 500, 'Internal error');
    });
  };
  const server =
    certificate === undefined
      ? createServer(handle)
      : createSecureServer(
          { cert: readFileSync(certificate.cert), key: readFileSync(certificate.key) },
          handle,
        );
  const port = await listenOnFreePort(server, options.port);
  return {
    origin: `${certificate === undefined ? 'http' : 'https'}://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

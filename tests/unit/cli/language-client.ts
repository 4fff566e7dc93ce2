import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

/** Speaks to a language server over its standard streams. */
export interface LanguageClient {
  readonly request: (method: string, params: unknown) => Promise<unknown>;
  readonly notify: (method: string, params: unknown) => void;
  readonly stop: () => void;
}

/** Starts the server that `file` is. */
export function startLanguageServer(file: string): LanguageClient {
  const server = spawn(process.execPath, [file, '--stdio']);
  const waiting = new Map<number, (result: unknown) => void>();
  let last = 0;
  readMessages(server, (message) => {
    if (message.method !== undefined && message.id !== undefined) {
      // The server asks for settings; there are none.
      const items = message.params?.items ?? [];
      send(server, { id: message.id, result: items.map(() => null) });
    } else if (message.id !== undefined) {
      waiting.get(message.id)?.(message.result);
    }
  });
  return {
    request: (method, params) =>
      new Promise((resolve) => {
        last += 1;
        waiting.set(last, resolve);
        send(server, { id: last, method, params });
      }),
    notify: (method, params) => send(server, { method, params }),
    stop: () => server.kill(),
  };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly items?: readonly unknown[] };
  readonly result?: unknown;
}

function send(server: ChildProcessWithoutNullStreams, message: object): void {
  const text = JSON.stringify({ jsonrpc: '2.0', ...message });
  server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
}

function readMessages(
  server: ChildProcessWithoutNullStreams,
  handle: (message: Message) => void,
): void {
  let buffer = Buffer.alloc(0);
  server.stdout.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const end = buffer.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/u.exec(buffer.subarray(0, end).toString())?.[1]);
      if (end < 0 || buffer.length < end + 4 + length) return;
      const message: Message = JSON.parse(buffer.subarray(end + 4, end + 4 + length).toString());
      buffer = buffer.subarray(end + 4 + length);
      handle(message);
    }
  });
}

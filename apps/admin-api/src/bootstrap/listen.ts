import { createServer, type RequestListener, type Server } from 'node:http';

/** A port that cannot be had; the message is a sentence for the operator. */
export class PortError extends Error {
  override readonly name = 'PortError';
}

/** Listens, or throws a `PortError`. */
export function listen(
  handler: RequestListener,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Server> {
  const server = createServer({ requestTimeout: 60_000 }, handler);
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const [why, remedy] = explain(error);
      reject(new PortError(`Port ${port} on ${host} ${why}. ${remedy}`, { cause: error }));
    });
    server.listen({ host, port, exclusive: true }, () => resolve(server));
  });
}

/** Throws the `PortError` that listening would, before anything else is begun. */
export async function checkPort(place: { readonly host: string; readonly port: number }): Promise<void> {
  await closeServer(await listen(() => undefined, place), 0);
}

function explain({ code }: NodeJS.ErrnoException): readonly [why: string, remedy: string] {
  if (code !== 'EADDRINUSE') return [`cannot be opened (${code})`, 'Check ONRECORD_HOST and ONRECORD_API_PORT.'];
  return ['is taken by another program', 'Stop that program, or choose another port with ONRECORD_API_PORT.'];
}

/** Where the server listens, as an address. */
export function addressOf(server: Server): string {
  const at = server.address();
  if (at === null || typeof at === 'string') return String(at);
  return `http://${at.family === 'IPv6' ? `[${at.address}]` : at.address}:${at.port}`;
}

/** Lets running requests finish for at most `graceMs` milliseconds, then cuts them off. */
export function closeServer(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close((error) => {
      clearTimeout(cut);
      if (error) reject(error);
      else resolve();
    });
    server.closeIdleConnections();
  });
}

import { once } from 'node:events';
import { createServer } from 'node:http';
import process from 'node:process';
import type { TestProject } from 'vitest/node';
import { type Server, startServer } from './server.ts';

/**
 * One server for the whole run, started when the first test asks for it: whoever runs other tests waits for no database. Tests ask at
 * `postgresDoor`, an address of this process, and are answered the server's URL.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let server: Promise<Server> | null = null;
  const door = createServer(async (_request, response) => {
    const given = process.env.TEST_POSTGRES_URL;
    if (given) return response.end(given);
    server ??= startServer();
    server.then(
      ({ url }) => response.end(url),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  door.listen(0, '127.0.0.1').unref();
  await once(door, 'listening');
  const address = door.address();
  if (address === null || typeof address === 'string') throw new Error('The door of the database has no port.');
  project.provide('postgresDoor', `http://127.0.0.1:${address.port}`);
  return async () => {
    door.close();
    await (await server?.catch(() => null))?.stop();
  };
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where a test gets the URL of a PostgreSQL server: `await (await fetch(door)).text()`. */
    postgresDoor: string;
  }
}

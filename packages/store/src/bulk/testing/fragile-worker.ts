// Parses nothing: what comes goes back as the reason. A page that says "fall" ends the thread, one that says "write FILE" makes that file.
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { parentPort } from 'node:worker_threads';
import type { PageToParse, ParseAnswer } from '../parse-pool.ts';

parentPort?.on('message', ({ number, source }: PageToParse) => {
  const reason = new TextDecoder().decode(source.received);
  if (reason === 'fall') process.exit(1);
  if (reason.startsWith('write ')) writeFileSync(reason.slice('write '.length), '');
  parentPort?.postMessage({ number, reason } satisfies ParseAnswer);
});

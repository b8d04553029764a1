// One thread of page-threads.ts: pages to write come, finished ones go.
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import { readInlined } from '../site/inlined.ts';
import type { PageReply, PageRequest } from './page-threads.ts';
import { writeAnswer } from './write-answer.ts';

const built = import.meta.dirname;
const parts = readInlined({ styles: built, files: path.join(built, '..', 'public') });

async function reply({ id, page }: PageRequest): Promise<void> {
  try {
    const answer = await writeAnswer(page, parts);
    if (answer === null) return send({ id, answer });
    // Bytes of its own: those of a buffer may stand in a longer one, which would be copied whole.
    const body = Uint8Array.from(answer.body);
    send({ id, answer: { ...answer, body } }, [body.buffer]);
  } catch {
    // Whoever asked writes it then, and meets the same trouble where it can be told.
    send({ id });
  }
}

function send(reply: PageReply, given: ArrayBuffer[] = []): void {
  parentPort?.postMessage(reply, given);
}

parentPort?.on('message', (request: PageRequest) => void reply(request));
send({ id: null });

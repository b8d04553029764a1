import { parentPort } from 'node:worker_threads';
import { parse } from '@onrecord/core';
import { parseHtml } from '@onrecord/core/html';
import type { PageToParse, ParseAnswer } from './parse-pool.ts';

/** One thread of parse-pool.ts: a page comes, its record goes. */
const utf8 = new TextDecoder('utf-8');

function answer({ number, source }: PageToParse): ParseAnswer {
  try {
    const options = source.origin === null ? {} : { origin: source.origin };
    const text = utf8.decode(source.received);
    const record = source.mediaType === 'text/html' ? parseHtml(text, options) : parse(text, options);
    return /\S/.test(record.text)
      ? { number, record: JSON.stringify(record) }
      : { number, reason: 'it has not one word' };
  } catch (error) {
    return { number, reason: `the parser failed: ${error instanceof Error ? error.message : String(error)}` };
  }
}

parentPort?.on('message', (page: PageToParse) => parentPort?.postMessage(answer(page)));

// Runs in the reader's browser, beside the page: what is typed is parsed here and goes nowhere else.
import { parse } from '@onrecord/core';
import type { Answer, Question } from './messages.ts';

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const started = performance.now();
  const record = parse(data.text, { as: data.as });
  const answer: Answer = { number: data.number, record, milliseconds: performance.now() - started };
  postMessage(answer);
});

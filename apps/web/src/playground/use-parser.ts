import { useEffect, useRef, useState } from 'react';
import type { Answer, Question } from './messages.ts';

/** What is known of the text that is being asked about. */
export type Parsed =
  | { readonly is: 'idle' | 'busy' }
  | { readonly is: 'failed'; readonly why: string }
  | { readonly is: 'done'; readonly answer: Answer };

/** Nobody types faster than that; each pause asks once. */
const PAUSE = 250;

/** Parses a text in a worker of its own, some moments after it has last changed. The answer to an older text is dropped. */
export function useParser(text: string, as: Question['as']): Parsed {
  const [parsed, setParsed] = useState<Parsed>({ is: 'idle' });
  const worker = useRef<Worker | null>(null);
  const last = useRef(0);

  useEffect(() => {
    const started = new Worker(new URL('./parse.worker.ts', import.meta.url));
    started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.number === last.current) setParsed({ is: 'done', answer: data });
    });
    started.addEventListener('error', (event) => {
      setParsed({ is: 'failed', why: event.message || 'the parser could not be loaded' });
    });
    worker.current = started;
    return () => started.terminate();
  }, []);

  useEffect(() => {
    last.current += 1;
    if (text.trim() === '') {
      setParsed({ is: 'idle' });
      return undefined;
    }
    setParsed((before) => (before.is === 'done' ? before : { is: 'busy' }));
    const question: Question = { number: last.current, text, as };
    const pause = setTimeout(() => worker.current?.postMessage(question), PAUSE);
    return () => clearTimeout(pause);
  }, [text, as]);

  return parsed;
}

import { createHash } from 'node:crypto';
import { drawCard } from '../cards/draw-card.ts';

/** Cards are some 40 kB each; these are the last that somebody asked for. */
const KEPT = 200;
/** Each takes some 13 ms of a core, which pages need as well. */
const MOST_WAITING = 30;

const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
let drawing: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * The answer with a card as PNG. The same card is drawn once while it is remembered, whatever else changed in the archive, and one after
 * the other. Where too many wait, the answer is 503.
 */
export async function answerCard(svg: string): Promise<Response> {
  const key = createHash('sha256').update(svg).digest('base64url');
  const known = kept.get(key);
  if (known === undefined && waiting >= MOST_WAITING)
    return new Response('Too many cards are being drawn.\n', { status: 503, headers: { 'retry-after': '5' } });
  return new Response(await remember(key, known ?? draw(svg)), {
    headers: { 'content-type': 'image/png', 'cache-control': 'no-cache' },
  });
}

function draw(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  waiting += 1;
  const card = drawing
    .then(() => drawCard(svg))
    .finally(() => {
      waiting -= 1;
    });
  drawing = card.catch(() => undefined);
  return card;
}

/** The one longest unasked for is forgotten; what could not be drawn is not kept. */
function remember(key: string, card: Promise<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
  kept.delete(key);
  kept.set(key, card);
  card.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return card;
}

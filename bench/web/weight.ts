// What a reader's browser has to load before a page runs, gzip.
import { gzipSync } from 'node:zlib';

export interface Weight {
  readonly html: number;
  readonly scripts: number;
}

/** Bytes of a page and of the scripts it names, each compressed at level 9. Old browsers' scripts (noModule) are left out. */
export async function weigh(url: string): Promise<Weight> {
  const html = await (await fetch(url)).text();
  const named = [...html.matchAll(/<script[^>]* src="([^"]+)"[^>]*>/g)]
    .filter(([tag]) => !/nomodule/i.test(tag))
    .map(([, source = '']) => source.replaceAll('&amp;', '&'));
  let scripts = 0;
  for (const source of new Set(named)) {
    const file = await fetch(new URL(source, url));
    scripts += gzipSync(Buffer.from(await file.arrayBuffer()), { level: 9 }).length;
  }
  return { html: gzipSync(html, { level: 9 }).length, scripts };
}

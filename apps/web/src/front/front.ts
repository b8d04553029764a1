import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Withdrawal } from '@onrecord/store';
import type { Place } from '../data/addresses.server.ts';
import { unreadableArchive } from '../http/unreadable-archive.ts';
import type { WrittenPage } from '../site/write-page.tsx';
import { type FinishedAnswer, finishAnswer, finishResponse, withHeader } from './finish-answer.ts';
import { KeptAnswers } from './kept-answers.ts';
import { pageAnswer } from './page-answer.ts';
import { lostPage, movedTo, noSuchFile, notAnAddress, notThatWay, ofUnknownLength } from './plain-answers.ts';
import { forRendering, type ReaderRequest, readRequest } from './reader-request.ts';
import { sendAnswer } from './send-answer.ts';
import { takeAnswer } from './take-answer.ts';
import { together } from './together.ts';
import type { AskedPage } from './write-answer.ts';

/** What stands behind the front. */
export interface Behind {
  /** The site's pages, but for those that run Next's program in the browser; null for any other address. */
  readonly write: (page: AskedPage) => Promise<FinishedAnswer | null>;
  /** The page for an address that leads nowhere. */
  readonly writeNowhere: () => Promise<WrittenPage>;
  /** The page in place of an article that was withdrawn. */
  readonly writeWithdrawn: (withdrawal: Withdrawal) => WrittenPage;
  /** Next: answers everything else. */
  readonly render: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Another text whenever readers may see something else; rejects while the archive cannot be read. */
  readonly readVersion: () => Promise<string>;
  readonly lookUp: (path: string) => Promise<Place>;
  /** The host of the address that readers know. */
  readonly host: string;
  /** Milliseconds. */
  readonly now?: () => number;
}

/** For finished pages, and for finished files, in bytes. */
const PAGES_SIZE = 48 * 1024 * 1024;
const FILES_SIZE = 8 * 1024 * 1024;
/** What is longer is sent on as it comes, and not kept. */
const LONGEST_TAKEN = 4 * 1024 * 1024;
const LONGEST_ADDRESS = 1_000;
/** So long are pages shown that nobody can say are the newest, when the archive is away: what was withdrawn may be among them. */
const STALE_FOR_MS = 15 * 60_000;

const FILES = /^\/(?:_next\/static|library|fonts)\//;
/** Where readers send forms. */
const FORMS = /^\/quotes\/[^/]+\/report$/;
/** What one reader alone is told. */
const PRIVATE = /^\/reports\//;

interface Exchange {
  readonly asked: ReaderRequest;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/**
 * Answers readers: with a finished answer where readers see what they saw when it was made, else by rendering, once for all who ask for
 * the same at the same time. Which of both is asked of the archive for each request, so the first one after a change shows it.
 */
export class Front {
  readonly #behind: Behind;

  readonly #now: () => number;

  readonly #readVersion: () => Promise<string>;

  readonly #pages = new KeptAnswers<FinishedAnswer>(PAGES_SIZE);

  readonly #files = new KeptAnswers<FinishedAnswer>(FILES_SIZE);

  /** What is being rendered, by what was asked. */
  readonly #inHand = new Map<string, Promise<FinishedAnswer | null>>();

  /** Of all kept pages. */
  #version = '';

  #checkedAt = 0;

  constructor(behind: Behind) {
    this.#behind = behind;
    this.#now = behind.now ?? Date.now;
    this.#readVersion = together(async () => {
      const version = await behind.readVersion();
      if (version !== this.#version) this.#pages.clear();
      this.#version = version;
      this.#checkedAt = this.#now();
      return version;
    });
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = readRequest(request);
    const answer = await this.#answerTo({ asked, request, response }).catch((error: unknown) =>
      this.#answerTrouble(asked, error),
    );
    if (answer !== null && !response.headersSent) sendAnswer(response, answer, asked);
  }

  /** Null for whoever has been answered or has gone. */
  #answerTo(exchange: Exchange): Promise<FinishedAnswer | null> {
    const { method, path } = exchange.asked;
    if (!path.startsWith('/')) return finishResponse(notAnAddress());
    if (method === 'POST' && FORMS.test(path)) return this.#takeForm(exchange);
    if (method !== 'GET' && method !== 'HEAD') return finishResponse(notThatWay());
    return FILES.test(path) ? this.#answerFile(exchange) : this.#answerPage(exchange);
  }

  /** A form says how long it is, so that a long one is refused before it is read. */
  #takeForm(exchange: Exchange): Promise<FinishedAnswer | null> {
    if (exchange.request.headers['content-length'] === undefined) return finishResponse(ofUnknownLength());
    return this.#make(exchange);
  }

  async #answerPage(exchange: Exchange): Promise<FinishedAnswer | null> {
    const { key, address, path } = exchange.asked;
    const version = await this.#readVersion();
    const kept = this.#pages.get(key);
    if (kept !== undefined) return kept;
    if (PRIVATE.test(path)) return this.#make(exchange);
    const made = await this.#makeOnce(`${version} ${key}`, exchange);
    if (made?.status !== 200 || address.length > LONGEST_ADDRESS) return made;
    const page = withHeader(made, 'cache-control', 'no-cache');
    if (version === this.#version) this.#pages.put(key, page);
    return page;
  }

  async #answerFile(exchange: Exchange): Promise<FinishedAnswer | null> {
    const { key } = exchange.asked;
    const kept = this.#files.get(key);
    if (kept !== undefined) return kept;
    const made = await this.#makeOnce(key, exchange);
    if (made?.status === 200) this.#files.put(key, made);
    return made;
  }

  #makeOnce(key: string, exchange: Exchange): Promise<FinishedAnswer | null> {
    const others = this.#inHand.get(key);
    if (others !== undefined) return others.then((answer) => answer ?? this.#make(exchange));
    const made = this.#make(exchange).finally(() => this.#inHand.delete(key));
    this.#inHand.set(key, made);
    return made;
  }

  async #make(exchange: Exchange): Promise<FinishedAnswer | null> {
    const { path, address, method } = exchange.asked;
    if (FILES.test(path)) return this.#render(exchange);
    if (path.startsWith('/_next/') || !isReadable(path)) return this.#leadNowhere(exchange);
    const { encoding } = exchange.asked;
    const written = method === 'POST' ? null : await this.#behind.write({ address, encoding });
    if (written !== null) return written;
    const place = await this.#behind.lookUp(path);
    if (place.is === 'withdrawn') return finishAnswer(pageAnswer(this.#behind.writeWithdrawn(place), 410), encoding);
    if (place.is === 'moved') return finishResponse(movedTo(place.to + address.slice(path.length)));
    if (place.is === 'nowhere') return this.#leadNowhere(exchange);
    return this.#render(exchange);
  }

  async #render({ asked, request, response }: Exchange): Promise<FinishedAnswer | null> {
    forRendering(request, { host: this.#behind.host, address: asked.address });
    const taken = { most: LONGEST_TAKEN, isHead: asked.method === 'HEAD' };
    const answer = await takeAnswer(response, taken, () => this.#behind.render(request, response));
    if (answer === null) return null;
    if (answer.status >= 500) throw new Error(`${asked.address} was answered with ${answer.status}.`);
    if (answer.status === 404 && FILES.test(asked.path)) return finishResponse(noSuchFile());
    const isPage = String(answer.headers['content-type']).startsWith('text/html');
    if (answer.status === 404 && isPage) return this.#leadNowhere({ asked });
    return finishAnswer(answer, asked.encoding);
  }

  async #leadNowhere({ asked }: Pick<Exchange, 'asked'>): Promise<FinishedAnswer> {
    return finishAnswer(pageAnswer(await this.#behind.writeNowhere(), 404), asked.encoding);
  }

  /** What is answered when the archive cannot be read, or a page not be written. */
  async #answerTrouble(asked: ReaderRequest, error: unknown): Promise<FinishedAnswer> {
    const isAway = await this.#readVersion().then(
      () => false,
      () => true,
    );
    const kept = this.#now() - this.#checkedAt < STALE_FOR_MS ? this.#pages.get(asked.key) : undefined;
    if (isAway && kept !== undefined) return withHeader(kept, 'warning', '110 onrecord "Response is Stale"');
    return finishResponse(isAway ? unreadableArchive(error) : lostPage(error));
  }
}

/** Whether every escape in it can be read. */
function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

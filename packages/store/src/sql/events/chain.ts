import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from './canonical-json.ts';

/** What stands before the first link of every chain. */
export const BEGINNING = '0'.repeat(64);

/** The fixed part of an event; what it says is its payload, of which only the digest is chained. */
export interface EventHead {
  readonly subject: 'article' | 'entity';
  readonly subjectId: string;
  /** 1, 2, 3 … within its subject. */
  readonly number: number;
  readonly action: string;
  readonly by: string;
  readonly at: string;
  /** SHA-256 of the payload's text. */
  readonly digest: string;
  /** The hash of the event before, or `BEGINNING`. */
  readonly previous: string;
}

/** One line of the public ledger; no words, so that nothing in it ever has to be erased. */
export interface LedgerLine {
  readonly number: number;
  readonly kind: string;
  readonly articleId: string;
  readonly at: string;
  /** The hash of the article's event that made the change. */
  readonly event: string;
  /** SHA-256 of the note readers were given, or null. */
  readonly noteHash: string | null;
  readonly previous: string;
}

/** SHA-256 in lower-case hex, of the UTF-8 of a text. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The hash of an event. */
export function hashEvent(head: EventHead): string {
  const { subject, subjectId, number, action, by, at, digest, previous } = head;
  return sha256(canonicalJson({ subject, subjectId, number, action, by, at, digest, previous }));
}

/** The hash of a ledger line. */
export function hashLedgerLine(line: LedgerLine): string {
  const { number, kind, articleId, at, event, noteHash, previous } = line;
  return sha256(canonicalJson({ number, kind, articleId, at, event, noteHash, previous }));
}

/** The text of a payload. The salt keeps anybody from finding erased words by guessing at their digest. */
export function sealPayload(facts: { readonly [name: string]: Json | undefined }, salt: string): string {
  return canonicalJson({ ...facts, salt });
}

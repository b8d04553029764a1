import type { Change } from '../port.ts';

/** A text as every engine gives it back, so that hashes over it hold: what cannot be kept becomes U+FFFD, as in the model. */
export function keepable(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8').replaceAll('\0', '\ufffd');
}

/** A change whose words can be kept. */
export function keepableChange(change: Change): Change {
  const { why, note } = change;
  return {
    by: keepable(change.by),
    version: change.version,
    ...(why !== undefined && { why: keepable(why) }),
    ...(note !== undefined && { note: keepable(note) }),
  };
}
